// One child measured once. It is never edited: who measures again sends another, and the latest of a round counts.
import * as z from 'zod';
import { instant } from './dates.ts';
import { SEXES } from './growth/curves.ts';
import { growthResult } from './growth/z-scores.ts';
import { ulid } from './identifiers.ts';

/** Two readings, and the third where they differ. */
const readings = (least: number, most: number) => z.array(z.number().min(least).max(most)).min(2).max(3);

export const measurement = z
  .strictObject({
    id: ulid,
    childId: ulid,
    measuredAt: instant,
    weightKg: readings(0.5, 250).optional(),
    /** Length or height. */
    heightCm: readings(30, 230).optional(),
    measured: z.enum(['lying', 'standing']),
    oedema: z.boolean().optional(),
    /** Haemoglobin in g/L as it was read, and how high above the sea that was. */
    hbGL: z.number().min(20).max(250).optional(),
    altitudeM: z.number().min(-100).max(5500).optional(),
    /** Of the upper arm. */
    muacCm: z.number().min(5).max(60).optional(),
    /** Measured again and found the same: what was warned of is so. */
    confirmed: z.boolean().optional(),
  })
  .meta({ id: 'Measurement' });
export type Measurement = z.infer<typeof measurement>;

const ANAEMIA_CLASSES = ['none', 'mild', 'moderate', 'severe'] as const;

/** What a measurement says, by the rules of its day: kept beside it. */
export const evaluation = z
  .strictObject({
    sex: z.enum(SEXES),
    ageDays: z.int(),
    /** What counts of the readings. */
    weightKg: z.number().nullable(),
    heightCm: z.number().nullable(),
    growth: growthResult,
    anaemia: z.enum(ANAEMIA_CLASSES).nullable(),
    /** What was confirmed after a warning. */
    warnings: z.array(z.string()),
  })
  .meta({ id: 'Evaluation' });
export type Evaluation = z.infer<typeof evaluation>;

type Timed = { measurement: Pick<Measurement, 'id' | 'measuredAt'> };
const isLater = (a: Timed['measurement'], b: Timed['measurement']): boolean => {
  const [first, second] = [Date.parse(a.measuredAt), Date.parse(b.measuredAt)];
  return first === second ? a.id > b.id : first > second;
};

/** The one that counts of a child's measurements: the latest; of one moment, the one with the higher id. */
export const effectiveOf = <T extends Timed>(all: readonly T[]): T | undefined =>
  all.reduce<T | undefined>(
    (best, next) => (best && !isLater(next.measurement, best.measurement) ? best : next),
    undefined,
  );
