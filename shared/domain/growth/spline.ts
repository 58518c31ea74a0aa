// A smooth line through a few points: the curves of growth are kept as such points, not as tables.

type Point = readonly [at: number, value: number];

/** The line through points in rising order: straight through two, the not-a-knot cubic spline through four or more. */
export function splineThrough(points: readonly Point[]): (at: number) => number {
  const bends = points.length < 4 ? points.map(() => 0) : bendsOf(points);
  return (at) => {
    const i = Math.max(
      1,
      points.findIndex(([end], k) => k === points.length - 1 || (k > 0 && at < end)),
    );
    return between(at, pointAt(points, i - 1), pointAt(points, i), bends[i - 1] ?? 0, bends[i] ?? 0);
  };
}

const pointAt = (points: readonly Point[], i: number): Point => points[i] ?? [0, 0];

/** A cubic between two points whose second derivatives there are given. */
function between(at: number, [x0, y0]: Point, [x1, y1]: Point, bend0: number, bend1: number): number {
  const width = x1 - x0;
  const a = (x1 - at) / width;
  const b = (at - x0) / width;
  return a * y0 + b * y1 + (((a ** 3 - a) * bend0 + (b ** 3 - b) * bend1) * width ** 2) / 6;
}

/**
 * The second derivatives at the points. The first and the last follow from their neighbours (no jump of the third
 * derivative at the second and at the last point but one), which leaves a tridiagonal system for those between.
 */
function bendsOf(points: readonly Point[]): number[] {
  const widths = points.slice(1).map(([x], i) => x - pointAt(points, i)[0]);
  const slopes = points.slice(1).map(([, y], i) => (y - pointAt(points, i)[1]) / (widths[i] ?? 1));
  const w = (i: number): number => widths[i] ?? 0;
  const last = widths.length - 1;
  const [first, end] = [w(0) / w(1), w(last) / w(last - 1)];
  const rows = slopes.slice(1).map((slope, i) => ({
    below: i === 0 ? 0 : w(i) - (i === last - 1 ? end * w(last) : 0),
    middle:
      2 * (w(i) + w(i + 1)) + (i === 0 ? (1 + first) * w(0) : 0) + (i === last - 1 ? (1 + end) * w(last) : 0),
    above: i === last - 1 ? 0 : w(i + 1) - (i === 0 ? first * w(0) : 0),
    value: 6 * (slope - (slopes[i] ?? 0)),
  }));
  const inner = solve(rows);
  const at = (i: number): number => inner.at(i) ?? 0;
  return [at(0) + first * (at(0) - at(1)), ...inner, at(-1) + end * (at(-1) - at(-2))];
}

type Row = { below: number; middle: number; above: number; value: number };

/** A tridiagonal system: forward elimination, then back substitution. */
function solve(rows: readonly Row[]): number[] {
  const reduced: { above: number; value: number }[] = [];
  for (const { below, middle, above, value } of rows) {
    const before = reduced.at(-1) ?? { above: 0, value: 0 };
    const pivot = middle - below * before.above;
    reduced.push({ above: above / pivot, value: (value - below * before.value) / pivot });
  }
  const solved: number[] = [];
  for (const { above, value } of reduced.toReversed()) solved.push(value - above * (solved.at(-1) ?? 0));
  return solved.reverse();
}
