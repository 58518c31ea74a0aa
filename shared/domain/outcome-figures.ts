// The figures of an outcome: mean score and prevalence, each with its interval. No share stands where too few were measured.
import { type Estimate, meanEstimate, shareEstimate } from './intervals.ts';
import type { IndexOutcome } from './outcomes.ts';

const HUNDREDTHS = 100;

export type OutcomeFigures = { n: number; mean: Estimate | null; shares: Record<string, Estimate | null> };

/** How many children the classes of an outcome hold. */
export const countOf = (classes: Readonly<Record<string, number>>): number =>
  Object.values(classes).reduce((sum, n) => sum + n, 0);

/** `n` is of the shares (oedema included); shares are null below `minRateN` children (rule `privacy.minRateN`). */
export function outcomeFigures(
  { scored, sum, squares, classes }: IndexOutcome,
  minRateN: number,
): OutcomeFigures {
  const n = countOf(classes);
  const isEnough = n >= minRateN;
  const mean = meanEstimate({ n: scored, sum: sum / HUNDREDTHS, squares: squares / HUNDREDTHS ** 2 });
  const shares = Object.entries(classes).map(([name, count]) => [
    name,
    isEnough ? shareEstimate(count, n) : null,
  ]);
  return { n, mean: isEnough ? mean : null, shares: Object.fromEntries(shares) };
}
