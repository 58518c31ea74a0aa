// What a rounded score is called: the classes of the Ministry of Health (Permenkes 2/2020) beside WHO's own labels. Exactly
// -3 and -2 belong to the milder class, exactly +1, +2 and +3 to the lower.
import { type Age, isBelowNineteen, isUnderFive } from './age.ts';
import type { Index } from './curves.ts';

/** Names by their limit: those below it from the lowest, those above it from the highest. */
type Scale = {
  below: readonly (readonly [limit: number, name: string])[];
  normal: string;
  above: readonly (readonly [limit: number, name: string])[];
};
type Scales = Readonly<Partial<Record<Index, Scale>>>;

const scale = (low: string, lower: string, above: Scale['above'] = []): Scale => ({
  below: [
    [-3, low],
    [-2, lower],
  ],
  normal: 'normal',
  above,
});

const TALL = [[3, 'tall']] as const;
const WASTING = scale('severely-wasted', 'wasted', [
  [3, 'obese'],
  [2, 'overweight'],
  [1, 'possible-risk-of-overweight'],
]);
const THINNESS_ABOVE = [
  [2, 'obese'],
  [1, 'overweight'],
] as const;

const PERMENKES_UNDER_FIVE: Scales = {
  heightForAge: scale('severely-stunted', 'stunted', TALL),
  weightForAge: scale('severely-underweight', 'underweight', [[1, 'risk-of-overweight']]),
  bmiForAge: WASTING,
  weightForHeight: WASTING,
};
const PERMENKES_FIVE_TO_NINETEEN: Scales = {
  bmiForAge: scale('severely-thin', 'thin', THINNESS_ABOVE),
};

const WHO_UNDER_FIVE: Scales = {
  heightForAge: scale('severely-stunted', 'stunted', TALL),
  weightForAge: scale('severely-underweight', 'underweight'),
  bmiForAge: WASTING,
  weightForHeight: WASTING,
};
const WHO_FIVE_TO_NINETEEN: Scales = {
  heightForAge: scale('severely-stunted', 'stunted'),
  bmiForAge: scale('severe-thinness', 'thinness', [
    [2, 'obesity'],
    [1, 'overweight'],
  ]),
};

/** Codes of the classes; null where the source names none for that index and age. */
export type GrowthClass = { permenkes: string | null; who: string | null };

/** The classes of a rounded score at an age (undefined: not known, hence under five). -Infinity is the lowest. */
export function classOf(index: Index, z: number, age: Age | undefined): GrowthClass {
  if (!age || isUnderFive(age))
    return { permenkes: nameOn(PERMENKES_UNDER_FIVE[index], z), who: nameOn(WHO_UNDER_FIVE[index], z) };
  const permenkes = isBelowNineteen(age) ? nameOn(PERMENKES_FIVE_TO_NINETEEN[index], z) : null;
  return { permenkes, who: nameOn(WHO_FIVE_TO_NINETEEN[index], z) };
}

function nameOn(scaleOfIndex: Scale | undefined, z: number): string | null {
  if (!scaleOfIndex) return null;
  for (const [limit, name] of scaleOfIndex.below) if (z < limit) return name;
  for (const [limit, name] of scaleOfIndex.above) if (z > limit) return name;
  return scaleOfIndex.normal;
}
