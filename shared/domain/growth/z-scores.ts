// The z-scores of one measured child with flags and classes, every step as WHO's anthro and anthroplus programs do it.
import * as z from 'zod';
import { type Age, ageOf, isFiveToNineteen, isUnderFive } from './age.ts';
import type { MeasuredChild } from './child.ts';
import { classOf, type GrowthClass } from './classes.ts';
import { type AgeIndex, INDICES, type Index, type Sex } from './curves.ts';
import { isFlagged } from './flags.ts';
import { heightOf, isDoubtfullyMeasured } from './height.ts';
import type { Lms } from './rows.ts';
import { restrictedScoreOf, roundScore, scoreOf } from './score.ts';
import type { Standard } from './standard.ts';

const score = z.number().nullable();
const growthClass = z.strictObject({ permenkes: z.string().nullable(), who: z.string().nullable() });

export const growthResult = z
  .strictObject({
    heightForAge: score,
    weightForAge: score,
    bmiForAge: score,
    weightForHeight: score,
    /** Scores beyond WHO's limits; `measured` where standing cannot be true. */
    flags: z.array(z.enum([...INDICES, 'measured'])),
    /** Of every index that has a score; with oedema, of those that would have one, the lowest. */
    classes: z.partialRecord(z.enum(INDICES), growthClass),
  })
  .meta({ id: 'GrowthResult' });
export type GrowthResult = z.infer<typeof growthResult>;
type Scores = Record<Index, number | null>;

/** Scores rounded to two decimals, null where WHO gives none; flags and classes go by the rounded scores. */
export function growthOf(child: MeasuredChild, standard: Standard): GrowthResult {
  const age = ageOf(child);
  const measured = scoresOf(child, age, standard);
  const scores = child.oedema ? { ...NO_SCORES, heightForAge: measured.heightForAge } : measured;
  const flags: GrowthResult['flags'] = isDoubtfullyMeasured(child, age) ? ['measured'] : [];
  const classes: Partial<Record<Index, GrowthClass>> = {};
  for (const index of INDICES) {
    const found = scores[index];
    if (found !== null && isFlagged(index, found)) flags.push(index);
    if (measured[index] !== null) classes[index] = classOf(index, found ?? Number.NEGATIVE_INFINITY, age);
  }
  return { ...scores, flags, classes };
}

const NO_SCORES: Scores = { heightForAge: null, weightForAge: null, bmiForAge: null, weightForHeight: null };

/** As if there were no oedema. */
function scoresOf(child: MeasuredChild, age: Age | undefined, standard: Standard): Scores {
  const { sex, weightKg: kg } = child;
  const height = heightOf(child, age);
  const bmi = kg && height && kg / ((height.cm / 100) * (height.cm / 100));
  const isByHeight = height && (!age || isUnderFive(age));
  return {
    heightForAge: rounded(height?.cm, lmsAtAge('heightForAge', sex, age, standard), scoreOf),
    weightForAge: rounded(kg, lmsAtAge('weightForAge', sex, age, standard), restrictedScoreOf),
    bmiForAge: rounded(bmi, lmsAtAge('bmiForAge', sex, age, standard), restrictedScoreOf),
    weightForHeight: isByHeight
      ? rounded(kg, standard.ofHeight(sex, height.cm, height.as), restrictedScoreOf)
      : null,
  };
}

function lmsAtAge(index: AgeIndex, sex: Sex, age: Age | undefined, standard: Standard): Lms | undefined {
  if (!age) return undefined;
  if (isUnderFive(age)) return standard.ofDay(index, sex, age.days);
  return isFiveToNineteen(age) ? standard.ofMonth(index, sex, age.months) : undefined;
}

const rounded = (
  y: number | undefined,
  lms: Lms | undefined,
  scoreBy: (y: number, lms: Lms) => number,
): number | null => (y === undefined || !lms ? null : roundScore(scoreBy(y, lms)));
