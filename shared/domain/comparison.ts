// A pilot and its copy side by side, by weeks since each began, under the same definitions. Each share has a 95 % interval.
import * as z from 'zod';
import { addDays, daysBetween, serviceDate } from './dates.ts';
import { shareEstimate } from './intervals.ts';
import { portionCount } from './portions.ts';
import type { Totals } from './totals.ts';

const MAX_WEEKS = 26;
const WEEK = 7;

const share = z
  .strictObject({ value: z.number(), from: z.number(), to: z.number(), n: z.int().min(1) })
  .nullable();
export type Share = z.infer<typeof share>;

export const COMPARED = ['coverage', 'onTime', 'withinLimit'] as const;
export type Compared = (typeof COMPARED)[number];

/** As the rates of a day; null where there is nothing to divide by. */
export const shares = z.strictObject({
  completeness: share,
  coverage: share,
  onTime: share,
  withinLimit: share,
});
export type Shares = z.infer<typeof shares>;

export const comparedWeek = z.strictObject({
  /** 1 is the week that began on the first day. */
  week: z.int().min(1),
  from: serviceDate,
  to: serviceDate,
  shares,
});

/**
 * Never more than all: what is counted twice is no share above one. `units` are what the interval is of where the `n` are not
 * independent of one another.
 */
function shareOf(count: number, n: number, units = n): Share {
  const value = n > 0 ? Math.min(count, n) / n : 0;
  const estimate = shareEstimate(value * units, units);
  return n > 0 && estimate ? { ...estimate, value, n } : null;
}

/** Portions of one site's day are handed out or left together: their interval is that of as many site-days. */
export const sharesOf = ({ sites, portions, deliveries }: Totals): Shares => ({
  completeness: shareOf(sites.reported, sites.expected),
  coverage: shareOf(portionCount(portions.served), portionCount(portions.planned), sites.expected),
  onTime: shareOf(deliveries.onTime, deliveries.count),
  withinLimit: shareOf(deliveries.withinLimit, deliveries.count),
});

/** How many weeks both have been through, today's not over among them; half a year at most. */
export const weeksOfBoth = (pilotFrom: string, copyFrom: string, today: string): number => {
  const since = Math.min(daysBetween(pilotFrom, today), daysBetween(copyFrom, today));
  return Math.max(0, Math.min(MAX_WEEKS, Math.floor(since / WEEK) + 1));
};

/** The days of each week since a first day. */
export const weeksFrom = (first: string, count: number): { week: number; from: string; to: string }[] =>
  Array.from({ length: count }, (_, i) => ({
    week: i + 1,
    from: addDays(first, i * WEEK),
    to: addDays(first, i * WEEK + WEEK - 1),
  }));
