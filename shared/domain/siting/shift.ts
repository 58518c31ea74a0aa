// Small betterments without opening or closing: a site goes to a nearer kitchen with room, or two sites change kitchens.
import { sitesOf } from './close.ts';
import { hasRoom, isOpen, type Ledger, move, NONE, placeOf, takeBack } from './ledger.ts';
import { int, num } from './numbers.ts';

/** Moves a site to the cheapest open kitchen that has room, or else changes it with another; tells whether it did. */
export function shiftOrSwap(ledger: Ledger, site: number): boolean {
  const { model, arcOf } = ledger;
  const now = int(arcOf, site);
  const most = now === NONE ? Number.POSITIVE_INFINITY : num(model.arcCost, now);
  for (let arc = int(model.siteStart, site); arc < int(model.siteStart, site + 1); arc++) {
    if (num(model.arcCost, arc) >= most) return false;
    const place = int(model.arcPlace, arc);
    if (!isOpen(ledger, place)) continue;
    if (hasRoom(ledger, site, place)) move(ledger, site, arc);
    else if (now === NONE || !swap(ledger, site, arc)) continue;
    return true;
  }
  return false;
}

/** Gives a site to the place of an arc, for one of that place's sites that costs less extra here than is saved. */
function swap(ledger: Ledger, site: number, arc: number): boolean {
  const { model, arcOf } = ledger;
  const [here, there] = [placeOf(ledger, site), int(model.arcPlace, arc)];
  const saved = num(model.arcCost, int(arcOf, site)) - num(model.arcCost, arc);
  for (const other of sitesOf(ledger, there)) {
    const back = arcBetween(ledger, other, here);
    if (back === NONE || num(model.arcCost, back) - num(model.arcCost, int(arcOf, other)) >= saved - 1e-6)
      continue;
    const mark = ledger.moves.length;
    move(ledger, site, NONE);
    if (hasRoom(ledger, other, here)) {
      move(ledger, other, back);
      if (hasRoom(ledger, site, there)) {
        move(ledger, site, arc);
        return true;
      }
    }
    takeBack(ledger, mark);
  }
  return false;
}

/** The arc between a site and a place, or NONE. */
export function arcBetween({ model }: Ledger, site: number, place: number): number {
  for (let arc = int(model.siteStart, site); arc < int(model.siteStart, site + 1); arc++)
    if (int(model.arcPlace, arc) === place) return arc;
  return NONE;
}
