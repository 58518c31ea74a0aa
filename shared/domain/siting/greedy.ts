// The first plan: every site is free, and each is worth its trip and its part of a kitchen.
import { toScratch } from './fill.ts';
import { keep, type Ledger, openLedger } from './ledger.ts';
import type { Model } from './model.ts';
import { int, num } from './numbers.ts';
import { recreate } from './recreate.ts';

/** Above a bare share, since no kitchen is full to the last portion. */
const GENEROUS = 1.3;

/** The least that serving each site can cost: its trip and the part of a kitchen that it takes. Its penalty where it has no arc. */
export function leastPrices(model: Model): Float64Array {
  const prices = new Float64Array(model.sites);
  for (let site = 0; site < model.sites; site++) {
    let least = Number.POSITIVE_INFINITY;
    for (let arc = int(model.siteStart, site); arc < int(model.siteStart, site + 1); arc++)
      least = Math.min(least, priceOf(model, arc));
    prices[site] = Number.isFinite(least) ? least : num(model.penalty, site);
  }
  return prices;
}

const priceOf = (model: Model, arc: number): number => {
  const place = int(model.arcPlace, arc);
  const kitchen = int(model.forced, place) === 1 ? 0 : num(model.fixed, place);
  return num(model.arcCost, arc) + kitchen * Math.min(1, num(model.arcShare, arc) / 2);
};

/** A first assignment in which nothing is over its room. */
export function firstPlan(model: Model): Ledger {
  const ledger = openLedger(model);
  const worth = leastPrices(model).map((price) => price * 2 * GENEROUS);
  const wish = { free: new Int32Array(model.sites).fill(1), worth };
  recreate({ ledger, wish, scratch: toScratch(model) }, numbers(model.sites), numbers(model.places));
  keep(ledger);
  return ledger;
}

const numbers = (length: number): number[] => Array.from({ length }, (_, n) => n);
