// Room for one more site in kitchens that are open: directly, or by sending one of their sites on to another kitchen.
import { cheapestOpenArc, sitesOf } from './close.ts';
import { hasRoom, isOpen, type Ledger, move, NONE } from './ledger.ts';
import { int, num } from './numbers.ts';

/** Serves a site from an open kitchen other than `except`, moving at most one other site; tells whether it could. */
export function squeezeIn(ledger: Ledger, site: number, except: number): boolean {
  const direct = cheapestOpenArc(ledger, site, except);
  if (direct !== NONE) {
    move(ledger, site, direct);
    return true;
  }
  const { model } = ledger;
  for (let arc = int(model.siteStart, site); arc < int(model.siteStart, site + 1); arc++) {
    const place = int(model.arcPlace, arc);
    if (place !== except && isOpen(ledger, place) && makeRoom(ledger, site, place, except)) {
      move(ledger, site, arc);
      return true;
    }
  }
  return false;
}

/** Sends on one site of a place so that another finds room there; the kitchen `except` takes none. */
function makeRoom(ledger: Ledger, site: number, place: number, except: number): boolean {
  const { model } = ledger;
  const lack = num(ledger.usedPupils, place) + num(model.pupils, site) - num(model.roomPupils, place);
  const lackMotherChild =
    num(ledger.usedMotherChild, place) + num(model.motherChild, site) - num(model.roomMotherChild, place);
  for (const other of sitesOf(ledger, place)) {
    if (num(model.pupils, other) < lack || num(model.motherChild, other) < lackMotherChild) continue;
    const onward = onwardArc(ledger, other, place, except);
    if (onward === NONE) continue;
    move(ledger, other, onward);
    return true;
  }
  return false;
}

function onwardArc(ledger: Ledger, site: number, from: number, except: number): number {
  const { model } = ledger;
  for (let arc = int(model.siteStart, site); arc < int(model.siteStart, site + 1); arc++) {
    const place = int(model.arcPlace, arc);
    if (place !== from && place !== except && isOpen(ledger, place) && hasRoom(ledger, site, place))
      return arc;
  }
  return NONE;
}
