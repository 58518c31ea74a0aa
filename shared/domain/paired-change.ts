// The change of a score between two rounds in the same children: additive like the outcomes. It says what changed, never why.
import * as z from 'zod';
import type { Index } from './growth/curves.ts';
import type { GrowthResult } from './growth/z-scores.ts';
import { type Estimate, meanEstimate } from './intervals.ts';

/** Children measured in both rounds, with the sum and the squares of their changes in hundredths. */
export const pairedChange = z.strictObject({ n: z.int().min(0), sum: z.int(), squares: z.int().min(0) });
export type PairedChange = z.infer<typeof pairedChange>;

export const noChange: PairedChange = Object.freeze({ n: 0, sum: 0, squares: 0 });

/** The change of one child; none where either round has no score, or one beyond WHO's limits. */
export function changeOf(index: Index, before: GrowthResult, after: GrowthResult): PairedChange {
  const [first, second] = [scoreIn(before, index), scoreIn(after, index)];
  if (first === null || second === null) return noChange;
  const sum = Math.round(second * 100) - Math.round(first * 100);
  return { n: 1, sum, squares: sum ** 2 };
}

const scoreIn = (growth: GrowthResult, index: Index): number | null =>
  growth.flags.includes(index) ? null : growth[index];

export const mergeChanges = (a: PairedChange, b: PairedChange): PairedChange => ({
  n: a.n + b.n,
  sum: a.sum + b.sum,
  squares: a.squares + b.squares,
});

/** The mean change in SD with its interval; null below `minRateN` children. */
export const meanChange = ({ n, sum, squares }: PairedChange, minRateN: number): Estimate | null =>
  n < minRateN ? null : meanEstimate({ n, sum: sum / 100, squares: squares / 100 ** 2 });
