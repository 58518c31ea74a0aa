// What the map draws, as one path for each kind of thing: thousands of points stay as quick as one. A point is a line of a
// metre, whose round or square end has the same size at every scale; without any length paper would show no squares.
import type { Point } from './map-view.ts';

export type MapItem = Point & {
  id: string;
  kind: 'kitchen' | 'served' | 'unserved';
  name: string;
  /** Where its kitchen is. */
  to?: Point | undefined;
};

const KM_DIGITS = 3;
const text = ({ x, y }: Point): string => `${x.toFixed(KM_DIGITS)} ${y.toFixed(KM_DIGITS)}`;

/** A dot for each of these. */
export const dotsOf = (points: readonly Point[]): string =>
  points.map((point) => `M${text(point)}h.001`).join('');

/** A line from each site to its kitchen. */
export const linesOf = (items: readonly MapItem[]): string =>
  items.flatMap((item) => (item.to ? [`M${text(item)}L${text(item.to)}`] : [])).join('');
