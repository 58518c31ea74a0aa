// Lying children measure 0.7 cm more than standing ones. WHO judges those below two years by length, from day 731 by height:
// a child measured the other way is corrected.
import { type Age, isUnderFive } from './age.ts';
import type { MeasuredChild } from './child.ts';
import type { HeightKind } from './standard.ts';

const LYING_EXCESS_CM = 0.7;
const FIRST_DAY_BY_HEIGHT = 731;
const STANDS_FROM_MONTHS = 9;
const LENGTH_BELOW_CM = 87;

/** `cm` as the standard wants it, and by which table a weight is judged. */
export type Height = { cm: number; as: HeightKind };

/** Nobody stands before nine months: what was written then is taken as not known. */
export const isDoubtfullyMeasured = ({ heightCm, measured }: MeasuredChild, age: Age | undefined): boolean =>
  heightCm !== undefined && measured === 'standing' && age !== undefined && age.months < STANDS_FROM_MONTHS;

/** The height of a child under five or of unknown age, corrected; of an older one as it was measured. */
export function heightOf(child: MeasuredChild, age: Age | undefined): Height | undefined {
  const { heightCm: cm, measured } = child;
  if (cm === undefined) return undefined;
  if (!age) return { cm, as: kindByMeasure(cm, measured) };
  const as = age.days < FIRST_DAY_BY_HEIGHT ? 'length' : 'height';
  if (!isUnderFive(age) || isDoubtfullyMeasured(child, age)) return { cm, as };
  if (as === 'length' && measured === 'standing') return { cm: cm + LYING_EXCESS_CM, as };
  return { cm: as === 'height' && measured === 'lying' ? cm - LYING_EXCESS_CM : cm, as };
}

/** Where the age is not known the way of measuring says which table holds, else the size. */
function kindByMeasure(cm: number, measured: MeasuredChild['measured']): HeightKind {
  if (measured) return measured === 'lying' ? 'length' : 'height';
  return cm < LENGTH_BELOW_CM ? 'length' : 'height';
}
