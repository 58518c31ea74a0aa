// Which kitchens to tell apart next: a place that is half open, with those that reach nearly the same sites, and of few
// sites rather than many, since in a town another would do as well.
import type { Assumption } from './count-lp.ts';
import type { Model } from './model.ts';
import { count, int, num } from './numbers.ts';

/** Sites that two places share, in parts of those of either, to count as one; the least part that counts as half open. */
const [ALIKE, HALF] = [0.8, 0.1];

/** The places to be split by, and how many of them are open at most on the lower side; undefined if none is half open. */
export function halfOpen(model: Model, openOf: (place: number) => number): Assumption | undefined {
  let [best, most]: [Assumption | undefined, number] = [undefined, 0];
  for (let place = 0; place < model.places; place++) {
    if (openOf(place) < HALF / 10) continue;
    const places = alike(model, place);
    const open = places.reduce((sum, other) => sum + openOf(other), 0);
    const part = Math.min(open - Math.floor(open), Math.ceil(open) - open);
    const worth = part / Math.max(1, loadOf(model, place));
    if (part > HALF && worth > most + 1e-6) [best, most] = [{ places, most: Math.floor(open) }, worth];
  }
  return best;
}

/** What all sites of a place would fill, in kitchens. */
function loadOf(model: Model, place: number): number {
  let load = 0;
  for (let k = int(model.placeStart, place); k < int(model.placeStart, place + 1); k++)
    load += num(model.arcShare, int(model.placeArc, k));
  return load;
}

/** A place and those that reach nearly the same sites. */
function alike(model: Model, place: number): number[] {
  const shared = new Int32Array(model.places);
  for (let k = int(model.placeStart, place); k < int(model.placeStart, place + 1); k++) {
    const site = int(model.arcSite, int(model.placeArc, k));
    for (let arc = int(model.siteStart, site); arc < int(model.siteStart, site + 1); arc++)
      count(shared, int(model.arcPlace, arc));
  }
  const sitesOf = (of: number): number => int(model.placeStart, of + 1) - int(model.placeStart, of);
  const own = sitesOf(place);
  return [...shared.keys()].filter((other) => {
    const both = int(shared, other);
    return both > 0 && both >= ALIKE * (own + sitesOf(other) - both);
  });
}
