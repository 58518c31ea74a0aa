// Calendar days and instants. A service date is a day in the zone of the place; an instant is UTC.
// Rules read no clock: whoever calls hands in `now`.
import { UTCDateMini as UTCDate } from '@date-fns/utc/date/mini';
// One by one: all 250 of the library's files would take two seconds to load where they are not bundled.
import { addDays as addCalendarDays } from 'date-fns/addDays';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { eachDayOfInterval } from 'date-fns/eachDayOfInterval';
import { lastDayOfMonth } from 'date-fns/lastDayOfMonth';
import * as z from 'zod';
import { offsetHoursOf } from './zone.ts';

/** The calendar arithmetic of the platform begins here. */
const FIRST_DATE = '0001-01-01';

/** A calendar day, `YYYY-MM-DD`, in the zone of the place it is about. */
export const serviceDate = z.iso.date().refine((date) => date >= FIRST_DATE, 'date-invalid');

/** A day that something is planned for: near enough that years can be reckoned from it. */
export const plannedDate = serviceDate.refine((date) => date < '2100-01-01', 'date-invalid');

/** A moment, ISO 8601 with an offset or `Z`. */
export const instant = z.iso.datetime({ offset: true });

const HOUR_MS = 3_600_000;

const utc = (date: string): Date => new UTCDate(`${date}T00:00:00Z`);
const toDate = (date: Date): string => date.toISOString().slice(0, 10);

/** The clock of `zone` at `moment`, as the text of an ISO instant. */
const clockAt = (moment: Date | string, zone: string): string =>
  new Date(+new Date(moment) + offsetHoursOf(zone) * HOUR_MS).toISOString();

/** The calendar day at `moment` in `zone`. */
export const localDate = (moment: Date | string, zone: string): string => clockAt(moment, zone).slice(0, 10);

/** The clock time `HH:mm` at `moment` in `zone`. */
export const localTime = (moment: Date | string, zone: string): string => clockAt(moment, zone).slice(11, 16);

export const addDays = (date: string, days: number): string => toDate(addCalendarDays(utc(date), days));

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => differenceInCalendarDays(utc(to), utc(from));

/** Every day from `from` to `to`, both included. */
export const datesOf = (from: string, to: string): string[] =>
  from > to ? [] : eachDayOfInterval({ start: utc(from), end: utc(to) }).map(toDate);

/** ISO weekday, 1 = Monday to 7 = Sunday. */
export const weekdayOf = (date: string): number => utc(date).getUTCDay() || 7;

/** The day itself where it is a Monday, else the next one. */
export const mondayFrom = (date: string): string => addDays(date, (8 - weekdayOf(date)) % 7);

/** `YYYY-MM` of a day. */
export const monthOf = (date: string): string => date.slice(0, 7);

export const lastOfMonth = (date: string): string => toDate(lastDayOfMonth(utc(date)));
