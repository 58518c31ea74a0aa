// How a child is spoken of: by name where one may read it, else by the end of its id.
import { daysBetween } from '../../../../shared/domain/dates.ts';
import type { Sex } from '../../../../shared/domain/growth/curves.ts';
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { Child } from '../../lib/shapes.ts';

const words = wordsOf<{
  child: (end: string) => string;
  sexes: Record<Sex, string>;
  years: (years: string, months: string) => string;
  months: (months: string) => string;
  short: (years: string, months: string) => string;
}>({
  id: {
    child: (end) => `Anak ${end}`,
    sexes: { male: 'Laki-laki', female: 'Perempuan' },
    years: (years, months) => `${years} tahun ${months} bulan`,
    months: (months) => `${months} bulan`,
    short: (years, months) => `${years} th ${months} bln`,
  },
  en: {
    child: (end) => `Child ${end}`,
    sexes: { male: 'Boy', female: 'Girl' },
    years: (years, months) => `${years} years ${months} months`,
    months: (months) => `${months} months`,
    short: (years, months) => `${years} y ${months} mo`,
  },
});

const SHOWN_SIGNS = 6;

export const nameOf = ({ id, name }: Pick<Child, 'id' | 'name'>): string =>
  name ?? words().child(id.slice(-SHOWN_SIGNS));

export const sexText = (sex: Sex): string => words().sexes[sex];

const DAYS_A_MONTH = 30.4375;

const wholeMonths = (ageDays: number): number => Math.max(0, Math.floor(ageDays / DAYS_A_MONTH));
const inYears = (months: number): [years: string, months: string] => [
  number(Math.floor(months / 12)),
  number(months % 12),
];

/** An age on a day in whole months, from two years on in years and months. */
export function ageOn(birthDate: string, date: string): string {
  const months = wholeMonths(daysBetween(birthDate, date));
  return months < 24 ? words().months(number(months)) : words().years(...inYears(months));
}

/** An age as a table has room for it. */
export const shortAge = (ageDays: number): string => words().short(...inYears(wholeMonths(ageDays)));
