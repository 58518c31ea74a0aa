// The outcome of a site's round, and of a region's, as one value that adds up: by sex and age what was found, and what changed
// since earlier rounds in the same children. Nothing in it says who a child is.
import * as z from 'zod';
import { AGE_BANDS, AGE_GROUPS, type AgeGroup, ageBandOf, ageGroupOf } from './age-band.ts';
import type { AnaemiaClass } from './anaemia.ts';
import { INDICES, type Index, SEXES, type Sex } from './growth/curves.ts';
import type { GrowthResult } from './growth/z-scores.ts';
import { mergeOutcomes, outcome, outcomeOf } from './outcomes.ts';
import { changeOf, mergeChanges, type PairedChange, pairedChange } from './paired-change.ts';

const bands = z.partialRecord(z.enum(AGE_BANDS), outcome);
const changes = z.partialRecord(z.enum(INDICES), pairedChange);

export const roundOutcome = z.strictObject({
  cells: z.partialRecord(z.enum(SEXES), bands),
  /** Earlier month -> age -> index: the change since then in the same children. */
  pairs: z.record(z.string(), z.partialRecord(z.enum(AGE_GROUPS), changes)),
});
export type RoundOutcome = z.infer<typeof roundOutcome>;

export const noRoundOutcome: RoundOutcome = Object.freeze({ cells: {}, pairs: {} });

/** What counts of a child in a round: its effective measurement as it was judged then. */
export type JudgedMeasurement = {
  /** The round, `YYYY-MM`. */
  month: string;
  sex: Sex;
  ageDays: number;
  growth: GrowthResult;
  anaemia?: AnaemiaClass | null | undefined;
};

/** How long ago a round may be that children are compared with. */
const PAIRED_MONTHS = 24;

const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));

/** Whether the same children are compared from one round to a later one. */
export function isPaired(then: string, now: string): boolean {
  const months = monthNumber(now) - monthNumber(then);
  return months > 0 && months <= PAIRED_MONTHS;
}

/** What one child adds to its round. `earlier`: what counted of it in other rounds, in any order. */
export function contributionOf(
  found: JudgedMeasurement,
  earlier: readonly JudgedMeasurement[],
): RoundOutcome {
  const before = earlier.filter(({ month }) => isPaired(month, found.month));
  return {
    cells: {
      [found.sex]: { [ageBandOf(found.ageDays)]: outcomeOf(found.growth, found.anaemia ?? undefined) },
    },
    pairs: Object.fromEntries(before.flatMap((then) => pairOf(then, found))),
  };
}

type Changes = z.infer<typeof changes>;
type Ages = Partial<Record<AgeGroup, Changes>>;

/** The two standards, below and from 60 months, are not compared with one another. */
function pairOf(then: JudgedMeasurement, now: JudgedMeasurement): [month: string, Ages][] {
  const age = ageGroupOf(now.ageDays);
  if (age !== ageGroupOf(then.ageDays)) return [];
  const all = INDICES.map((index) => [index, changeOf(index, then.growth, now.growth)] as const);
  const found = all.filter(([, { n }]) => n > 0);
  return found.length > 0 ? [[then.month, { [age]: Object.fromEntries(found) }]] : [];
}

type Mapped<K extends string, V> = Partial<Record<K, V>>;

/** Adds two records key by key. */
function mergeBy<K extends string, V>(
  a: Mapped<K, V>,
  b: Mapped<K, V>,
  add: (a: V, b: V) => V,
): Mapped<K, V> {
  const sum = { ...a };
  for (const [key, value] of Object.entries(b) as [K, V][]) {
    const known = sum[key];
    sum[key] = known === undefined ? value : add(known, value);
  }
  return sum;
}

const mergeIndices = (a: Changes, b: Changes): Changes => mergeBy<Index, PairedChange>(a, b, mergeChanges);

/** Adds two: associative, commutative, with `noRoundOutcome` as the neutral value. */
export const mergeRounds = (a: RoundOutcome, b: RoundOutcome): RoundOutcome => ({
  cells: mergeBy(a.cells, b.cells, (x, y) => mergeBy(x, y, mergeOutcomes)),
  pairs: mergeBy(a.pairs, b.pairs, (x, y) => mergeBy(x, y, mergeIndices)) as RoundOutcome['pairs'],
});
