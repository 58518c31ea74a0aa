// Every template there is, whoever froze it: a planner may copy any of them. Below, the templates that this region copies.
import { Loaded } from '../../components/loading.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { day, percent } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import type { Region, TemplateSummary } from '../../lib/shapes.ts';
import { SortableTable } from '../region/sortable-table.tsx';
import { usePages } from '../region/use-pages.ts';
import { hasLists } from '../registry/choose-regency.tsx';
import { Copies } from './copies.tsx';
import { ImportTemplate } from './import-template.tsx';
import { ReplicationHead } from './replication-head.tsx';

const words = wordsOf({
  id: {
    title: 'Replikasi',
    about: 'Percontohan yang berhasil dibekukan menjadi templat, lalu disalin ke wilayah lain.',
    freeze: 'Bekukan percontohan ini',
    choose: 'Untuk membekukan, pilih kabupaten/kota atau kecamatan.',
    compare: 'Bandingkan wilayah',
    proposals: 'Usulan',
    propose: 'Usulkan wilayah baru',
    kitchens: 'Kesiapan dapur',
    templates: 'Templat',
    table: 'Semua versi templat',
    empty: 'Belum ada templat. Bekukan sebuah percontohan, atau muat berkas templat dari tempat lain.',
    name: 'Nama',
    version: 'Versi',
    source: 'Percontohan',
    coverage: 'Cakupan',
    frozen: 'Dibekukan',
    more: 'Muat lagi',
  },
  en: {
    title: 'Replication',
    about: 'A pilot that works is frozen as a template and copied to other regions.',
    freeze: 'Freeze this pilot',
    choose: 'To freeze a pilot, choose a regency or a district.',
    compare: 'Compare regions',
    proposals: 'Proposals',
    propose: 'Propose a new region',
    kitchens: 'Readiness of kitchens',
    templates: 'Templates',
    table: 'Every version of the templates',
    empty: 'There are no templates yet. Freeze a pilot, or load a template file from elsewhere.',
    name: 'Name',
    version: 'Version',
    source: 'Pilot',
    coverage: 'Coverage',
    frozen: 'Frozen on',
    more: 'Load more',
  },
});

const PAGE = 100;

export function TemplatesPage({ code }: { code: string }) {
  const w = words();
  const name = useAnswer<Region>(`/v1/regions/${code}`).data?.name ?? code;
  const pages = usePages<TemplateSummary>('/v1/templates', PAGE);
  const mayWrite = mayI('template.write', { region: code });
  const at = `/regions/${code}/replication`;
  return (
    <div class="page">
      <ReplicationHead code={code} title={`${w.title}: ${name}`} isFirst>
        <p class="soft">{w.about}</p>
        <div class="row">
          {mayWrite && hasLists(code) && (
            <a class="button primary" href={`${at}/freeze`}>
              {w.freeze}
            </a>
          )}
          {mayI('proposal.read', { region: code }) && (
            <a class="button" href={`${at}/proposals`}>
              {w.proposals}
            </a>
          )}
          {mayI('proposal.write', { region: code }) && (
            <a class="button" href={`${at}/proposals/new`}>
              {w.propose}
            </a>
          )}
          {mayI('kitchen.read', { region: code }) && (
            <a class="button" href={`${at}/kitchens`}>
              {w.kitchens}
            </a>
          )}
          {mayI('totals.read', { region: code }) && (
            <a class="button" href={`${at}/compare`}>
              {w.compare}
            </a>
          )}
        </div>
        {mayWrite && !hasLists(code) && <p class="soft">{w.choose}</p>}
      </ReplicationHead>
      <section class="stack" aria-labelledby="templates">
        <h2 id="templates">{w.templates}</h2>
        <Loaded reading={pages.first}>
          {() => (pages.items.length === 0 ? <p>{w.empty}</p> : <Table at={at} rows={pages.items} />)}
        </Loaded>
        {pages.hasMore && (
          <button type="button" onClick={pages.loadMore}>
            {w.more}
          </button>
        )}
        {mayWrite && <ImportTemplate onTaken={pages.reload} />}
      </section>
      <Copies code={code} />
    </div>
  );
}

function Table({ at, rows }: { at: string; rows: readonly TemplateSummary[] }) {
  const w = words();
  return (
    <SortableTable
      caption={w.table}
      rows={rows}
      first="-frozen"
      keyOf={({ id, version }) => `${id} ${version}`}
      columns={[
        {
          key: 'name',
          label: w.name,
          value: ({ name }) => name,
          show: ({ id, version, name }) => <a href={`${at}/templates/${id}/${version}`}>{name}</a>,
        },
        {
          key: 'version',
          label: w.version,
          isNumber: true,
          value: ({ version }) => version,
          show: ({ version }) => version,
        },
        {
          key: 'source',
          label: w.source,
          value: ({ source }) => source.region.name,
          show: ({ source }) => source.region.name,
        },
        {
          key: 'coverage',
          label: w.coverage,
          isNumber: true,
          value: ({ achieved }) => achieved.rates.coverage,
          show: ({ achieved }) => percent(achieved.rates.coverage),
        },
        {
          key: 'frozen',
          label: w.frozen,
          value: ({ frozenAt }) => frozenAt,
          show: ({ frozenAt }) => day(frozenAt.slice(0, 10), 'date'),
        },
      ]}
    />
  );
}
