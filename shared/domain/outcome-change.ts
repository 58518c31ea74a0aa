// What changed from one round to another, in all children and in the same ones, and how much more it changed than elsewhere.
import * as z from 'zod';
import type { AgeGroup } from './age-band.ts';
import { differenceEstimate, type Estimate, estimate } from './intervals.ts';
import { meanOf, type Showing, shareOf, toScore, toShare } from './outcome-body.ts';
import { SUBJECTS, type Subject, scaleOf, subjectsOf } from './outcome-subjects.ts';
import { type Round, type Told, viewKey } from './outcome-views.ts';
import { meanChange } from './paired-change.ts';

const difference = {
  /** Of the mean z-score, and of the shares too low and too high; null where either is hidden or has too few. */
  mean: estimate.nullable(),
  low: estimate.nullable(),
  high: estimate.nullable(),
};
const subjectChange = z
  .strictObject({
    ...difference,
    /** In the children measured both times; null where hidden. */
    paired: z.strictObject({ n: z.int(), mean: estimate.nullable() }).nullable(),
  })
  .meta({ id: 'OutcomeChange' });
const subjectDifference = z
  .strictObject({ ...difference, paired: estimate.nullable() })
  .meta({ id: 'OutcomeDifference' });

const byAge = <T extends z.ZodType>(of: T) => {
  const bySubject = z.partialRecord(z.enum(SUBJECTS), of);
  return z.strictObject({ underFive: bySubject, fromFive: bySubject });
};
export const outcomeChanges = byAge(subjectChange);
export type OutcomeChanges = z.infer<typeof outcomeChanges>;
export const outcomeDifferences = byAge(subjectDifference);
export type OutcomeDifferences = z.infer<typeof outcomeDifferences>;

/** A region as far as it may be shown. */
export type ShownRegion = { told: Told; showing: Showing };

type Figures = Record<'mean' | 'low' | 'high', Estimate | null>;

/** Before rounding. */
function figuresOf({ told, showing }: ShownRegion, round: Round, age: AgeGroup, subject: Subject): Figures {
  const { isShown, minRateN } = showing;
  const isOpen = (kind: 'n' | 'low' | 'range') => isShown(viewKey(round, age, subject, kind));
  const { all } = told.tallies(round, age, subject);
  const scale = scaleOf(age, subject);
  return {
    mean: isOpen('n') ? meanOf(all, minRateN) : null,
    low: scale && isOpen('low') ? shareOf(all, scale.low, minRateN) : null,
    high: scale && scale.high.length > 0 && isOpen('range') ? shareOf(all, scale.high, minRateN) : null,
  };
}

const between = (a: Estimate | null, b: Estimate | null): Estimate | null =>
  a && b ? differenceEstimate(a, b) : null;

const differenceOf = (a: Figures, b: Figures): Figures => ({
  mean: toScore(between(a.mean, b.mean)),
  low: toShare(between(a.low, b.low)),
  high: toShare(between(a.high, b.high)),
});

const pairedMean = ({ told, showing }: ShownRegion, age: AgeGroup, subject: Subject): Estimate | null =>
  showing.isShown(viewKey('now', age, subject, 'paired'))
    ? meanChange(told.paired(age, subject), showing.minRateN)
    : null;

function everySubject<T>(of: (age: AgeGroup, subject: Subject) => T) {
  const ofAge = (age: AgeGroup) =>
    Object.fromEntries(subjectsOf(age).map((subject) => [subject, of(age, subject)]));
  return { underFive: ofAge('underFive'), fromFive: ofAge('fromFive') };
}

/** From the earlier round to this one. */
export const changesOf = (region: ShownRegion): OutcomeChanges =>
  everySubject((age, subject) => {
    const isOpen = region.showing.isShown(viewKey('now', age, subject, 'paired'));
    const paired = {
      n: region.told.paired(age, subject).n,
      mean: toScore(pairedMean(region, age, subject)),
    };
    return {
      ...differenceOf(figuresOf(region, 'now', age, subject), figuresOf(region, 'then', age, subject)),
      paired: isOpen && subject !== 'anaemia' ? paired : null,
    };
  });

/** How much more the region has now, and how much more the same children changed, than in another region. */
export const differencesOf = (region: ShownRegion, other: ShownRegion): OutcomeDifferences =>
  everySubject((age, subject) => ({
    ...differenceOf(figuresOf(region, 'now', age, subject), figuresOf(other, 'now', age, subject)),
    paired: toScore(between(pairedMean(region, age, subject), pairedMean(other, age, subject))),
  }));
