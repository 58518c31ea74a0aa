// Rates beside the totals: ratios from 0 to 1, or null where there is nothing to divide by (never a zero that means "no data").
import * as z from 'zod';
import { portionCount } from './portions.ts';
import type { Totals } from './totals.ts';

const rate = z.number().min(0).max(1).nullable();

export const rates = z
  .strictObject({ completeness: rate, coverage: rate, onTime: rate, withinLimit: rate })
  .meta({ id: 'Rates' });
export type Rates = z.infer<typeof rates>;

const ratio = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.min(1, part / whole);

/** completeness = reported / expected sites; coverage = served / planned; onTime, withinLimit per delivery. */
export const ratesOf = ({ sites, portions, deliveries }: Totals): Rates => ({
  completeness: ratio(sites.reported, sites.expected),
  coverage: ratio(portionCount(portions.served), portionCount(portions.planned)),
  onTime: ratio(deliveries.onTime, deliveries.count),
  withinLimit: ratio(deliveries.withinLimit, deliveries.count),
});
