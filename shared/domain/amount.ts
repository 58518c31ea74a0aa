// A sum of which parts may be unknown: what is known of it, and what it lacks. Unknown is never taken for zero.
import * as z from 'zod';

export const amount = z
  .strictObject({
    /** What is known of it. */
    known: z.number().min(0),
    /** The foods of which nothing is known; none when `known` is all. */
    missing: z.array(z.string()),
  })
  .meta({ id: 'Amount' });
export type Amount = z.infer<typeof amount>;

/** Adds parts; a part of which nothing is known (null) is named. */
export function amountOf(parts: readonly { name: string; part: number | null }[]): Amount {
  return {
    known: parts.reduce((sum, { part }) => sum + (part ?? 0), 0),
    missing: [...new Set(parts.flatMap(({ name, part }) => (part === null ? [name] : [])))],
  };
}

export const isComplete = ({ missing }: Amount): boolean => missing.length === 0;

export const VERDICTS = ['below', 'within', 'above', 'unknown'] as const;
export type Verdict = (typeof VERDICTS)[number];
export type Range = readonly [min: number, max: number];

/** Far below what any of these figures can mean; above what a sum of decimals may be off. */
const DECIMALS = 1_000_000;
const exact = (value: number): number => Math.round(value * DECIMALS) / DECIMALS;

/** How an amount lies to a range whose ends are within it. What lacks a part may be above, but is never called below or within. */
export function verdictOf(found: Amount, [min, max]: Range): Verdict {
  const known = exact(found.known);
  if (known > exact(max)) return 'above';
  if (!isComplete(found)) return 'unknown';
  return known < exact(min) ? 'below' : 'within';
}
