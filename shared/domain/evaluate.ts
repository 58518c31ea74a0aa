// What a measurement says of a child: age, counted readings, scores with classes, anaemia. By the rules of the round's day.
import { anaemiaOf } from './anaemia.ts';
import type { ChildProfile } from './child.ts';
import { daysBetween } from './dates.ts';
import { ageOf } from './growth/age.ts';
import type { Standard } from './growth/standard.ts';
import { growthOf } from './growth/z-scores.ts';
import { judgedHaemoglobin } from './haemoglobin.ts';
import type { Evaluation, Measurement } from './measurement.ts';
import { countedReading } from './readings.ts';
import type { Rules } from './rules.ts';

/** A child, the day it was measured on and the day of the round, whose rules hold. */
export type MeasuredOn = Pick<ChildProfile, 'sex' | 'birthDate'> & { date: string; roundDate: string };

/** The evaluation of a measurement made on a day at the site; not of one before the child was born. */
export function evaluate(
  measurement: Measurement,
  child: MeasuredOn,
  rules: Rules,
  standard: Standard,
): Omit<Evaluation, 'warnings'> {
  const ageDays = daysBetween(child.birthDate, child.date);
  const weightKg = measurement.weightKg ? countedReading(measurement.weightKg) : null;
  const heightCm = measurement.heightCm ? countedReading(measurement.heightCm) : null;
  const { measured, oedema } = measurement;
  const growth = growthOf(
    {
      sex: child.sex,
      ageDays,
      measured,
      ...(weightKg !== null && { weightKg }),
      ...(heightCm !== null && { heightCm }),
      ...(oedema && { oedema }),
    },
    standard,
  );
  const anaemia = anaemiaClassOf(measurement, child, ageDays, rules);
  return { sex: child.sex, ageDays, weightKg, heightCm, growth, anaemia };
}

function anaemiaClassOf(
  { hbGL, altitudeM }: Measurement,
  { sex, roundDate }: MeasuredOn,
  ageDays: number,
  rules: Rules,
): Evaluation['anaemia'] {
  const age = ageOf({ ageDays });
  if (hbGL === undefined || !age) return null;
  const judged = judgedHaemoglobin(hbGL, altitudeM, rules, roundDate);
  return anaemiaOf(judged, { sex, ageMonths: age.months }, rules, roundDate) ?? null;
}
