// The problem as bare numbers, whatever it came from: sites with two loads, places with two capacities and a yearly cost,
// and the arcs between them that are allowed. Arcs are kept twice: by site, cheapest first, and by place.
import { count, int, num } from './numbers.ts';

export type Model = {
  sites: number;
  places: number;
  pupils: Float64Array;
  motherChild: Float64Array;
  roomPupils: Float64Array;
  roomMotherChild: Float64Array;
  /** Yearly cost of a kitchen at each place. */
  fixed: Float64Array;
  /** 1 where the kitchen is open whatever it serves. */
  forced: Int32Array;
  /** What leaving a site out counts as: more than any way to serve it. */
  penalty: Float64Array;
  /** Arcs of site i: from siteStart[i] to below siteStart[i + 1]. */
  siteStart: Int32Array;
  arcSite: Int32Array;
  arcPlace: Int32Array;
  arcCost: Float64Array;
  /** The part of its place's room that an arc's site takes, of both capacities together. */
  arcShare: Float64Array;
  /** Arcs of place j: placeArc[k], k from placeStart[j] to below placeStart[j + 1]. */
  placeStart: Int32Array;
  placeArc: Int32Array;
};

export type Arc = { site: number; place: number; cost: number };
export type Loads = Pick<
  Model,
  'pupils' | 'motherChild' | 'roomPupils' | 'roomMotherChild' | 'fixed' | 'forced'
>;

/** The model of loads and allowed arcs. An arc whose site is too large for its place is left out. */
export function toModel(loads: Loads, allowed: readonly Arc[]): Model {
  const [sites, places] = [loads.pupils.length, loads.fixed.length];
  const arcs = allowed
    .filter(({ site, place }) => fitsAlone(loads, site, place))
    .sort((a, b) => a.site - b.site || a.cost - b.cost || a.place - b.place);
  const arcSite = Int32Array.from(arcs, ({ site }) => site);
  const arcPlace = Int32Array.from(arcs, ({ place }) => place);
  const arcCost = Float64Array.from(arcs, ({ cost }) => cost);
  const { start: siteStart } = groupBy(arcSite, sites);
  const { start: placeStart, order: placeArc } = groupBy(arcPlace, places);
  const arcShare = Float64Array.from(arcs, ({ site, place }) => shareOf(loads, site, place));
  const byArc = { siteStart, arcSite, arcPlace, arcCost, arcShare, placeStart, placeArc };
  return { ...loads, sites, places, penalty: penalties(loads, arcCost), ...byArc };
}

const fitsAlone = (loads: Loads, site: number, place: number): boolean =>
  num(loads.pupils, site) <= num(loads.roomPupils, place) &&
  num(loads.motherChild, site) <= num(loads.roomMotherChild, place);

const shareOf = (loads: Loads, site: number, place: number): number =>
  num(loads.pupils, site) / Math.max(1, num(loads.roomPupils, place)) +
  num(loads.motherChild, site) / Math.max(1, num(loads.roomMotherChild, place));

/** The arcs of each group, one after the other, in the order of the arcs. */
function groupBy(groupOf: Int32Array, groups: number): { start: Int32Array; order: Int32Array } {
  const start = new Int32Array(groups + 1);
  for (const group of groupOf) count(start, group + 1);
  for (let g = 0; g < groups; g++) count(start, g + 1, int(start, g));
  const next = start.slice();
  const order = new Int32Array(groupOf.length);
  for (let arc = 0; arc < groupOf.length; arc++) order[count(next, int(groupOf, arc))] = arc;
  return { start, order };
}

/** More than a kitchen of its own and the farthest trip would cost; more for a larger site. */
function penalties({ pupils, motherChild, fixed }: Loads, arcCost: Float64Array): Float64Array {
  const dearest = 1 + fixed.reduce((most, cost) => Math.max(most, cost), 0);
  const farthest = arcCost.reduce((most, cost) => Math.max(most, cost), 0);
  const largest = pupils.reduce((most, heads, i) => Math.max(most, heads + num(motherChild, i)), 1);
  return pupils.map((heads, i) => 2 * (dearest + farthest) * (1 + (heads + num(motherChild, i)) / largest));
}
