// Invented pupils of about eight years with what they measure: heights and weights as WHO's curves have them, somewhat below the
// median, a little nearer to it in the second round.

import { addDays, daysBetween } from '../../shared/domain/dates.ts';
import type { Sex } from '../../shared/domain/growth/curves.ts';
import { measureAt } from '../../shared/domain/growth/score.ts';
import { toStandard } from '../../shared/domain/growth/standard.ts';
import type { Measurement } from '../../shared/domain/measurement.ts';
import { GROWTH_CURVES } from '../../shared/reference/growth-curves.ts';
import { importedChildId } from '../../shared/store/ids.ts';
import { between, type Random, randomOf } from './random.ts';

export type Pupil = { id: string; name: string; sex: Sex; birthDate: string; measured: Measurement[] };

const standard = toStandard(GROWTH_CURVES);
const DAYS_A_MONTH = 30.4375;
const YOUNGEST_DAYS = 2_920;

/** Pupils of a class by its number, measured on some days. */
export const inventPupils = (
  count: number,
  dates: readonly [string, ...string[]],
  ofClass: number,
): Pupil[] => Array.from({ length: count }, (_, i) => inventPupil(ofClass * count + i, i + 1, dates));

function inventPupil(i: number, listed: number, dates: readonly [string, ...string[]]): Pupil {
  const [first] = dates;
  const random = randomOf('pupil', i);
  const sex = i % 2 ? 'male' : 'female';
  const birthDate = addDays(first, -YOUNGEST_DAYS - Math.floor(random() * 330));
  const id = importedChildId('demo', `pupil-${i}`, first);
  const [height, mass] = [between(random, -2.6, 1), between(random, -2.4, 1.9)];
  const measured = dates.map((date, n) => {
    const months = daysBetween(birthDate, date) / DAYS_A_MONTH;
    return measure(id, n, date, sizeOf(sex, months, height + n * 0.1, mass + n * 0.15), random);
  });
  const number = String(listed).padStart(2, '0');
  return { id, name: `Murid Contoh ${number} (fiktif)`, sex, birthDate, measured };
}

type Size = { cm: number; kg: number };

function sizeOf(sex: Sex, months: number, height: number, mass: number): Size {
  const tall = standard.ofMonth('heightForAge', sex, months);
  const heavy = standard.ofMonth('bmiForAge', sex, months);
  const cm = tall ? measureAt(height, tall) : 120;
  const bmi = heavy ? measureAt(mass, heavy) : 16;
  return { cm, kg: bmi * (cm / 100) ** 2 };
}

const rounded = (value: number, parts: number): number => Math.round(value * parts) / parts;

function measure(childId: string, n: number, date: string, { cm, kg }: Size, random: Random): Measurement {
  const measuredAt = `${date}T0${8 + (n % 2)}:30:00+07:00`;
  const tall = rounded(cm, 10);
  const heavy = rounded(kg, 20);
  return {
    id: importedChildId('demo', `measurement-${childId}-${n}`, date),
    childId,
    measuredAt,
    heightCm: [tall, rounded(tall + between(random, -0.3, 0.3), 10)],
    weightKg: [heavy, rounded(heavy + between(random, -0.04, 0.04), 20)],
    measured: 'standing',
    ...(n === 1 && { hbGL: Math.round(between(random, 102, 138)) }),
  };
}
