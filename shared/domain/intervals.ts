// How sure a mean and a share are: 95 % intervals, so that a handful of children is not read as a trend.
import * as z from 'zod';

/** The normal quantile of 97.5 %. */
const Z = 1.959963984540054;

export const estimate = z
  .strictObject({ value: z.number(), from: z.number(), to: z.number() })
  .meta({ id: 'Estimate' });
export type Estimate = z.infer<typeof estimate>;

/** The mean of `n` values from their sum and their sum of squares; null below two values. */
export function meanEstimate({
  n,
  sum,
  squares,
}: {
  n: number;
  sum: number;
  squares: number;
}): Estimate | null {
  if (n < 2) return null;
  const value = sum / n;
  const variance = Math.max(0, (squares - (sum * sum) / n) / (n - 1));
  const reach = Z * Math.sqrt(variance / n);
  return { value, from: value - reach, to: value + reach };
}

/** A share with its Wilson interval, which stays within 0 and 1; null where there is nobody. */
export function shareEstimate(count: number, n: number): Estimate | null {
  if (n === 0) return null;
  const value = count / n;
  const middle = value + Z ** 2 / (2 * n);
  const reach = Z * Math.sqrt((value * (1 - value)) / n + Z ** 2 / (4 * n ** 2));
  const whole = 1 + Z ** 2 / n;
  return { value, from: Math.max(0, (middle - reach) / whole), to: Math.min(1, (middle + reach) / whole) };
}

/** How much more `a` is than `b`, of children who are not the same: their intervals together (Newcombe's method). */
export function differenceEstimate(a: Estimate, b: Estimate): Estimate {
  const value = a.value - b.value;
  return {
    value,
    from: value - Math.hypot(a.value - a.from, b.to - b.value),
    to: value + Math.hypot(a.to - a.value, b.value - b.from),
  };
}
