// A cost below which no plan can be: every site has a price, each place takes the sites that gain most at these prices, and
// the prices move until demand and supply meet (Lagrangian relaxation of "each site once", by a smoothed subgradient).
import { fillSack, type Sack } from './knapsack.ts';
import type { Model } from './model.ts';
import { add, int, num } from './numbers.ts';

/** The prices and how the search for better ones stands: plain data. */
export type Prices = {
  /** The best bound yet and its prices. */
  bound: number;
  best: number[];
  now: number[];
  direction: number[];
  /** Part of the full step, halved when the bound stands still for a while. */
  pace: number;
  still: number;
};

const [PATIENCE, SMOOTHING, LEAST_PACE] = [20, 0.5, 0.002];

export const firstPrices = (prices: Float64Array): Prices => ({
  bound: Number.NEGATIVE_INFINITY,
  best: [...prices],
  now: [...prices],
  direction: [...prices].map(() => 0),
  pace: 1,
  still: 0,
});

/** Whether more rounds would hardly help. */
export const haveSettled = ({ pace }: Prices): boolean => pace < LEAST_PACE;

/** One round: the bound of the prices, then a step towards `upper`, the cost of the best plan. */
export function nextPrices(model: Model, prices: Prices, upper: number, sack: Sack, least = 0): Prices {
  const now = Float64Array.from(prices.now);
  const missing = Float64Array.from(now, (_, i) => Number(hasArcs(model, i)));
  const bound = boundAt(model, now, sack, missing, least);
  const better = bound > prices.bound;
  const still = better ? 0 : prices.still + 1;
  const rest = still >= PATIENCE;
  const pace = rest ? prices.pace / 2 : prices.pace;
  const best = better ? prices.now : prices.best;
  const direction = missing.map((part, i) => SMOOTHING * part + (1 - SMOOTHING) * (prices.direction[i] ?? 0));
  const length = direction.reduce((sum, part) => sum + part * part, 1e-9);
  const step = (pace * Math.max(upper - bound, upper * 1e-6)) / length;
  const from = rest ? best : prices.now;
  const next = from.map((price, i) =>
    Math.min(num(model.penalty, i), Math.max(0, price + step * num(direction, i))),
  );
  return {
    bound: Math.max(bound, prices.bound),
    best,
    now: next,
    direction: [...direction],
    pace,
    still: rest ? 0 : still,
  };
}

const hasArcs = ({ siteStart }: Model, site: number): boolean =>
  int(siteStart, site) < int(siteStart, site + 1);

/**
 * The bound of some prices for plans of at least `least` kitchens; `missing` is left with the part of each site that no
 * place takes (below 0: taken more than once).
 */
export function boundAt(
  model: Model,
  prices: Float64Array,
  sack: Sack,
  missing: Float64Array,
  least: number,
): number {
  let bound = prices.reduce((sum, price) => sum + price, 0);
  const worths = new Float64Array(model.places);
  const closed: number[] = [];
  for (let place = 0; place < model.places; place++) {
    const worth = num(model.fixed, place) - fillSack(model, prices, place, sack);
    worths[place] = worth;
    if (worth >= 0 && int(model.forced, place) === 0) closed.push(place);
    else bound += take(model, sack, worth, missing);
  }
  const wanted = Math.max(0, least - (model.places - closed.length));
  for (const place of closed.sort((a, b) => num(worths, a) - num(worths, b) || a - b).slice(0, wanted)) {
    fillSack(model, prices, place, sack);
    bound += take(model, sack, num(worths, place), missing);
  }
  return bound;
}

/** Counts what a sack takes, and gives what its kitchen is worth. */
function take(model: Model, sack: Sack, worth: number, missing: Float64Array): number {
  for (let k = 0; k < sack.length; k++)
    add(missing, int(model.arcSite, int(sack.arcs, k)), -num(sack.taken, k));
  return worth;
}
