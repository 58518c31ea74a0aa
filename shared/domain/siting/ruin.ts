// One try to better a plan: a few neighbouring kitchens are closed and their sites served anew from places nearby. Kept if
// it costs no more, or hardly more; else all is taken back.
import { closeIfBetter, sitesOf } from './close.ts';

import { isOpen, keep, type Ledger, move, NONE, placeOf, takeBack } from './ledger.ts';
import { int, num } from './numbers.ts';
import { draw, drawBelow, type Random } from './random.ts';
import { type Building, recreate } from './recreate.ts';
import { shiftOrSwap } from './shift.ts';

export type Workshop = Building & { prices: Float64Array; random: Random };

/** Kitchens torn down at once, places tried besides them, and how far a site's worth is blurred. */
const [LEAST, MOST, OTHERS, BLUR] = [2, 6, 12, 0.35];

/** Tries once; `slack` is how much dearer the plan may become. */
export function ruinAndRecreate(shop: Workshop, slack: number): void {
  const { ledger, random } = shop;
  const before = ledger.cost;
  const torn = chooseKitchens(shop);
  const freed = torn.flatMap((place) => sitesOf(ledger, place));
  const left = leftOutNear(shop, torn);
  for (const site of freed) move(ledger, site, NONE);
  const all = [...freed, ...left];
  for (const site of all) {
    shop.wish.free[site] = 1;
    shop.wish.worth[site] = num(shop.prices, site) * (1 + BLUR * (draw(random) - 0.3));
  }
  recreate(shop, all, placesFor(shop, torn, all));
  polish(ledger, all);
  if (ledger.cost <= before + slack) keep(ledger);
  else takeBack(ledger);
}

/** Open kitchens that could serve one site, drawn by chance, its own first. */
function chooseKitchens({ ledger, random }: Workshop): number[] {
  const { model } = ledger;
  const site = drawBelow(random, model.sites);
  const wanted = LEAST + drawBelow(random, MOST - LEAST + 1);
  const start = int(model.siteStart, site);
  const length = int(model.siteStart, site + 1) - start;
  const chosen = new Set<number>();
  for (let k = 0; k < length && chosen.size < wanted; k++) {
    const place = int(model.arcPlace, start + k);
    if (isOpen(ledger, place) && draw(random) < 0.8) chosen.add(place);
  }
  return [...chosen];
}

/** Sites that nobody serves and a torn kitchen could reach. */
function leftOutNear({ ledger }: Workshop, torn: readonly number[]): number[] {
  const { model, arcOf } = ledger;
  const found = new Set<number>();
  for (const place of torn)
    for (let k = int(model.placeStart, place); k < int(model.placeStart, place + 1); k++) {
      const site = int(model.arcSite, int(model.placeArc, k));
      if (int(arcOf, site) === NONE) found.add(site);
    }
  return [...found];
}

/** The torn places, and others in reach of the freed sites, drawn by chance. */
function placesFor(
  { ledger, random }: Workshop,
  torn: readonly number[],
  freed: readonly number[],
): number[] {
  const { model } = ledger;
  const places = new Set(torn);
  for (let k = 0; k < OTHERS && freed.length > 0; k++) {
    const site = freed[drawBelow(random, freed.length)] as number;
    const start = int(model.siteStart, site);
    places.add(int(model.arcPlace, start + drawBelow(random, int(model.siteStart, site + 1) - start)));
  }
  return [...places];
}

/** Closes what has become needless and moves sites to where they cost less. */
function polish(ledger: Ledger, sites: readonly number[]): void {
  const kitchens = new Set(sites.map((site) => placeOf(ledger, site)));
  for (const place of kitchens) if (place !== NONE) closeIfBetter(ledger, place);
  for (const site of sites) shiftOrSwap(ledger, site);
}
