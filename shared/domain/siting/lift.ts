// The bound in rupiah for plans of at least so many kitchens. The prices that are best for any number of kitchens are far
// from those: where the number is given, a kitchen more is worth only the trips that it saves, so the search begins anew
// from prices in which kitchens hardly count.
import type { Checkpoint } from './checkpoint.ts';
import { toScratch } from './fill.ts';
import { leastPrices } from './greedy.ts';
import { toSack } from './knapsack.ts';
import { firstPrices, haveSettled, nextPrices } from './lagrange.ts';
import type { Model } from './model.ts';

const LIFT = { most: 400, atOnce: 10 };
/** Part of a kitchen's cost that the first prices hold. */
const PART = 0.1;
/** Arcs up to which a plan is proven without. */
const SMALL = 2_500;

/** Whether the number of kitchens is known well enough, and the plan large enough, for this to help. */
export const canLift = ({ arcSite }: Model, { least }: Checkpoint): boolean =>
  least > 0 && arcSite.length > SMALL;

/** Where lifting begins. */
export const toLift = (model: Model, from: Checkpoint): Checkpoint => ({
  ...from,
  round: 0,
  lifted: firstPrices(leastPrices({ ...model, fixed: model.fixed.map((cost) => cost * PART) })),
});

/** Rounds of prices for at least so many kitchens, then on to proving. */
export function stepLift(model: Model, from: Checkpoint, before: Checkpoint['prices']): Checkpoint {
  const sack = toSack(toScratch(model).arcs.length);
  let lifted = before;
  for (let n = 0; n < LIFT.atOnce; n++) lifted = nextPrices(model, lifted, from.bestCost, sack, from.least);
  const round = from.round + LIFT.atOnce;
  const over = round >= LIFT.most || haveSettled(lifted);
  return { ...from, lifted, ...(over ? { phase: 'prove', round: 0 } : { round }) };
}

/** The best bound of all prices. */
export const bestBound = ({ prices, lifted }: Checkpoint): number =>
  Math.max(prices.bound, lifted?.bound ?? Number.NEGATIVE_INFINITY);
