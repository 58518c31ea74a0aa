// Geometry of the map: places in kilometres on a plane, what is seen of it, and what lies under a finger. Pure.
import type { Spot } from '../../../../shared/domain/site-places.ts';

export type Point = { x: number; y: number };
export type View = Point & { width: number; height: number };

const KM_A_DEGREE = 111.2;
const SPOT_DIGITS = 5;
const MARGIN = 0.08;
/** The least that can be seen across, and the most. */
const LEAST_KM = 0.4;
const MOST_KM = 2_000;

/** Kilometres east and south of a middle: true enough for a regency. */
export function projectionFrom(spots: readonly Spot[]): (at: Spot) => Point {
  const eastward = eastwardOf(spots);
  return ({ lat, lon }) => ({ x: lon * eastward, y: -lat * KM_A_DEGREE });
}

/** Where on earth a point of that plane is, to about a metre. */
export function spotsFrom(spots: readonly Spot[]): (at: Point) => Spot {
  const eastward = eastwardOf(spots);
  const degrees = (value: number): number => Number(value.toFixed(SPOT_DIGITS));
  return ({ x, y }) => ({ lat: degrees(-y / KM_A_DEGREE), lon: degrees(x / eastward) });
}

/** How many km a degree of longitude is in the middle of some places. */
function eastwardOf(spots: readonly Spot[]): number {
  const lats = spots.map(({ lat }) => lat);
  const middle = lats.length === 0 ? 0 : (Math.min(...lats) + Math.max(...lats)) / 2;
  return KM_A_DEGREE * Math.cos((middle * Math.PI) / 180);
}

/** All points with a margin; something also where there is one or none. */
export function viewOf(points: readonly Point[]): View {
  if (points.length === 0) return { x: -1, y: -1, width: 2, height: 2 };
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [
    Math.max(LEAST_KM, Math.max(...xs) - left),
    Math.max(LEAST_KM, Math.max(...ys) - top),
  ];
  return {
    x: left - MARGIN * width,
    y: top - MARGIN * height,
    width: width * (1 + 2 * MARGIN),
    height: height * (1 + 2 * MARGIN),
  };
}

/** Nearer (factor below 1) or farther, while `at` stays where it is. */
export function zoomed(view: View, factor: number, at: Point = middleOf(view)): View {
  const width = Math.min(MOST_KM, Math.max(LEAST_KM, view.width * factor));
  const by = width / view.width;
  return {
    x: at.x - (at.x - view.x) * by,
    y: at.y - (at.y - view.y) * by,
    width,
    height: view.height * by,
  };
}

/** Moved by shares of what is seen. */
export const panned = (view: View, right: number, down: number): View => ({
  ...view,
  x: view.x + right * view.width,
  y: view.y + down * view.height,
});

/** The same scale with this point in the middle. */
export const centred = (view: View, { x, y }: Point): View => ({
  ...view,
  x: x - view.width / 2,
  y: y - view.height / 2,
});

const middleOf = ({ x, y, width, height }: View): Point => ({ x: x + width / 2, y: y + height / 2 });

/** How many kilometres a pixel is where the view is fitted into a frame. */
export const kmPerPixel = (view: View, frame: { width: number; height: number }): number =>
  Math.max(view.width / Math.max(1, frame.width), view.height / Math.max(1, frame.height));

/** The point under a pixel of the frame; what is left over lies evenly on both sides. */
export function pointAt(view: View, frame: { width: number; height: number }, pixel: Point): Point {
  const km = kmPerPixel(view, frame);
  const middle = middleOf(view);
  return { x: middle.x + (pixel.x - frame.width / 2) * km, y: middle.y + (pixel.y - frame.height / 2) * km };
}

/** Whether a point is in the frame, of which the view fills only one side. */
export function isSeen({ x, y }: Point, view: View, frame: { width: number; height: number }): boolean {
  const [first, last] = [
    pointAt(view, frame, { x: 0, y: 0 }),
    pointAt(view, frame, { x: frame.width, y: frame.height }),
  ];
  return x >= first.x && x <= last.x && y >= first.y && y <= last.y;
}

/** A round length (1, 2 or 5 times a power of ten) that is at most so many kilometres. */
export function roundKm(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return [5, 2, 1].map((step) => step * power).find((length) => length <= most) ?? power;
}

/** The nearest of the items within a reach, the uppermost where several are at one place, or the one below `chosen` there;
 * undefined where none is near. */
export function nearestOf<T extends Point & { id: string }>(
  items: readonly T[],
  at: Point,
  reach: number,
  chosen?: string,
): T | undefined {
  let [nearest, least]: [T[], number] = [[], reach];
  for (const item of items.toReversed()) {
    const away = Math.hypot(item.x - at.x, item.y - at.y);
    if (away < least || (away === least && nearest.length === 0)) [nearest, least] = [[item], away];
    else if (away === least) nearest.push(item);
  }
  return nearest[(nearest.findIndex(({ id }) => id === chosen) + 1) % nearest.length];
}
