// Local days that a proposal plans for its region, such as the holidays of its schools: counted as those of the registry are, and
// written there by a launch.
import * as z from 'zod';
import { calendarEntry, type LocalDay } from './calendar.ts';
import { datesOf, daysBetween, plannedDate } from './dates.ts';

const MOST_DAYS = 62;
const MOST_ROWS = 100;

const plannedDays = z
  .strictObject({ from: plannedDate, to: plannedDate, ...calendarEntry.shape })
  .refine(({ from, to }) => from <= to, { message: 'ends-before-start', path: ['to'] })
  .superRefine(({ from, to }, { addIssue }) => {
    if (daysBetween(from, to) >= MOST_DAYS)
      addIssue({ code: 'too_big', origin: 'date', maximum: MOST_DAYS, inclusive: true, path: ['to'] });
  })
  .meta({ id: 'PlannedDays' });
export type PlannedDays = z.infer<typeof plannedDays>;

export const proposalCalendar = z.array(plannedDays).max(MOST_ROWS).default([]);

/** Every day that is planned for a region, in date order; of two for one day the later row holds. */
export function plannedLocalDays(region: string, rows: readonly PlannedDays[]): LocalDay[] {
  const days = rows.flatMap(({ from, to, ...entry }) =>
    datesOf(from, to).map((date): LocalDay => ({ region, date, ...entry })),
  );
  return [...new Map(days.map((day) => [day.date, day])).values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Those planned for days on which the region has none yet. */
export function daysToAdd(planned: readonly LocalDay[], there: readonly LocalDay[]): LocalDay[] {
  const taken = new Set(there.map(({ region, date }) => `${region} ${date}`));
  return planned.filter(({ region, date }) => !taken.has(`${region} ${date}`));
}
