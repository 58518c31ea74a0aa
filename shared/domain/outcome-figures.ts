// The figures of an outcome: mean score and prevalence, each with its interval. No share stands where too few were measured.
import { type Estimate, meanEstimate, shareEstimate } from './intervals.ts';
import type { IndexOutcome } from './outcomes.ts';

const HUNDREDTHS = 100;

export type OutcomeFigures = { n: number; mean: Estimate | null; shares: Record<string, Estimate | null> };

/** `n` is of the shares, oedema included; shares are null below `minRateN` children (rule `privacy.minRateN`). */
export function outcomeFigures(
  { scored, oedema, sum, squares, classes }: IndexOutcome,
  minRateN: number,
): OutcomeFigures {
  const n = scored + oedema;
  const isEnough = n >= minRateN;
  const mean = meanEstimate({ n: scored, sum: sum / HUNDREDTHS, squares: squares / HUNDREDTHS ** 2 });
  const shares = Object.entries(classes).map(([name, count]) => [
    name,
    isEnough ? shareEstimate(count, n) : null,
  ]);
  return { n, mean: isEnough ? mean : null, shares: Object.fromEntries(shares) };
}
