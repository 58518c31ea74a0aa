// What is told of a region's round: every figure that may be shown, null where it is hidden. Scores are rounded to hundredths as
// each child's is: more digits would tell how many were scored.
import * as z from 'zod';
import { AGE_BANDS, type AgeGroup, BANDS_OF_GROUP } from './age-band.ts';
import { SEXES } from './growth/curves.ts';
import { type Estimate, estimate, meanEstimate, shareEstimate } from './intervals.ts';
import {
  classesOf,
  SUBJECTS,
  type Subject,
  type SubjectScale,
  scaleOf,
  subjectsOf,
} from './outcome-subjects.ts';
import { countOf, type Round, type Told, viewKey } from './outcome-views.ts';
import type { Tally } from './tally.ts';

const count = z.int().min(0);
const share = z.strictObject({ count, share: estimate.nullable() });
const part = {
  /** Who has a class; null where few are hidden. */
  n: count.nullable(),
  /** Mean z-score; null where hidden or too few. */
  mean: estimate.nullable(),
  low: share.nullable(),
  high: share.nullable(),
};
const outcomePart = z.strictObject(part).meta({ id: 'OutcomePart' });
export type OutcomePart = z.infer<typeof outcomePart>;

const subjectOutcome = z
  .strictObject({
    ...part,
    classes: z.record(z.string(), share).nullable(),
    /** Left out: a score beyond WHO's limits, or none. */
    excluded: z.strictObject({ flagged: count, missing: count }).nullable(),
    bySex: z.record(z.enum(SEXES), outcomePart).nullable(),
    byBand: z.partialRecord(z.enum(AGE_BANDS), outcomePart).nullable(),
  })
  .meta({ id: 'SubjectOutcome' });
export type SubjectOutcome = z.infer<typeof subjectOutcome>;

const bySubject = z.partialRecord(z.enum(SUBJECTS), subjectOutcome);
export const outcomesByAge = z.strictObject({ underFive: bySubject, fromFive: bySubject });
export type OutcomesByAge = z.infer<typeof outcomesByAge>;

/** Which views may be shown of one region, and from how many children on there are rates. */
export type Showing = { isShown: (key: string) => boolean; minRateN: number };

const rounded = (digits: number) => (found: Estimate | null) => {
  if (!found) return null;
  const round = (x: number) => Math.round(x * 10 ** digits) / 10 ** digits || 0;
  return { value: round(found.value), from: round(found.from), to: round(found.to) };
};
export const toScore = rounded(2);
export const toShare = rounded(4);

/** Mean and shares of the children of a tally as they are, before rounding; null where too few were measured. */
export const meanOf = ({ n, scored, sum, squares }: Tally, minRateN: number): Estimate | null =>
  n < minRateN ? null : meanEstimate({ n: scored, sum: sum / 100, squares: squares / 100 ** 2 });
export const shareOf = (tally: Tally, names: readonly string[], minRateN: number): Estimate | null =>
  tally.n < minRateN ? null : shareEstimate(countOf(tally, names), tally.n);

const toShareBody = (tally: Tally, names: readonly string[], minRateN: number) => ({
  count: countOf(tally, names),
  share: toShare(shareOf(tally, names, minRateN)),
});

/** `low`, `high`: whether those may be shown. */
function toPart(
  tally: Tally,
  scale: SubjectScale | null,
  { low, high }: { low: boolean; high: boolean },
  minRateN: number,
): OutcomePart {
  const hasHigh = high && scale && scale.high.length > 0;
  return {
    n: tally.n,
    mean: toScore(meanOf(tally, minRateN)),
    low: low && scale ? toShareBody(tally, scale.low, minRateN) : null,
    high: hasHigh ? toShareBody(tally, scale.high, minRateN) : null,
  };
}

const HIDDEN: SubjectOutcome = {
  n: null,
  mean: null,
  low: null,
  high: null,
  classes: null,
  excluded: null,
  bySex: null,
  byBand: null,
};

type Asked = { round: Round; age: AgeGroup; subject: Subject };

/** What may be shown of a subject. */
function subjectBody({ round, age, subject }: Asked, told: Told, showing: Showing): SubjectOutcome {
  const isOpen = (kind: Parameters<typeof viewKey>[3]) => showing.isShown(viewKey(round, age, subject, kind));
  if (!isOpen('n')) return HIDDEN;
  const { minRateN } = showing;
  const { all, parts } = told.tallies(round, age, subject);
  const scale = scaleOf(age, subject);
  const partBodies = (names: readonly (keyof typeof parts)[], isOpenLow: boolean) =>
    Object.fromEntries(
      names.map((name) => {
        const tally = parts[name] as Tally;
        return [name, toPart(tally, scale, { low: isOpenLow, high: isOpenLow }, minRateN)];
      }),
    );
  return {
    ...toPart(all, scale, { low: isOpen('low'), high: isOpen('range') }, minRateN),
    classes: scale && isOpen('classes') ? classBodies(all, classesOf(scale), minRateN) : null,
    excluded:
      subject !== 'anaemia' && isOpen('excluded') ? { flagged: all.flagged, missing: all.missing } : null,
    bySex: isOpen('sex') ? (partBodies(SEXES, isOpen('sexLow')) as SubjectOutcome['bySex']) : null,
    byBand: isOpen('band') ? partBodies(BANDS_OF_GROUP[age], isOpen('bandLow')) : null,
  };
}

const classBodies = (all: Tally, names: readonly string[], minRateN: number) =>
  Object.fromEntries(names.map((name) => [name, toShareBody(all, [name], minRateN)]));

/** What may be shown of every subject, by age. */
export function outcomesBody(round: Round, told: Told, showing: Showing): OutcomesByAge {
  const ofAge = (age: AgeGroup) =>
    Object.fromEntries(
      subjectsOf(age).map((subject) => [subject, subjectBody({ round, age, subject }, told, showing)]),
    );
  return { underFive: ofAge('underFive'), fromFive: ofAge('fromFive') };
}
