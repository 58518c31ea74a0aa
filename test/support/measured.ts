// Children measured at a site, written past the API: many at once, each as its evaluation says.
import { ulid } from 'ulid';
import { evaluate } from '../../shared/domain/evaluate.ts';
import type { Sex } from '../../shared/domain/growth/curves.ts';
import { toStandard } from '../../shared/domain/growth/standard.ts';
import { GROWTH_CURVES } from '../../shared/reference/growth-curves.ts';
import type { Platform } from '../../shared/store/platform.ts';
import { makeMeasurement, makeRound } from './factories/measurements.ts';

export type Raw = {
  childId: string;
  sex: Sex;
  birthDate: string;
  heightCm: number | undefined;
  weightKg: number;
  hbGL?: number;
};

const standard = toStandard(GROWTH_CURVES);

/** Pupils of 7 to 10 years whose heights and weights run from far too small to large, as `seed` has it. */
export const makeRaws = (count: number, seed: number): Raw[] =>
  Array.from({ length: count }, (_, i) => ({
    childId: childIdOf(seed, i),
    sex: i % 2 === 0 ? 'male' : 'female',
    birthDate: `${2017 + (i % 3)}-0${1 + ((i + seed) % 9)}-11`,
    heightCm: i % 29 === 28 ? undefined : 105 + ((i * 7 + seed * 3) % 33),
    weightKg: 15 + ((i * 5 + seed) % 22),
    ...(i % 2 === 0 && { hbGL: 95 + ((i + seed) % 50) }),
  }));

const childIdOf = (seed: number, i: number): string =>
  `01KMV2Z${String(seed).padStart(9, '0')}${String(i).padStart(10, '0')}`;

/** The same children half a year on. */
export const grown = (all: readonly Raw[]): Raw[] =>
  all.map((raw, i) => ({
    ...raw,
    heightCm: raw.heightCm === undefined ? undefined : raw.heightCm + 2 + (i % 5) * 0.7,
    weightKg: raw.weightKg + 0.5 + (i % 4) * 0.4,
  }));

/** Writes a round of a site, on its twelfth day. */
export async function givenMeasured(
  { rounds, measurements, rules }: Platform,
  siteId: string,
  month: string,
  raws: readonly Raw[],
): Promise<void> {
  const date = `${month}-12`;
  const receivedAt = `${date}T06:00:00.000Z`;
  const audit = {
    version: 1,
    createdAt: receivedAt,
    createdBy: 'test',
    updatedAt: receivedAt,
    updatedBy: 'test',
  };
  await rounds.put({ type: 'round', siteId, month, round: makeRound({ date }), ...audit }, undefined);
  for (const { childId, sex, birthDate, heightCm, weightKg, hbGL } of raws) {
    const measurement = makeMeasurement({
      id: ulid(),
      childId,
      measuredAt: `${date}T05:00:00Z`,
      weightKg: [weightKg, weightKg],
      heightCm: heightCm === undefined ? undefined : [heightCm, heightCm],
      hbGL,
    });
    const judged = evaluate(
      measurement,
      { sex, birthDate, date, roundDate: date },
      await rules.current(),
      standard,
    );
    const evaluation = { ...judged, warnings: [] };
    await measurements.add({
      type: 'measurement',
      siteId,
      month,
      measurement,
      evaluation,
      receivedAt,
      receipt: 'TEST',
      createdBy: 'test',
      version: 1,
    });
  }
}
