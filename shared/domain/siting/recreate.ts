// Serves all sites that are free: opens the place whose filling gains most, again and again. The first plan is made so
// from nothing, and later plans from what a part of the plan was torn down to.
import { fill, type Scratch, type Wish } from './fill.ts';
import { hasRoom, isOpen, type Ledger, move, NONE } from './ledger.ts';
import { int, num } from './numbers.ts';

/** A ledger, what is free in it and worth how much, the scratch paper for it, and how many kitchens may be opened yet. */
export type Building = { ledger: Ledger; wish: Wish; scratch: Scratch; mayOpen: number };

/** Serves free sites from the places as far as there is room: first those worth it, then whoever is left. */
export function recreate(building: Building, sites: readonly number[], places: readonly number[]): void {
  const { ledger, wish } = building;
  const free = (): number[] => sites.filter((site) => int(wish.free, site) === 1);
  openBest(building, places);
  for (const site of free()) wish.worth[site] = num(ledger.model.penalty, site);
  openBest(building, places);
  serveTheRest(building, free());
  for (const site of free()) wish.free[site] = 0;
}

function openBest(building: Building, places: readonly number[]): void {
  const gains = places.map((place) => gainOf(building, place, false));
  for (;;) {
    const best = bestOf(building, places, gains);
    if (best === undefined) return;
    const place = places[best] as number;
    if (!isOpen(building.ledger, place)) building.mayOpen--;
    gainOf(building, place, true);
    gains[best] = Number.NEGATIVE_INFINITY;
  }
}

/** What filling a place gains; nothing where it would have to be opened and may not. */
function gainOf({ ledger, wish, scratch, mayOpen }: Building, place: number, take: boolean): number {
  const may = take || mayOpen > 0 || isOpen(ledger, place);
  return may ? fill(ledger, wish, place, scratch, take) : Number.NEGATIVE_INFINITY;
}

/** The place with the highest gain. A gain only falls as sites are served, so the best is looked at again, not all. */
function bestOf(building: Building, places: readonly number[], gains: number[]): number | undefined {
  for (;;) {
    let best = 0;
    for (let k = 1; k < gains.length; k++) if ((gains[k] as number) > (gains[best] as number)) best = k;
    const known = gains[best];
    if (known === undefined || known === Number.NEGATIVE_INFINITY) return undefined;
    const now = gainOf(building, places[best] as number, false);
    if (now >= known) return now > 0 ? best : undefined;
    gains[best] = now;
  }
}

/** What is left is served where it costs least, in a kitchen of its own if need be; the largest first. */
function serveTheRest(building: Building, sites: number[]): void {
  const { ledger } = building;
  const size = (site: number): number => num(ledger.model.penalty, site);
  for (const site of sites.sort((a, b) => size(b) - size(a) || a - b)) {
    const arc = cheapestArc(building, site);
    if (arc === NONE) continue;
    if (!isOpen(ledger, int(ledger.model.arcPlace, arc))) building.mayOpen--;
    move(ledger, site, arc);
  }
}

/** The arc with room by which a site is served at least cost, or NONE. */
function cheapestArc({ ledger, mayOpen }: Building, site: number): number {
  const { model } = ledger;
  let [best, least] = [NONE, Number.POSITIVE_INFINITY];
  for (let arc = int(model.siteStart, site); arc < int(model.siteStart, site + 1); arc++) {
    const place = int(model.arcPlace, arc);
    const opens = !isOpen(ledger, place);
    if (opens && mayOpen <= 0) continue;
    const cost = num(model.arcCost, arc) + (opens ? num(model.fixed, place) : 0);
    if (cost < least && hasRoom(ledger, site, place)) [best, least] = [arc, cost];
  }
  return best;
}
