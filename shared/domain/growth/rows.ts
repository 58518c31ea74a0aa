// Unfolds a curve into the rows that WHO's tables have (a day, a month, 0.1 cm), since WHO's rules speak of rows.
import type { Piece } from './curves.ts';
import { splineThrough } from './spline.ts';

/** Power, median and spread at one place of a curve. */
export type Lms = { L: number; M: number; S: number };

/** Rows in order; row `n` is `lms[n - first]`. Where a curve has a gap there is none. */
export type Rows = { first: number; lms: readonly (Lms | undefined)[] };

/** Decimals that WHO's tables carry: L and M four, S five. */
const [FOUR, FIVE] = [1e4, 1e5];
const roundTo = (value: number, parts: number): number => Math.round(value * parts) / parts;

/** Every row of a curve whose rows stand `perUnit` to a unit of x. */
export function unfold(pieces: readonly Piece[], perUnit: number): Rows {
  const lines = pieces.map(toLines);
  const first = Math.round((pieces[0]?.from ?? 0) * perUnit);
  const last = Math.round((pieces.at(-1)?.to ?? 0) * perUnit);
  const lms = Array.from({ length: last - first + 1 }, (_, i) => {
    const x = (first + i) / perUnit;
    return lines.findLast(({ from }) => from <= x)?.at(x);
  });
  return { first, lms };
}

export const rowOf = ({ first, lms }: Rows, n: number): Lms | undefined => lms[n - first];

function toLines(piece: Piece): { from: number; at: (x: number) => Lms | undefined } {
  const [L, M, S] = (['L', 'M', 'S'] as const).map((part) => lineOf(piece[part], piece.power));
  const at = (x: number): Lms | undefined =>
    x > piece.to || !L || !M || !S
      ? undefined
      : { L: roundTo(L(x), FOUR), M: roundTo(M(x), FOUR), S: roundTo(S(x), FIVE) };
  return { from: piece.from, at };
}

function lineOf(nodes: Piece['L'], power: number): (x: number) => number {
  if (typeof nodes === 'number') return () => nodes;
  const [places = [], values = []] = nodes;
  const line = splineThrough(places.map((place, i) => [place ** power, values[i] ?? 0]));
  return (x) => line(x ** power);
}
