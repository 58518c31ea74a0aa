// Closing a kitchen: its sites go to kitchens that are open and have room, if that costs less.
import { hasRoom, isOpen, type Ledger, NONE, takeBack } from './ledger.ts';
import { int, num } from './numbers.ts';
import { squeezeIn } from './squeeze.ts';

/** The sites of a place in an assignment. */
export function sitesOf({ model, arcOf }: Ledger, place: number): number[] {
  const sites: number[] = [];
  for (let k = int(model.placeStart, place); k < int(model.placeStart, place + 1); k++) {
    const arc = int(model.placeArc, k);
    const site = int(model.arcSite, arc);
    if (int(arcOf, site) === arc) sites.push(site);
  }
  return sites;
}

/** Closes a kitchen if its sites find room elsewhere for less; tells whether it did. */
export function closeIfBetter(ledger: Ledger, place: number): boolean {
  if (int(ledger.model.forced, place) === 1) return false;
  const [mark, before] = [ledger.moves.length, ledger.cost];
  const size = (site: number): number => num(ledger.model.penalty, site);
  for (const site of sitesOf(ledger, place).sort((a, b) => size(b) - size(a) || a - b)) {
    if (squeezeIn(ledger, site, place)) continue;
    takeBack(ledger, mark);
    return false;
  }
  if (ledger.cost < before) return true;
  takeBack(ledger, mark);
  return false;
}

/** The cheapest arc to another open kitchen with room, or NONE. */
export function cheapestOpenArc(ledger: Ledger, site: number, except: number): number {
  const { model } = ledger;
  for (let arc = int(model.siteStart, site); arc < int(model.siteStart, site + 1); arc++) {
    const place = int(model.arcPlace, arc);
    if (place !== except && isOpen(ledger, place) && hasRoom(ledger, site, place)) return arc;
  }
  return NONE;
}
