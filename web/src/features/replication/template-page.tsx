// One version of a template, to be read, printed, passed on as a file, and compared with another.
import type { Template } from '../../../../shared/domain/template.ts';
import { Loaded } from '../../components/loading.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { download } from '../../lib/download.ts';
import { day } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import { AchievedFigures } from './achieved-figures.tsx';
import { KitchenNeeds } from './kitchen-needs.tsx';
import { MenuCycle } from './menu-cycle.tsx';
import { ReplicationHead } from './replication-head.tsx';
import { TemplateRules } from './template-rules.tsx';
import { useTemplateNames } from './use-template-names.ts';
import { VersionDiff } from './version-diff.tsx';

const words = wordsOf({
  id: {
    title: 'Templat',
    version: 'Versi',
    source: 'Percontohan',
    period: 'Hari',
    phase: 'Tahap',
    parent: 'Berasal dari',
    of: (name: string, version: number) => `${name}, versi ${version}`,
    hash: 'Sidik SHA-256',
    range: (from: string, to: string) => `${from} sampai ${to}`,
    save: 'Unduh JSON',
    print: 'Cetak',
    propose: 'Usulkan wilayah baru',
  },
  en: {
    title: 'Template',
    version: 'Version',
    source: 'Pilot',
    period: 'Days',
    phase: 'Phase',
    parent: 'Comes from',
    of: (name: string, version: number) => `${name}, version ${version}`,
    hash: 'SHA-256 hash',
    range: (from: string, to: string) => `${from} to ${to}`,
    save: 'Download JSON',
    print: 'Print',
    propose: 'Propose a new region',
  },
});

type Props = { code: string; id: string; version: string };

export function TemplatePage({ code, id, version }: Props) {
  const reading = useAnswer<Template>(`/v1/templates/${id}/versions/${version}`);
  return (
    <div class="page">
      <ReplicationHead code={code} title={reading.data?.name ?? words().title} />
      <Loaded reading={reading}>{(template) => <View code={code} template={template} />}</Loaded>
    </div>
  );
}

function View({ code, template }: { code: string; template: Template }) {
  const w = words();
  const { id, version, parent, source, hash } = template;
  const nameOf = useTemplateNames();
  const save = () => download(`${id}_${version}.json`, JSON.stringify(template, null, 2), 'application/json');
  return (
    <>
      <dl>
        <dt>{w.version}</dt>
        <dd>{version}</dd>
        <dt>{w.source}</dt>
        <dd>{source.region.name}</dd>
        <dt>{w.phase}</dt>
        <dd>{source.phase}</dd>
        <dt>{w.period}</dt>
        <dd>{w.range(day(source.from, 'date'), day(source.to, 'date'))}</dd>
        {parent && (
          <>
            <dt>{w.parent}</dt>
            <dd>
              <a href={`/regions/${code}/replication/templates/${parent.id}/${parent.version}`}>
                {w.of(nameOf(parent), parent.version)}
              </a>
            </dd>
          </>
        )}
        <dt>{w.hash}</dt>
        <dd class="wrap">{hash}</dd>
      </dl>
      <div class="row no-print">
        <button type="button" onClick={save}>
          {w.save}
        </button>
        <button type="button" onClick={() => print()}>
          {w.print}
        </button>
        {mayI('proposal.write', { region: code }) && (
          <a
            class="button"
            href={`/regions/${code}/replication/proposals/new?template=${encodeURIComponent(`${id} ${version}`)}`}
          >
            {w.propose}
          </a>
        )}
      </div>
      <AchievedFigures template={template} />
      <MenuCycle template={template} />
      <KitchenNeeds template={template} />
      <TemplateRules template={template} />
      <VersionDiff template={template} />
    </>
  );
}
