// Numbers, days and times as the reader's language writes them; days and times in the zone of the place they are about.
import type { Portions } from '../../../shared/domain/portions.ts';
import { portionCount } from '../../../shared/domain/portions.ts';
import { language } from './language.ts';

const LOCALES = { id: 'id-ID', en: 'en' } as const;
const locale = (): string => LOCALES[language.value];
const formats = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function once<F extends Intl.NumberFormat | Intl.DateTimeFormat>(name: string, make: () => F): F {
  const key = `${locale()} ${name}`;
  const format = (formats.get(key) as F | undefined) ?? make();
  formats.set(key, format);
  return format;
}

export const number = (value: number, digits = 0): string =>
  once(`n${digits}`, () => new Intl.NumberFormat(locale(), { maximumFractionDigits: digits })).format(value);

/** A ratio from 0 to 1 as a percentage; a dash where nothing is known. */
export const percent = (ratio: number | null): string =>
  ratio === null
    ? '–'
    : once('p', () => new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 1 })).format(
        ratio,
      );

export const count = (portions: Portions | null): string => (portions ? number(portionCount(portions)) : '–');

/** A calendar day, such as `Selasa, 24 November 2026`. */
export const day = (date: string, style: keyof typeof DAY_STYLES = 'long'): string =>
  once(
    `d${style}`,
    () => new Intl.DateTimeFormat(locale(), { ...DAY_STYLES[style], timeZone: 'UTC' }),
  ).format(new Date(`${date}T00:00:00Z`));

const DAY_STYLES = {
  long: { dateStyle: 'full' },
  date: { dateStyle: 'long' },
  short: { day: 'numeric', month: 'short' },
  month: { month: 'long', year: 'numeric' },
  number: { day: 'numeric' },
  weekday: { weekday: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** The clock time of an instant in a zone, such as `11.20`. */
export const time = (instant: string | Date, zone: string): string =>
  once(
    `t${zone}`,
    () =>
      new Intl.DateTimeFormat(locale(), {
        hour: '2-digit',
        minute: '2-digit',
        timeZone: zone,
        hourCycle: 'h23',
      }),
  ).format(new Date(instant));

/** Day and time of an instant in a zone. */
export const moment = (instant: string | Date, zone: string): string =>
  once(
    `m${zone}`,
    () =>
      new Intl.DateTimeFormat(locale(), {
        day: 'numeric',
        month: 'short',
        hour: '2-digit',
        minute: '2-digit',
        timeZone: zone,
        hourCycle: 'h23',
      }),
  ).format(new Date(instant));

/** The zone of this device, for what is about the device itself. */
export const deviceZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
