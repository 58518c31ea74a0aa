// What a round's figures must be, worked out from the raw measurements alone: no sums of sums, textbook formulas.
import { daysBetween } from '../../shared/domain/dates.ts';
import { toStandard } from '../../shared/domain/growth/standard.ts';
import { growthOf } from '../../shared/domain/growth/z-scores.ts';
import { GROWTH_CURVES } from '../../shared/reference/growth-curves.ts';
import type { Raw } from '../support/measured.ts';

const standard = toStandard(GROWTH_CURVES);
const Z = 1.959963984540054;
const round = (x: number, digits: number) => Math.round(x * 10 ** digits) / 10 ** digits;

type Estimate = { value: number; from: number; to: number };
const rounded = ({ value, from, to }: Estimate, digits: number): Estimate => ({
  value: round(value, digits),
  from: round(from, digits),
  to: round(to, digits),
});

/** The z-score of a pupil's height for age on a day; undefined where it is left out. */
export function heightScore({ sex, birthDate, heightCm, weightKg }: Raw, date: string): number | undefined {
  const ageDays = daysBetween(birthDate, date);
  const found = growthOf({ sex, ageDays, weightKg, ...(heightCm && { heightCm }) }, standard);
  const z = found.heightForAge;
  return z === null || Math.abs(z) > 6 ? undefined : z;
}

export function meanWithInterval(values: readonly number[]): Estimate {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const squares = values.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  const error = Z * Math.sqrt(squares / (values.length - 1) / values.length);
  return rounded({ value: mean, from: mean - error, to: mean + error }, 2);
}

/** Wilson's score interval. */
function shareWithInterval(count: number, n: number): Estimate {
  const p = count / n;
  const centre = (p + Z ** 2 / (2 * n)) / (1 + Z ** 2 / n);
  const half = (Z / (1 + Z ** 2 / n)) * Math.sqrt((p * (1 - p)) / n + Z ** 2 / (4 * n ** 2));
  return rounded({ value: p, from: centre - half, to: centre + half }, 4);
}

/** Height for age of pupils measured on a day. */
export function independentHeights(raws: readonly Raw[], date: string) {
  const scores = raws.flatMap((raw) => heightScore(raw, date) ?? []);
  const stunted = scores.filter((z) => z < -2).length;
  return {
    n: scores.length,
    mean: meanWithInterval(scores),
    low: { count: stunted, share: shareWithInterval(stunted, scores.length) },
  };
}
