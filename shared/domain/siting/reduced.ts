// What of a cluster a better plan could use at all. At the prices of the bound, a place or arc whose use alone lifts the
// bound above the best plan is in no better plan, and is left out of the proof.
import type { Cluster } from './clusters.ts';
import { fillSack, pupilsShare, type Sack } from './knapsack.ts';
import type { Model } from './model.ts';
import { int, num } from './numbers.ts';

/** The bound of a cluster, and the arcs and places that a plan cheaper than the best one can use. */
export type Reduced = { bound: number; arcs: number[]; places: number[] };

/** What using a place lifts the bound by, and what the last bit of its rooms gains. */
type Use = { lift: number; ofPupils: number; ofMotherChild: number };

/** Reduces a cluster at some prices, against the cost `upper` of its best plan. */
export function reduce(
  model: Model,
  cluster: Cluster,
  prices: Float64Array,
  upper: number,
  sack: Sack,
): Reduced {
  let bound = cluster.sites.reduce((sum, site) => sum + num(prices, site), 0);
  const uses = new Map<number, Use>();
  for (const place of cluster.places) {
    const worth = num(model.fixed, place) - fillSack(model, prices, place, sack);
    const counted = int(model.forced, place) === 1 ? worth : Math.min(0, worth);
    bound += counted;
    uses.set(place, { lift: worth - counted, ofPupils: sack.ofPupils, ofMotherChild: sack.ofMotherChild });
  }
  const room = upper - bound + upper * 1e-9;
  const canUse = (arc: number): boolean => liftOf(model, prices, arc, uses) <= room;
  const arcs = cluster.arcs.filter(canUse);
  return { bound, arcs, places: [...new Set(arcs.map((arc) => int(model.arcPlace, arc)))] };
}

function liftOf(model: Model, prices: Float64Array, arc: number, uses: ReadonlyMap<number, Use>): number {
  const use = uses.get(int(model.arcPlace, arc));
  if (!use) return Number.POSITIVE_INFINITY;
  const gain = num(prices, int(model.arcSite, arc)) - num(model.arcCost, arc);
  const share = pupilsShare(model, arc);
  const displaced = share * use.ofPupils + (num(model.arcShare, arc) - share) * use.ofMotherChild;
  return use.lift + Math.max(0, displaced - gain);
}
