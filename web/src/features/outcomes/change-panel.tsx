// What changed since an earlier round, in all children and in the same ones; and how much more than in another region. What the
// figures cannot tell stands below them.
import { number } from '../../lib/format.ts';
import { language, wordsOf } from '../../lib/language.ts';
import type { RegionOutcomes } from '../../lib/shapes.ts';
import type { Chosen } from './chosen-subject.ts';
import { pointsText, scoreChangeText } from './estimate-text.ts';
import { type Bar, IntervalBars } from './interval-bars.tsx';
import { lowName } from './outcome-names.ts';
import { monthName } from './rounds-form.tsx';

const words = wordsOf({
  id: {
    title: 'Perbandingan',
    all: 'Perubahan skor z rata-rata, semua anak',
    low: 'Perubahan bagian, poin persen',
    paired: (n: string) => `Perubahan pada anak yang sama (${n} anak)`,
    hidden: 'Perubahan pada anak yang sama disembunyikan: terlalu sedikit anak yang berbeda.',
    meanApart: (name: string) => `Skor z rata-rata, beda dengan ${name}`,
    lowApart: (name: string) => `Poin persen, beda dengan ${name}`,
    changeApart: (name: string) => `Perubahan pada anak yang sama, beda dengan ${name}`,
    interval: 'Rentang 95 % dalam kurung.',
  },
  en: {
    title: 'Comparison',
    all: 'Change of the mean z-score, all children',
    low: 'Change of the share, percentage points',
    paired: (n: string) => `Change in the same children (${n} children)`,
    hidden: 'The change in the same children is hidden: too few children differ.',
    meanApart: (name: string) => `Mean z-score, difference to ${name}`,
    lowApart: (name: string) => `Percentage points, difference to ${name}`,
    changeApart: (name: string) => `Change in the same children, difference to ${name}`,
    interval: '95 % intervals in brackets.',
  },
});

type Props = { chosen: Chosen; body: RegionOutcomes };

export function ChangePanel({ chosen, body }: Props) {
  return (
    <section class="stack" aria-labelledby="comparison">
      <h2 id="comparison">{words().title}</h2>
      <IntervalBars caption={lowName(chosen.subject)} bars={barsOf(chosen, body)} />
      <dl class="outcome-figures">
        <Since chosen={chosen} body={body} />
        <Beside chosen={chosen} body={body} />
      </dl>
      <p class="soft">{words().interval}</p>
      <ul>
        {body.conclusions.map((conclusion) => (
          <li key={conclusion.code}>{conclusion[language.value]}</li>
        ))}
      </ul>
    </section>
  );
}

/** The rounds and regions that are compared, the earlier one first. */
function barsOf(
  { age, subject }: Chosen,
  { region, round, against, outcomes, before, comparison }: RegionOutcomes,
) {
  const bar = (label: string, of: RegionOutcomes['outcomes'] | null | undefined): Bar[] => {
    const found = of?.[age][subject];
    return found ? [{ label, n: found.n, found: found.low }] : [];
  };
  return [
    ...bar(`${region.name}, ${monthName(against ?? round)}`, before),
    ...bar(`${region.name}, ${monthName(round)}`, outcomes),
    ...bar(`${comparison?.region.name}, ${monthName(round)}`, comparison?.outcomes),
  ];
}

function Since({ chosen: { age, subject }, body }: Props) {
  const w = words();
  const change = body.changes?.[age][subject];
  if (!change) return null;
  const { paired } = change;
  return (
    <>
      {subject !== 'anaemia' && <Line name={w.all} value={scoreChangeText(change.mean)} />}
      <Line name={w.low} value={pointsText(change.low)} />
      {paired && <Line name={w.paired(number(paired.n))} value={scoreChangeText(paired.mean)} />}
      {!paired && subject !== 'anaemia' && <dt>{w.hidden}</dt>}
    </>
  );
}

function Beside({ chosen: { age, subject }, body: { comparison, changes } }: Props) {
  const w = words();
  const apart = comparison?.differences[age][subject];
  if (!comparison || !apart) return null;
  const { name } = comparison.region;
  return (
    <>
      {subject !== 'anaemia' && <Line name={w.meanApart(name)} value={scoreChangeText(apart.mean)} />}
      <Line name={w.lowApart(name)} value={pointsText(apart.low)} />
      {changes && subject !== 'anaemia' && (
        <Line name={w.changeApart(name)} value={scoreChangeText(apart.paired)} />
      )}
    </>
  );
}

const Line = ({ name, value }: { name: string; value: string }) => (
  <>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </>
);
