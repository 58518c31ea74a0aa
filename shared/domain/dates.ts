// Calendar days and instants. A service date is a day in the zone of the place; an instant is UTC.
// Rules read no clock: whoever calls hands in `now`.
import { TZDate } from '@date-fns/tz';
import { UTCDate } from '@date-fns/utc';
import {
  addDays as addCalendarDays,
  differenceInCalendarDays,
  eachDayOfInterval,
  lastDayOfMonth,
  lightFormat,
  parseISO,
} from 'date-fns';
import { z } from 'zod';

/** A calendar day, `YYYY-MM-DD`, in the zone of the place it is about. */
export const serviceDate = z.iso.date();

/** A moment, ISO 8601 with an offset or `Z`. */
export const instant = z.iso.datetime({ offset: true });

const utc = (date: string): UTCDate => new UTCDate(parseISO(`${date}T00:00:00Z`));
const toDate = (date: Date): string => lightFormat(date, 'yyyy-MM-dd');

/** The calendar day at `moment` in `zone`. */
export const localDate = (moment: Date | string, zone: string): string =>
  toDate(new TZDate(+new Date(moment), zone));

/** The clock time `HH:mm` at `moment` in `zone`. */
export const localTime = (moment: Date | string, zone: string): string =>
  lightFormat(new TZDate(+new Date(moment), zone), 'HH:mm');

export const addDays = (date: string, days: number): string => toDate(addCalendarDays(utc(date), days));

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => differenceInCalendarDays(utc(to), utc(from));

/** Every day from `from` to `to`, both included. */
export const datesOf = (from: string, to: string): string[] =>
  from > to ? [] : eachDayOfInterval({ start: utc(from), end: utc(to) }).map(toDate);

/** ISO weekday, 1 = Monday to 7 = Sunday. */
export const weekdayOf = (date: string): number => utc(date).getUTCDay() || 7;

/** `YYYY-MM` of a day. */
export const monthOf = (date: string): string => date.slice(0, 7);

export const lastOfMonth = (date: string): string => toDate(lastDayOfMonth(utc(date)));
