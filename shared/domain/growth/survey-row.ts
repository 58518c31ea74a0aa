// A line of a survey as a measured child: the words and numbers that people write, in English, Indonesian or WHO's codes.
import * as z from 'zod';
import { daysBetween, serviceDate } from '../dates.ts';
import { type MeasuredChild, measuredChild } from './child.ts';
import type { SurveyField } from './survey-columns.ts';

/** The text of each field that a line has; blank cells and those that stand for nothing are absent. */
export type SurveyCells = Readonly<Partial<Record<SurveyField, string>>>;

const NOTHING = new Set(['', '.', '-', 'na', 'n/a', 'null']);

/** The cells of a line, by the columns of its file. */
export const cellsOf = (line: readonly string[], columns: ReadonlyMap<SurveyField, number>): SurveyCells =>
  Object.fromEntries(
    [...columns].flatMap(([field, i]) => {
      const text = (line[i] ?? '').trim();
      return NOTHING.has(text.toLowerCase()) ? [] : [[field, text]];
    }),
  );

type Words = Readonly<Record<string, string | boolean>>;
const SEX_WORDS: Words = {
  m: 'male',
  male: 'male',
  boy: 'male',
  l: 'male',
  lk: 'male',
  lakilaki: 'male',
  pria: 'male',
  1: 'male',
  f: 'female',
  female: 'female',
  girl: 'female',
  p: 'female',
  pr: 'female',
  perempuan: 'female',
  wanita: 'female',
  2: 'female',
};
const MEASURED_WORDS: Words = {
  l: 'lying',
  lying: 'lying',
  recumbent: 'lying',
  length: 'lying',
  telentang: 'lying',
  terlentang: 'lying',
  berbaring: 'lying',
  h: 'standing',
  s: 'standing',
  standing: 'standing',
  height: 'standing',
  berdiri: 'standing',
};
const OEDEMA_WORDS: Words = {
  y: true,
  yes: true,
  ya: true,
  ada: true,
  1: true,
  true: true,
  n: false,
  no: false,
  tidak: false,
  tidakada: false,
  0: false,
  2: false,
  false: false,
};

/** The word that a text means, else the text itself, so that its schema refuses it by name. */
const wordIn = (words: Words, text: string | undefined): unknown =>
  text === undefined ? undefined : (words[text.toLowerCase().replace(/[^a-z0-9]/g, '')] ?? text);

/** `12.5` and `12,5`; another text as it is. */
function numberIn(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  return /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text;
}

const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** `2026-11-24` and, as written in Indonesia, `24/11/2026`. */
function dateIn(text: string | undefined): string | undefined {
  const [, day, month, year] = DAY_FIRST.exec(text ?? '') ?? [];
  return day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
}

const dates = z
  .object({ bornOn: serviceDate, measuredOn: serviceDate })
  .refine(({ bornOn, measuredOn }) => bornOn <= measuredOn, {
    error: 'measured-before-birth',
    path: ['measuredOn'],
  });

export type SurveyChild = { child: MeasuredChild } | { error: z.core.$ZodError };

/** The child of a line, or what is wrong with it. Of several ages days count first, then dates, then months. */
export function toSurveyChild(cells: SurveyCells): SurveyChild {
  const age = ageIn(cells);
  if (age.error) return { error: age.error };
  const { data: child, error } = measuredChild.safeParse({
    ...age.data,
    sex: wordIn(SEX_WORDS, cells.sex),
    weightKg: numberIn(cells.weightKg),
    heightCm: numberIn(cells.heightCm),
    measured: wordIn(MEASURED_WORDS, cells.measured),
    oedema: wordIn(OEDEMA_WORDS, cells.oedema),
  });
  return child ? { child } : { error };
}

type Ages = { ageDays?: unknown; ageMonths?: unknown };

function ageIn(cells: SurveyCells): { data?: Ages; error?: z.core.$ZodError } {
  if (cells.ageDays !== undefined) return { data: { ageDays: numberIn(cells.ageDays) } };
  if (cells.bornOn === undefined || cells.measuredOn === undefined)
    return { data: { ageMonths: numberIn(cells.ageMonths) } };
  const { data, error } = dates.safeParse({
    bornOn: dateIn(cells.bornOn),
    measuredOn: dateIn(cells.measuredOn),
  });
  return data ? { data: { ageDays: daysBetween(data.bornOn, data.measuredOn) } } : { error };
}
