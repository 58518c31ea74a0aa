// The age of a child as WHO counts it: whole days for the standard of 2006, unrounded months for limits and for 2007.
import type { MeasuredChild } from './child.ts';

const DAYS_A_MONTH = 30.4375;
const [FIVE_YEARS, NINETEEN_YEARS] = [60, 228];

export type Age = { days: number; months: number };

/** Days are rounded half up from the age in days; undefined where no age is known. */
export function ageOf({ ageDays, ageMonths }: Pick<MeasuredChild, 'ageDays' | 'ageMonths'>): Age | undefined {
  const days = ageDays ?? (ageMonths === undefined ? undefined : ageMonths * DAYS_A_MONTH);
  if (days === undefined) return undefined;
  return { days: Math.floor(days + 0.5), months: ageMonths ?? days / DAYS_A_MONTH };
}

/** Whether the standard of 2006 judges this age: from birth to below 60 months, that is to day 1826. */
export const isUnderFive = ({ months }: Age): boolean => months >= 0 && months < FIVE_YEARS;

/** Whether the reference of 2007 judges this age: 60 to 228 months, both included. */
export const isFiveToNineteen = ({ months }: Age): boolean =>
  months >= FIVE_YEARS && months <= NINETEEN_YEARS;

/** Whether the Ministry of Health's classes for 5 to 18 years hold at this age: below 228 months. */
export const isBelowNineteen = ({ months }: Age): boolean => months < NINETEEN_YEARS;
