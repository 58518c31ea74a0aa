// Where a child's measure is looked up: WHO's Child Growth Standards (2006) by day and by 0.1 cm below five years, WHO's
// Growth Reference (2007) by month from five to nineteen. Each curve is unfolded when it is first asked for.
import type { AgeIndex, GrowthCurves, Piece, Sex } from './curves.ts';
import { type Lms, type Rows, rowOf, unfold } from './rows.ts';

export type Standard = {
  /** 2006, by whole day, 0 to 1826. */
  ofDay: (index: AgeIndex, sex: Sex, day: number) => Lms | undefined;
  /** 2007, by month with its fraction: 60 to 228, weight to 120, both ends included. */
  ofMonth: (index: AgeIndex, sex: Sex, months: number) => Lms | undefined;
  /** 2006, weight for a length of 45 to 110 cm or a height of 65 to 120 cm. */
  ofHeight: (sex: Sex, cm: number, as: HeightKind) => Lms | undefined;
};
export type HeightKind = 'length' | 'height';

/** Limits in cm, and by how many rows of 0.1 cm the weight of a height lies further on the curve of lengths. */
const HEIGHTS = {
  length: { from: 45, to: 110, shift: 0 },
  height: { from: 65, to: 120, shift: 7 },
} as const satisfies Record<HeightKind, object>;

/** A standard made of curves. */
export function toStandard({ who2006, who2007 }: GrowthCurves): Standard {
  const rowsOf = unfoldOnce();
  return {
    ofDay: (index, sex, day) => rowOf(rowsOf(who2006[index][sex], 1), day),
    ofMonth: (index, sex, months) => monthOf(rowsOf(who2007[index][sex], 1), months),
    ofHeight: (sex, cm, as) => heightOf(rowsOf(who2006.weightForHeight[sex], 10), cm, as),
  };
}

function unfoldOnce(): (pieces: readonly Piece[], perUnit: number) => Rows {
  const unfolded = new Map<readonly Piece[], Rows>();
  return (pieces, perUnit) => {
    const rows = unfolded.get(pieces) ?? unfold(pieces, perUnit);
    unfolded.set(pieces, rows);
    return rows;
  };
}

/** L, M and S each on the straight line from the month's row to the next. */
function monthOf(rows: Rows, months: number): Lms | undefined {
  const month = Math.trunc(months);
  if (months === month) return rowOf(rows, month);
  return mix(rowOf(rows, month), rowOf(rows, month + 1), months - month);
}

/**
 * The rows around a height, reckoned in plain doubles as WHO's programs do: 103.1 - 0.7 is 102.39999999999999 and falls
 * between the rows 102.3 and 102.5. Reckoned in decimals it would differ from WHO.
 */
function heightOf(rows: Rows, cm: number, as: HeightKind): Lms | undefined {
  const { from, to, shift } = HEIGHTS[as];
  if (cm < from || cm > to) return undefined;
  const low = Math.trunc(cm * 10);
  const up = Math.trunc(cm * 10 + 1);
  const lower = rowOf(rows, low + shift);
  return up > to * 10 ? lower : mix(lower, rowOf(rows, up + shift), (cm - low / 10) / 0.1);
}

const mix = (a: Lms | undefined, b: Lms | undefined, share: number): Lms | undefined =>
  a && b && { L: a.L + (b.L - a.L) * share, M: a.M + (b.M - a.M) * share, S: a.S + (b.S - a.S) * share };
