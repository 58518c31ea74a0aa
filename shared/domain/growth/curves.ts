// The curves of growth as they are kept: per index and sex pieces with the nodes of L, M and S (the power, the median and
// the spread of WHO's LMS method). The figures are WHO's; they are handed in, so that the rules stay free of data.

export const SEXES = ['male', 'female'] as const;
export type Sex = (typeof SEXES)[number];

/** What is judged: height (or length), weight and BMI against age, weight against height. */
export const INDICES = ['heightForAge', 'weightForAge', 'bmiForAge', 'weightForHeight'] as const;
export type Index = (typeof INDICES)[number];
export type AgeIndex = Exclude<Index, 'weightForHeight'>;

/** A constant, or nodes: their places and their values. */
type Nodes = number | readonly (readonly number[])[];

/** A stretch of a curve, both ends included; a point where two meet is the later one's. Splines run over x^power. */
export type Piece = { from: number; to: number; power: number; L: Nodes; M: Nodes; S: Nodes };
type Curve = Readonly<Record<Sex, readonly Piece[]>>;

/**
 * x is the age in whole days and the length in cm in the standard of 2006 (a height's weight is that of a length 0.7 cm
 * longer), the age in months in the reference of 2007.
 */
export type GrowthCurves = {
  who2006: Readonly<Record<Index, Curve>>;
  who2007: Readonly<Record<AgeIndex, Curve>>;
};
