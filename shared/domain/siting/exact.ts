// A small cluster as a mixed integer problem in the LP text format, for a solver that is handed in: the domain itself
// carries none.
import type { Cluster } from './clusters.ts';
import type { Model } from './model.ts';
import { int, num } from './numbers.ts';
import type { Reduced } from './reduced.ts';

export type ExactSolver = {
  /** Solves an LP text to proven optimality: names of the variables that are 1; undefined if it gave up after its nodes. */
  best: (lp: string, nodes: number) => readonly string[] | undefined;
  /** Solves an LP text with parts of everything allowed: the value of each variable, the price of each row. */
  relaxed: (lp: string) => Relaxed | undefined;
};
type Relaxed = { values: ReadonlyMap<string, number>; prices: ReadonlyMap<string, number> };

/** The problem of a cluster: x<arc> serves a site by an arc, y<place> opens a kitchen. Every site is served. */
export function toLp(model: Model, { sites }: Cluster, { arcs, places }: Reduced): string {
  const byPlace = Map.groupBy(arcs, (arc) => int(model.arcPlace, arc));
  const bySite = Map.groupBy(arcs, (arc) => int(model.arcSite, arc));
  const unit = arcs.reduce((most, arc) => Math.max(most, num(model.arcCost, arc)), 1);
  const dearest = places.reduce((most, place) => Math.max(most, num(model.fixed, place)), unit) / 1000;
  const costs = [
    ...places.map((place) => `${num(model.fixed, place) / dearest} y${place}`),
    ...arcs.map((arc) => `${num(model.arcCost, arc) / dearest} x${arc}`),
  ];
  const once = sites.map((site) => `${sumOf(bySite.get(site) ?? [], () => 1)} = 1`);
  const rooms = places.flatMap((place) => roomRows(model, place, byPlace.get(place) ?? []));
  const needs = arcs.map((arc) => `x${arc} - y${int(model.arcPlace, arc)} <= 0`);
  const forced = places.filter((place) => int(model.forced, place) === 1).map((place) => `y${place} = 1`);
  const binaries = [...places.map((place) => `y${place}`), ...arcs.map((arc) => `x${arc}`)];
  const rows = [...once, ...rooms, ...needs, ...forced].map((row, n) => `r${n}: ${row}`);
  return [
    'Minimize',
    `cost: ${costs.join('\n + ')}`,
    'Subject To',
    ...rows,
    'Binary',
    ...binaries,
    'End',
  ].join('\n');
}

/** Rows that keep the arcs of a place within its two rooms, and to none where it is closed. */
export function roomRows(model: Model, place: number, arcs: readonly number[]): string[] {
  const row = (load: Float64Array, room: Float64Array): string[] => {
    const loaded = arcs.filter((arc) => num(load, int(model.arcSite, arc)) > 0);
    const sum = sumOf(loaded, (arc) => num(load, int(model.arcSite, arc)));
    return loaded.length > 0 ? [`${sum} - ${num(room, place)} y${place} <= 0`] : [];
  };
  return [...row(model.pupils, model.roomPupils), ...row(model.motherChild, model.roomMotherChild)];
}

/** A sum over arcs, each with its factor. */
export const sumOf = (arcs: readonly number[], factor: (arc: number) => number): string =>
  arcs.map((arc) => `${factor(arc)} x${arc}`).join(' + ');

/** The arcs among the names of variables. */
export const arcsIn = (names: readonly string[]): number[] =>
  names.filter((name) => name.startsWith('x')).map((name) => Number(name.slice(1)));
