// Serves all sites that are free: opens the place whose filling gains most, again and again. The first plan is made so
// from nothing, and later plans from what a part of the plan was torn down to.
import { fill, type Scratch, type Wish } from './fill.ts';
import { hasRoom, isOpen, type Ledger, move, NONE } from './ledger.ts';
import { int, num } from './numbers.ts';

/** A ledger, what is free in it and worth how much, and the scratch paper for it. */
export type Building = { ledger: Ledger; wish: Wish; scratch: Scratch };

/** Serves free sites from the places as far as there is room: first those worth it, then whoever is left. */
export function recreate(building: Building, sites: readonly number[], places: readonly number[]): void {
  const { ledger, wish } = building;
  const free = (): number[] => sites.filter((site) => int(wish.free, site) === 1);
  openBest(building, places);
  for (const site of free()) wish.worth[site] = num(ledger.model.penalty, site);
  openBest(building, places);
  serveTheRest(ledger, free());
  for (const site of free()) wish.free[site] = 0;
}

function openBest({ ledger, wish, scratch }: Building, places: readonly number[]): void {
  const gains = places.map((place) => fill(ledger, wish, place, scratch, false));
  for (;;) {
    const best = bestOf({ ledger, wish, scratch }, places, gains);
    if (best === undefined) return;
    fill(ledger, wish, places[best] as number, scratch, true);
    gains[best] = Number.NEGATIVE_INFINITY;
  }
}

/** The place with the highest gain. A gain only falls as sites are served, so the best is looked at again, not all. */
function bestOf(
  { ledger, wish, scratch }: Building,
  places: readonly number[],
  gains: number[],
): number | undefined {
  for (;;) {
    let best = 0;
    for (let k = 1; k < gains.length; k++) if ((gains[k] as number) > (gains[best] as number)) best = k;
    const known = gains[best];
    if (known === undefined || known === Number.NEGATIVE_INFINITY) return undefined;
    const now = fill(ledger, wish, places[best] as number, scratch, false);
    if (now >= known) return now > 0 ? best : undefined;
    gains[best] = now;
  }
}

/** What is left is served where it costs least, in a kitchen of its own if need be; the largest first. */
function serveTheRest(ledger: Ledger, sites: number[]): void {
  const size = (site: number): number => num(ledger.model.penalty, site);
  for (const site of sites.sort((a, b) => size(b) - size(a) || a - b)) {
    const arc = cheapestArc(ledger, site);
    if (arc !== NONE) move(ledger, site, arc);
  }
}

/** The arc with room by which a site is served at least cost, or NONE. */
function cheapestArc(ledger: Ledger, site: number): number {
  const { model } = ledger;
  let [best, least] = [NONE, Number.POSITIVE_INFINITY];
  for (let arc = int(model.siteStart, site); arc < int(model.siteStart, site + 1); arc++) {
    const place = int(model.arcPlace, arc);
    const cost = num(model.arcCost, arc) + (isOpen(ledger, place) ? 0 : num(model.fixed, place));
    if (cost < least && hasRoom(ledger, site, place)) [best, least] = [arc, cost];
  }
  return best;
}
