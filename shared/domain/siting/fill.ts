// What a kitchen would serve best of the sites that are free: a knapsack of two capacities, filled by worth for the room
// that a site takes.
import { isOpen, type Ledger, move } from './ledger.ts';
import type { Model } from './model.ts';
import { int, num } from './numbers.ts';
import { sortByKey } from './sort.ts';

/** Free sites are 1; `worth` is what serving a site is worth, by site. */
export type Wish = { free: Int32Array; worth: Float64Array };

/** Room for one place's arcs, so that filling needs no new memory. */
export type Scratch = { arcs: Int32Array; keys: Float64Array };

export function toScratch({ places, placeStart }: Model): Scratch {
  let most = 0;
  for (let place = 0; place < places; place++)
    most = Math.max(most, int(placeStart, place + 1) - int(placeStart, place));
  return { arcs: new Int32Array(most), keys: new Float64Array(most) };
}

/** The free sites of a place that are worth their trip, best for their room first; gives how many. */
function listArcs(model: Model, { free, worth }: Wish, place: number, { arcs, keys }: Scratch): number {
  let length = 0;
  const end = int(model.placeStart, place + 1);
  for (let k = int(model.placeStart, place); k < end; k++) {
    const arc = int(model.placeArc, k);
    const site = int(model.arcSite, arc);
    const gain = int(free, site) === 0 ? 0 : num(worth, site) - num(model.arcCost, arc);
    if (gain <= 0) continue;
    arcs[length] = arc;
    keys[length++] = gain / (num(model.arcShare, arc) + 1e-9);
  }
  sortByKey(arcs, keys, length);
  return length;
}

/** Fills a place: how much more its sites are worth than they and the kitchen cost. With `take` they are served from it. */
export function fill(ledger: Ledger, wish: Wish, place: number, scratch: Scratch, take: boolean): number {
  const { model } = ledger;
  let pupils = num(model.roomPupils, place) - num(ledger.usedPupils, place);
  let motherChild = num(model.roomMotherChild, place) - num(ledger.usedMotherChild, place);
  let gain = isOpen(ledger, place) ? 0 : -num(model.fixed, place);
  const length = listArcs(model, wish, place, scratch);
  for (let k = 0; k < length; k++) {
    const arc = int(scratch.arcs, k);
    const site = int(model.arcSite, arc);
    if (num(model.pupils, site) > pupils || num(model.motherChild, site) > motherChild) continue;
    pupils -= num(model.pupils, site);
    motherChild -= num(model.motherChild, site);
    gain += num(wish.worth, site) - num(model.arcCost, arc);
    if (!take) continue;
    move(ledger, site, arc);
    wish.free[site] = 0;
  }
  return gain;
}
