// Two versions of a proposal side by side: what they come to, and what was changed between them.
import { useState } from 'preact/hooks';
import { FIGURES } from '../../../../shared/domain/plan-words.ts';
import type { PlanSummary } from '../../../../shared/domain/proposal-run.ts';
import { Loaded } from '../../components/loading.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { number, percent } from '../../lib/format.ts';
import { language, wordsOf } from '../../lib/language.ts';
import type { List, ProposalVersion, ProposalWithId } from '../../lib/shapes.ts';
import { SelectField } from '../registry/select-field.tsx';
import { ReplicationHead } from './replication-head.tsx';
import { useNames } from './use-names.ts';
import { contentOf, proposalPath } from './use-proposal.ts';
import { useTemplateNames } from './use-template-names.ts';
import { PART_TEXTS } from './version-words.ts';
import { WideTable } from './wide-table.tsx';

const words = wordsOf({
  id: {
    title: 'Versi usulan',
    one: 'Versi',
    other: 'Dibanding versi',
    version: (n: number) => `Versi ${n}`,
    table: 'Dua versi berdampingan',
    figure: 'Angka',
    none: 'belum dihitung',
    changed: 'Yang diubah',
    same: 'Tidak ada isian yang berbeda.',
    back: 'Kembali ke usulan',
    parts: {
      name: 'Nama',
      template: 'Templat',
      sites: 'Asal sekolah',
      places: 'Tempat dapur',
      startsOn: 'Minggu pertama',
      rules: 'Angka yang diubah',
      calendar: 'Hari setempat',
      pinned: 'Dapur yang ditetapkan',
      forbidden: 'Tempat yang dilarang',
      assigned: 'Sekolah yang diberikan',
      placed: 'Sekolah yang diletakkan',
      milestones: 'Tonggak',
    },
  },
  en: {
    title: 'Versions of the proposal',
    one: 'Version',
    other: 'Compared with version',
    version: (n: number) => `Version ${n}`,
    table: 'Two versions side by side',
    figure: 'Figure',
    none: 'not calculated',
    changed: 'What was changed',
    same: 'Nothing that was filled in differs.',
    back: 'Back to the proposal',
    parts: {
      name: 'Name',
      template: 'Template',
      sites: 'Where schools come from',
      places: 'Places for kitchens',
      startsOn: 'First week',
      rules: 'Numbers changed',
      calendar: 'Local days',
      pinned: 'Kitchens pinned',
      forbidden: 'Places forbidden',
      assigned: 'Schools given',
      placed: 'Schools put on the map',
      milestones: 'Milestones',
    },
  },
});

const NUMBERS = [
  'kitchens',
  'newKitchens',
  'idleKitchens',
  'served',
  'unserved',
  'pupils',
  'motherChild',
  'vehicles',
  'staff',
  'dailyCeiling',
  'yearlyCeiling',
] as const satisfies readonly (keyof PlanSummary)[];

type Props = { code: string; id: string };

export function VersionsPage({ code, id }: Props) {
  const w = words();
  const reading = useAnswer<List<ProposalVersion>>(`${proposalPath(id)}/versions`);
  return (
    <div class="page">
      <ReplicationHead code={code} title={w.title}>
        <a href={`/regions/${code}/replication/proposals/${id}`}>{w.back}</a>
      </ReplicationHead>
      <Loaded reading={reading}>{({ items }) => <SideBySide id={id} versions={items} />}</Loaded>
    </div>
  );
}

function SideBySide({ id, versions }: { id: string; versions: readonly ProposalVersion[] }) {
  const w = words();
  const planned = versions.filter(({ summary }) => summary);
  const [one, setOne] = useState(String((planned[0] ?? versions[0])?.version ?? 1));
  const [other, setOther] = useState(String((planned[1] ?? versions[1] ?? versions[0])?.version ?? 1));
  const options = versions.map(({ version }) => ({ value: String(version), label: w.version(version) }));
  const columns = [one, other].map((version) => versions.find((found) => String(found.version) === version));
  const cell = (summary: PlanSummary | null | undefined, of: (found: PlanSummary) => string) =>
    summary ? of(summary) : w.none;
  return (
    <>
      <div class="columns">
        <SelectField id="one" label={w.one} value={one} onChange={setOne} options={options} />
        <SelectField id="other" label={w.other} value={other} onChange={setOther} options={options} />
      </div>
      <WideTable
        label={w.table}
        head={
          <tr>
            <th scope="col">{w.figure}</th>
            <th scope="col" class="number">
              {w.version(Number(one))}
            </th>
            <th scope="col" class="number">
              {w.version(Number(other))}
            </th>
          </tr>
        }
      >
        {NUMBERS.map((name) => (
          <tr key={name}>
            <th scope="row">{FIGURES[name][language.value]}</th>
            {columns.map((found, i) => (
              <td key={i === 0 ? 'one' : 'other'} class="number">
                {cell(found?.summary, (summary) => number(summary[name]))}
              </td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">{FIGURES.gap[language.value]}</th>
          {columns.map((found, i) => (
            <td key={i === 0 ? 'one' : 'other'} class="number">
              {cell(found?.summary, ({ gap }) => percent(gap))}
            </td>
          ))}
        </tr>
      </WideTable>
      <Changes key={`${one} ${other}`} id={id} one={one} other={other} />
    </>
  );
}

function Changes({ id, one, other }: { id: string; one: string; other: string }) {
  const w = words();
  const now = useAnswer<ProposalWithId>(`${proposalPath(id)}?version=${one}`).data;
  const before = useAnswer<ProposalWithId>(`${proposalPath(id)}?version=${other}`).data;
  const names = { of: useNames(id), ofTemplate: useTemplateNames() };
  if (!now || !before) return null;
  const [a, b] = [contentOf(now), contentOf(before)];
  const parts = (Object.keys(w.parts) as (keyof typeof w.parts)[]).filter(
    (part) => JSON.stringify(a[part]) !== JSON.stringify(b[part]),
  );
  return (
    <section class="stack" aria-labelledby="changes">
      <h2 id="changes">{w.changed}</h2>
      {parts.length === 0 ? (
        <p>{w.same}</p>
      ) : (
        <ul>
          {parts.map((part) => (
            <li key={part} class="wrap">
              {w.parts[part]}: {PART_TEXTS[part](b, names)} → {PART_TEXTS[part](a, names)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
