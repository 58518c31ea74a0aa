// The sites of a regency or a district: found by name or number, sorted, changed, and given to a kitchen several at a time.
import { useState } from 'preact/hooks';
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import type { Site } from '../../lib/shapes.ts';
import { MaybeLink } from '../region/maybe-link.tsx';
import { type Column, SortableTable } from '../region/sortable-table.tsx';
import { usePages } from '../region/use-pages.ts';
import { Assign } from './assign.tsx';
import { ChooseRegency, hasLists } from './choose-regency.tsx';
import { RegistryHead } from './registry-head.tsx';
import { RegistryList } from './registry-list.tsx';
import { SearchField, useSearched } from './search-field.tsx';

const words = wordsOf({
  id: {
    find: 'Cari nama atau awal NPSN',
    add: 'Tambah titik layanan',
    name: 'Nama',
    form: 'Bentuk',
    district: 'Kecamatan',
    kitchen: 'Dapur',
    heads: 'Peserta',
    status: 'Keadaan',
    active: 'aktif',
    closed: 'tutup',
    choose: 'Pilih',
    table: 'Titik layanan',
    none: 'Belum ada titik layanan. Impor daftar sekolah, atau tambah satu.',
  },
  en: {
    find: 'Find by name or beginning of NPSN',
    add: 'Add a site',
    name: 'Name',
    form: 'Form',
    district: 'District',
    kitchen: 'Kitchen',
    heads: 'Heads',
    status: 'State',
    active: 'active',
    closed: 'closed',
    choose: 'Choose',
    table: 'Sites',
    none: 'There are no sites yet. Import a school list, or add one.',
  },
});

const headsOf = ({ enrolment }: Site): number | null =>
  enrolment
    ? Object.values(enrolment.groups).reduce((sum, { male, female }) => sum + male + female, 0)
    : null;

/** Its form for who may change it, its day for who may see that. */
function hrefOf({ id, district }: Site, mayWrite: boolean): string | undefined {
  if (mayWrite) return `/sites/${id}/edit`;
  return mayI('site-day.read', { region: district, siteId: id }) ? `/sites/${id}` : undefined;
}

export function SitesPage({ code }: { code: string }) {
  return (
    <div class="page">
      <RegistryHead code={code} current="sites" />
      {hasLists(code) ? <Sites code={code} /> : <ChooseRegency code={code} page="registry/sites" />}
    </div>
  );
}

function Sites({ code }: { code: string }) {
  const w = words();
  const { path, isSearch } = useSearched(`/v1/regions/${code}/sites`);
  const pages = usePages<Site>(path, 500);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const mayWrite = mayI('site.write', { region: code });
  const toggle = (id: string) =>
    setChosen(chosen.has(id) ? new Set([...chosen].filter((one) => one !== id)) : new Set([...chosen, id]));
  return (
    <>
      <div class="row">
        {mayWrite && (
          <a class="button" href={`/regions/${code}/registry/new-site`}>
            {w.add}
          </a>
        )}
      </div>
      <SearchField label={w.find} />
      {mayWrite && chosen.size > 0 && (
        <Assign
          code={code}
          siteIds={[...chosen]}
          onDone={(leftIds) => {
            setChosen(new Set(leftIds));
            pages.reload();
          }}
        />
      )}
      <RegistryList pages={pages} isSearch={isSearch} none={w.none}>
        <SortableTable
          caption={w.table}
          rows={pages.items}
          keyOf={({ id }) => id}
          columns={columnsOf(mayWrite, chosen, toggle)}
        />
      </RegistryList>
    </>
  );
}

function columnsOf(
  mayWrite: boolean,
  chosen: ReadonlySet<string>,
  toggle: (id: string) => void,
): Column<Site>[] {
  const w = words();
  const choose: Column<Site> = {
    key: 'choose',
    label: w.choose,
    value: ({ id }) => Number(chosen.has(id)),
    show: ({ id, name }) => (
      <input
        type="checkbox"
        aria-label={`${w.choose}: ${name}`}
        checked={chosen.has(id)}
        onChange={() => toggle(id)}
      />
    ),
  };
  return [
    ...(mayWrite ? [choose] : []),
    {
      key: 'name',
      label: w.name,
      value: ({ name }) => name,
      show: (site) => <MaybeLink href={hrefOf(site, mayWrite)}>{site.name}</MaybeLink>,
    },
    { key: 'id', label: 'NPSN', value: ({ id }) => id, show: ({ id }) => id },
    { key: 'form', label: w.form, value: ({ form }) => form, show: ({ form }) => form },
    {
      key: 'district',
      label: w.district,
      value: ({ district }) => district,
      show: ({ district }) => district,
    },
    {
      key: 'kitchen',
      label: w.kitchen,
      value: ({ kitchenId }) => kitchenId ?? null,
      show: ({ kitchenId }) => kitchenId ?? '–',
    },
    {
      key: 'heads',
      label: w.heads,
      isNumber: true,
      value: headsOf,
      show: (site) => {
        const heads = headsOf(site);
        return heads === null ? '–' : number(heads);
      },
    },
    { key: 'status', label: w.status, value: ({ status }) => status, show: ({ status }) => w[status] },
  ];
}
