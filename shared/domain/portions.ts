// Portions come in two sizes, small and large, which differ in food and in price (Perpres 115/2025; Kep. BGN 401.1/2025).
import * as z from 'zod';

const count = z.int().min(0);

/** Whole portions by size. */
export const portions = z.strictObject({ small: count, large: count });
export type Portions = z.infer<typeof portions>;

export const NO_PORTIONS: Portions = Object.freeze({ small: 0, large: 0 });

export const addPortions = (a: Portions, b: Portions): Portions => ({
  small: a.small + b.small,
  large: a.large + b.large,
});

export const sumPortions = (all: readonly Portions[]): Portions => all.reduce(addPortions, NO_PORTIONS);

/** Portions served so many times. */
export const timesPortions = ({ small, large }: Portions, n: number): Portions => ({
  small: small * n,
  large: large * n,
});

/** Both sizes together. */
export const portionCount = ({ small, large }: Portions): number => small + large;

const MAX_OF_A_SIZE = 100_000;
const reportedCount = z.int().min(0).max(MAX_OF_A_SIZE);

/** Portions as one fact may report them: bounded, so that no typing error can outgrow what a total can hold. */
export const reportedPortions = z.strictObject({ small: reportedCount, large: reportedCount });
