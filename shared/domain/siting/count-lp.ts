// How many kitchens it takes, with parts of kitchens and of sites allowed, as an LP text: the prices that a solver finds
// for its sites are the best there are for counting.
import { roomRows, sumOf } from './exact.ts';
import type { Model } from './model.ts';
import { int, num } from './numbers.ts';

/** What is taken for granted in a part of the search: of these places at most, or at least, so many are open. */
export type Assumption = { places: number[]; most?: number; least?: number };

/** The problem of a counting model: x<arc> is the part of a site, y<place> of a kitchen, u<site> is left out. */
export function toCountLp(model: Model, assumed: readonly Assumption[]): string {
  const arcs = [...model.arcSite.keys()];
  const bySite = Map.groupBy(arcs, (arc) => int(model.arcSite, arc));
  const byPlace = Map.groupBy(arcs, (arc) => int(model.arcPlace, arc));
  const costs = [
    ...[...byPlace.keys()].map((place) => `y${place}`),
    ...[...bySite.keys()].map((site) => `${num(model.penalty, site)} u${site}`),
  ];
  const once = [...bySite].map(([site, own]) => `s${site}: ${sumOf(own, () => 1)} + u${site} >= 1`);
  const rooms = [...byPlace].flatMap(([place, own]) => roomRows(model, place, own));
  const needs = arcs.map((arc) => `x${arc} - y${int(model.arcPlace, arc)} <= 0`);
  const open = [...byPlace.keys()].map((place) =>
    int(model.forced, place) === 1 ? `y${place} = 1` : `y${place} <= 1`,
  );
  return [
    'Minimize',
    `count: ${costs.join('\n + ')}`,
    'Subject To',
    ...once,
    ...[...rooms, ...needs].map((row, n) => `r${n}: ${row}`),
    ...assumed.map(toRow),
    'Bounds',
    ...open,
    'End',
  ].join('\n');
}

const toRow = ({ places, most, least }: Assumption, n: number): string =>
  `a${n}: ${places.map((place) => `y${place}`).join(' + ')} ${most === undefined ? `>= ${least}` : `<= ${most}`}`;
