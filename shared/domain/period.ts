// The period of a report: a day, an ISO week (Monday to Sunday) or a calendar month.
import { UTCDateMini as UTCDate } from '@date-fns/utc/date/mini';
import { getISOWeek } from 'date-fns/getISOWeek';
import { getISOWeekYear } from 'date-fns/getISOWeekYear';
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';
import * as z from 'zod';
import { addDays, lastOfMonth, monthOf, serviceDate, weekdayOf } from './dates.ts';

type Cadence = 'day' | 'week' | 'month';
export type Period = { text: string; cadence: Cadence; from: string; to: string };

const WEEK = /^(19|20)\d{2}-W(0[1-9]|[1-4]\d|5[0-3])$/;
const MONTH = /^(19|20)\d{2}-(0[1-9]|1[0-2])$/;

const pad = (week: number): string => String(week).padStart(2, '0');

/** The ISO week of a day, such as `2026-W48`. */
export function weekOf(date: string): string {
  const day = new UTCDate(date);
  return `${getISOWeekYear(day)}-W${pad(getISOWeek(day))}`;
}

const isWeek = (text: string): boolean =>
  WEEK.test(text) && isValid(parseISO(text)) && weekOf(mondayOf(text)) === text;

const mondayOf = (week: string): string =>
  new UTCDate(parseISO(`${week}-1T00:00:00Z`)).toISOString().slice(0, 10);

/** `2026-11-24`, `2026-W48` or `2026-11`. */
export const periodText = z
  .string()
  .refine((text) => serviceDate.safeParse(text).success || isWeek(text) || MONTH.test(text), {
    message: 'period-invalid',
  });

/** First and last day of a valid period text, both included. */
export function toPeriod(text: string): Period {
  if (WEEK.test(text)) return { text, cadence: 'week', from: mondayOf(text), to: addDays(mondayOf(text), 6) };
  if (MONTH.test(text)) return { text, cadence: 'month', from: `${text}-01`, to: lastOfMonth(`${text}-01`) };
  return { text, cadence: 'day', from: text, to: text };
}

/** Whether a valid period text is a single day. */
export const isDay = (text: string): boolean => toPeriod(text).cadence === 'day';

/** The periods that end on this day: the day itself, its week on Sunday, its month on the last day. */
export function periodsEndingOn(date: string): Period[] {
  const texts = [date];
  if (weekdayOf(date) === 7) texts.push(weekOf(date));
  if (lastOfMonth(date) === date) texts.push(monthOf(date));
  return texts.map(toPeriod);
}
