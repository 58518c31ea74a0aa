// One subject of a round: how many were measured and who was left out, the mean, every class with its interval, by sex and age.
import type { AgeBand } from '../../../../shared/domain/age-band.ts';
import type { Sex } from '../../../../shared/domain/growth/curves.ts';
import { scaleOf } from '../../../../shared/domain/outcome-subjects.ts';
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { OutcomePart, SubjectOutcome } from '../../lib/shapes.ts';
import type { Chosen } from './chosen-subject.ts';
import { scoreText } from './estimate-text.ts';
import { type Bar, IntervalBars } from './interval-bars.tsx';
import { className, highName, lowName, partName } from './outcome-names.ts';

const words = wordsOf({
  id: {
    measured: 'Anak yang dihitung',
    hidden: 'disembunyikan: kurang dari 5 anak di sini atau di wilayah di sampingnya',
    mean: 'Rata-rata skor z (rentang 95 %)',
    left: 'Tidak dihitung',
    excluded: (flagged: string, missing: string) =>
      `${flagged} karena di luar batas WHO, ${missing} karena ukurannya tidak lengkap`,
    classes: 'Bagian tiap kelas, dengan rentang 95 %',
    parts: (what: string) => `${what}, menurut jenis kelamin dan umur`,
    noParts: 'Menurut jenis kelamin dan umur disembunyikan: ada yang kurang dari 5 anak.',
  },
  en: {
    measured: 'Children counted',
    hidden: 'hidden: fewer than 5 children here or in a region beside it',
    mean: 'Mean z-score (95 % interval)',
    left: 'Left out',
    excluded: (flagged: string, missing: string) =>
      `${flagged} beyond the limits of WHO, ${missing} not fully measured`,
    classes: 'Share of each class, with its 95 % interval',
    parts: (what: string) => `${what}, by sex and age`,
    noParts: 'By sex and age it is hidden: some are fewer than 5 children.',
  },
});

type Props = { chosen: Chosen; found: SubjectOutcome };

export function SubjectPanel({ chosen, found }: Props) {
  const w = words();
  const { n, mean, excluded } = found;
  return (
    <>
      <dl class="outcome-figures">
        <dt>{w.measured}</dt>
        <dd>{n === null ? w.hidden : number(n)}</dd>
        {chosen.subject !== 'anaemia' && n !== null && (
          <>
            <dt>{w.mean}</dt>
            <dd>{scoreText(mean)}</dd>
            <dt>{w.left}</dt>
            <dd>{excluded ? w.excluded(number(excluded.flagged), number(excluded.missing)) : w.hidden}</dd>
          </>
        )}
      </dl>
      {n !== null && scaleOf(chosen.age, chosen.subject) && <Shares chosen={chosen} found={found} />}
    </>
  );
}

function Shares({ chosen, found }: Props) {
  const w = words();
  const parts = partBars(found);
  return (
    <>
      <IntervalBars caption={w.classes} bars={classBars(chosen, found)} />
      {parts.length > 0 ? (
        <IntervalBars caption={w.parts(lowName(chosen.subject))} bars={parts} />
      ) : (
        <p class="soft">{w.noParts}</p>
      )}
    </>
  );
}

/** Every class; where those are hidden, what is too low and too high. */
function classBars({ age, subject }: Chosen, { n, classes, low, high }: SubjectOutcome): Bar[] {
  if (classes)
    return Object.entries(classes).map(([code, share]) => ({
      label: className(subject, code),
      n,
      found: share,
    }));
  const hasHigh = (scaleOf(age, subject)?.high.length ?? 0) > 0;
  return [
    { label: lowName(subject), n, found: low },
    ...(hasHigh ? [{ label: highName(subject), n, found: high }] : []),
  ];
}

const partBars = ({ bySex, byBand }: SubjectOutcome): Bar[] =>
  (Object.entries({ ...bySex, ...byBand }) as [Sex | AgeBand, OutcomePart][])
    .filter(([, { n }]) => n !== 0)
    .map(([part, { n, low }]) => ({ label: partName(part), n, found: low }));
