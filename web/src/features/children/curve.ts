// The growth curve of a child as figures: the lines of the standard from -3 to +3 and the child's own points, by age, or by
// height for the weight of a height. Nothing here draws.
import { type Age, ageOf, isFiveToNineteen, isUnderFive } from '../../../../shared/domain/growth/age.ts';
import type { Index, Sex } from '../../../../shared/domain/growth/curves.ts';
import { heightOf } from '../../../../shared/domain/growth/height.ts';
import type { Lms } from '../../../../shared/domain/growth/rows.ts';
import { measureAt } from '../../../../shared/domain/growth/score.ts';
import type { HeightKind, Standard } from '../../../../shared/domain/growth/standard.ts';
import type { Evaluation, Measurement } from '../../../../shared/domain/measurement.ts';

export const SCORES = [-3, -2, -1, 0, 1, 2, 3] as const;
export type Place = { x: number; y: number };
/** What counted of a child in a round. */
export type Counted = {
  month: string;
  measurement: Pick<Measurement, 'measuredAt' | 'measured'>;
  evaluation: Evaluation;
};
type Point = Place & { month: string; z: number };
/** A line in stretches: at five years one standard ends and the other begins. */
type Line = { z: number; stretches: Place[][] };
export type Curve = { lines: Line[]; points: Point[]; x: Range; y: Range };
type Range = { from: number; to: number };

type Found = { age: Age; cm: number | undefined; as: HeightKind; kg: number | undefined };

function foundOf(sex: Sex, { measurement: { measured }, evaluation }: Counted): Found {
  const { ageDays, heightCm, weightKg } = evaluation;
  const age = ageOf({ ageDays }) ?? { days: ageDays, months: 0 };
  const height = heightOf({ sex, measured, ...(heightCm !== null && { heightCm }) }, age);
  return { age, cm: height?.cm, as: height?.as ?? 'height', kg: weightKg ?? undefined };
}

function placeOf(index: Index, { age, cm, kg }: Found): Place | undefined {
  if (index === 'weightForHeight') return cm === undefined || kg === undefined ? undefined : { x: cm, y: kg };
  const y = index === 'heightForAge' ? cm : index === 'weightForAge' ? kg : bmiOf(cm, kg);
  return y === undefined ? undefined : { x: age.months, y };
}

const bmiOf = (cm: number | undefined, kg: number | undefined): number | undefined =>
  cm === undefined || kg === undefined ? undefined : kg / (cm / 100) ** 2;

const STEPS = 72;
/** The steps to which an axis is widened, and what the standard covers. */
const AXES = {
  heightForAge: { step: 12, from: 0, to: 228 },
  weightForAge: { step: 12, from: 0, to: 120 },
  bmiForAge: { step: 12, from: 0, to: 228 },
  weightForHeight: { step: 10, from: 45, to: 120 },
} as const satisfies Record<Index, object>;

/** The curve of an index; undefined where no round has a score of it. The rounds in any order. */
export function curveOf(
  index: Index,
  sex: Sex,
  rounds: readonly Counted[],
  standard: Standard,
): Curve | undefined {
  const founds = rounds.map((round) => ({ round, found: foundOf(sex, round) }));
  const points = founds
    .flatMap(({ round, found }): Point[] => {
      const [place, z] = [placeOf(index, found), round.evaluation.growth[index]];
      return place && z !== null ? [{ ...place, month: round.month, z }] : [];
    })
    .sort((a, b) => (a.month < b.month ? -1 : 1));
  const [first] = points;
  if (!first) return undefined;
  const x = around(
    points.map((point) => point.x),
    AXES[index],
  );
  const as = founds.at(-1)?.found.as ?? 'height';
  const lms = (at: number): Lms | undefined => lmsAt(index, sex, at, as, standard);
  const lines = SCORES.map((z) => ({ z, stretches: stretchesOf(z, x, lms, index !== 'weightForHeight') }));
  const heights = [...lines.flatMap(({ stretches }) => stretches.flat()), ...points].map(({ y }) => y);
  return { lines, points, x, y: { from: Math.min(...heights), to: Math.max(...heights) } };
}

/** At least a step before and after, in whole steps, within what the standard covers. */
function around(
  values: readonly number[],
  { step, from, to }: { step: number; from: number; to: number },
): Range {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return {
    from: Math.max(from, (Math.floor(low / step) - 1) * step),
    to: Math.min(to, (Math.ceil(high / step) + 1) * step),
  };
}

function lmsAt(index: Index, sex: Sex, x: number, as: HeightKind, standard: Standard): Lms | undefined {
  if (index === 'weightForHeight') return standard.ofHeight(sex, x, as);
  const age = ageOf({ ageMonths: x });
  if (!age) return undefined;
  if (isUnderFive(age)) return standard.ofDay(index, sex, age.days);
  return isFiveToNineteen(age) ? standard.ofMonth(index, sex, age.months) : undefined;
}

const FIVE_YEARS = 60;

function stretchesOf(
  z: number,
  { from, to }: Range,
  lms: (x: number) => Lms | undefined,
  isByAge: boolean,
): Place[][] {
  const places = Array.from({ length: STEPS + 1 }, (_, step) => from + ((to - from) * step) / STEPS).flatMap(
    (x): Place[] => {
      const found = lms(x);
      return found ? [{ x, y: measureAt(z, found) }] : [];
    },
  );
  const parts = Map.groupBy(places, ({ x }) => isByAge && x >= FIVE_YEARS);
  return [...parts.values()].filter((stretch) => stretch.length > 1);
}

/** Round figures along an axis, about `count` of them. */
export function ticksOf({ from, to }: Range, count = 5): number[] {
  const rough = (to - from) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? power;
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.floor(to / step) - first + 1 }, (_, i) => (first + i) * step);
}

/** Moves labels apart that would stand on one another: places from low to high, at least `gap` between them. */
export function spread(places: readonly number[], gap: number): number[] {
  const moved: number[] = [];
  for (const place of places) moved.push(Math.max(place, (moved.at(-1) ?? Number.NEGATIVE_INFINITY) + gap));
  return moved;
}
