// How many kitchens it takes at least to serve everyone. A bound in rupiah may stop between two whole numbers of kitchens;
// this one is rounded up, and lifts it.
import type { Checkpoint } from './checkpoint.ts';
import { type CountTree, FIRST_CASE, leastOf, nextTree, toWhole } from './count-tree.ts';
import type { ExactSolver } from './exact.ts';
import { toScratch } from './fill.ts';
import { toSack } from './knapsack.ts';
import { firstPrices, haveSettled, nextPrices, type Prices } from './lagrange.ts';
import type { Model } from './model.ts';
import { int } from './numbers.ts';

export const COUNT = { most: 400, atOnce: 10 };
const PACE = 0.25;

/** The same problem with a price of 1 for each kitchen and nothing else. Sites without arcs count for nothing. */
export const countingModel = (model: Model): Model => ({
  ...model,
  fixed: model.fixed.map(() => 1),
  arcCost: model.arcCost.map(() => 0),
  penalty: model.penalty.map((_, site) => (hasArcs(model, site) ? 2 : 0)),
});

const hasArcs = ({ siteStart }: Model, site: number): boolean =>
  int(siteStart, site) < int(siteStart, site + 1);

/** Prices in kitchens to begin with: those in rupiah, in parts of what a kitchen costs. */
function firstCounting({ fixed, places }: Model, { prices }: Checkpoint): Prices {
  const kitchen = fixed.reduce((sum, cost) => sum + cost, 0) / Math.max(1, places);
  const inKitchens = Float64Array.from(prices.best, (price) => price / Math.max(1, kitchen));
  return { ...firstPrices(inKitchens), pace: PACE };
}

/**
 * Rounds of counting, then, with a solver, the cases in which a kitchen fewer might do; then on to sharper prices. Left out
 * when the best plan does not serve everyone it could.
 */
export function stepCount(model: Model, from: Checkpoint, solver: ExactSolver | undefined): Checkpoint {
  const next = { ...from, phase: 'sharpen', round: 0 } as const;
  if (from.best.some((arc, site) => arc === -1 && hasArcs(model, site))) return next;
  const counted = countingModel(model);
  const open = new Set(from.best.filter((arc) => arc !== -1).map((arc) => int(model.arcPlace, arc))).size;
  if (from.tree) return solver && from.least < open ? stepTree(counted, from, from.tree, solver) : next;
  const sack = toSack(toScratch(model).arcs.length);
  let counting = from.round === 0 ? firstCounting(model, from) : from.counting;
  for (let n = 0; n < COUNT.atOnce; n++) counting = nextPrices(counted, counting, open, sack);
  const least = toWhole(counting.bound);
  const round = from.round + COUNT.atOnce;
  const over = round >= COUNT.most || haveSettled(counting) || least >= open;
  return over ? { ...from, counting, least, tree: FIRST_CASE } : { ...from, counting, round };
}

function stepTree(counted: Model, from: Checkpoint, before: CountTree, solver: ExactSolver): Checkpoint {
  const tree = nextTree(counted, before, solver);
  if (!tree) return { ...from, phase: 'sharpen', round: 0 };
  return { ...from, tree, least: Math.max(from.least, toWhole(leastOf(tree))) };
}
