// The service calendar: the site's week pattern, less holidays and local no-service days, plus extra days.
// Nearest wins: an entry of the district beats one of the regency, which beats the province's, which beats a holiday.
import * as z from 'zod';
import { serviceDate, weekdayOf } from './dates.ts';
import { ancestorsOf } from './region.ts';
import { numberRule, type Rules } from './rules.ts';

export const calendarEntry = z
  .strictObject({
    /** Whether meals are served on this day. */
    service: z.boolean(),
    kind: z.enum(['national', 'jointLeave', 'school', 'programme']),
    reason: z.string().trim().min(1).max(200),
    decree: z.string().max(200).optional(),
  })
  .meta({ id: 'CalendarEntry' });

export const localDay = z.strictObject({ region: z.string(), date: serviceDate, ...calendarEntry.shape });
export type LocalDay = z.infer<typeof localDay>;

/** What is exceptional about a date: whether it is a national holiday, and the local entries of any region. */
export type DayCalendar = { date: string; isHoliday: boolean; local: readonly LocalDay[] };

const nearestEntry = (district: string, local: readonly LocalDay[]): LocalDay | undefined =>
  [district, ...ancestorsOf(district)]
    .map((code) => local.find(({ region }) => region === code))
    .find(Boolean);

/** Whether a site in `district`, with its own 5- or 6-day week if it has one, serves meals on this day. */
export function isServiceDay(
  site: { district: string; week?: number | undefined },
  day: DayCalendar,
  rules: Rules,
): boolean {
  const entry = nearestEntry(site.district, day.local);
  if (entry) return entry.service;
  return !day.isHoliday && weekdayOf(day.date) <= (site.week ?? numberRule(rules, 'calendar.week', day.date));
}
