// One case of counting: the kitchens that it takes at least when some are taken for shut or for open.
import { type Assumption, toCountLp } from './count-lp.ts';
import type { ExactSolver } from './exact.ts';
import { toScratch } from './fill.ts';
import { halfOpen } from './half-open.ts';
import { toSack } from './knapsack.ts';
import { boundAt } from './lagrange.ts';
import type { Model } from './model.ts';
import { add } from './numbers.ts';

/** What a case takes for granted, the kitchens it takes at least, and, once looked at, what it can be split by (null: nothing). */
export type Case = { assumed: Assumption[]; bound: number; split?: Assumption | null };

/** Prices a case. What the solver says is not believed: its prices are, whatever they are, and give a bound of their own. */
export function lookAt(model: Model, { assumed, bound }: Case, solver: ExactSolver): Case {
  const found = solver.relaxed(toCountLp(model, assumed));
  if (!found) return { assumed, bound, split: null };
  const priceOf = (name: string): number => found.prices.get(name) ?? 0;
  const prices = model.penalty.map((most, site) => Math.min(most, Math.max(0, priceOf(`s${site}`))));
  const given = assumed.map((_, n) => priceOf(`a${n}`));
  const split = halfOpen(model, (place) => found.values.get(`y${place}`) ?? 0);
  return { assumed, bound: Math.max(bound, boundWith(model, prices, assumed, given)), split: split ?? null };
}

/** The bound of some prices for sites and for what is taken for granted. */
function boundWith(
  model: Model,
  prices: Float64Array,
  assumed: readonly Assumption[],
  given: number[],
): number {
  const fixed = model.fixed.slice();
  let bound = 0;
  for (const [n, { places, most, least = 0 }] of assumed.entries()) {
    const price = most === undefined ? Math.max(0, given[n] ?? 0) : Math.min(0, given[n] ?? 0);
    for (const place of places) add(fixed, place, -price);
    bound += price * (most ?? least);
  }
  const sack = toSack(toScratch(model).arcs.length);
  return bound + boundAt({ ...model, fixed }, prices, sack, new Float64Array(model.sites), 0);
}
