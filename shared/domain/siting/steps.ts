// The steps of a run: prices that give a bound, a plan made better by chance at these prices, sharper prices against that
// plan, and proof for clusters that are small enough. Budgets are counted in rounds, never in seconds.
import type { Checkpoint } from './checkpoint.ts';
import { COUNT } from './counting.ts';
import { toScratch } from './fill.ts';
import { toSack } from './knapsack.ts';
import { haveSettled, nextPrices, type Prices } from './lagrange.ts';
import { openLedger } from './ledger.ts';
import { canLift, stepLift, toLift } from './lift.ts';
import type { Model } from './model.ts';
import { ruinAndRecreate } from './ruin.ts';

const BOUND = { most: 600, atOnce: 10 };
const SHARPEN = { most: 400, atOnce: 10, pace: 0.25 };
/** Tries for each site: many for few sites, fewer for many. */
const IMPROVE = { aSite: 60, ofFew: 1_000, most: 40_000, least: 2_000, atOnce: 400 };
/** How much dearer a plan may become at first, in kitchens. */
const SLACK = 0.1;

const triesFor = ({ sites }: Model): number =>
  Math.max(IMPROVE.least, sites * IMPROVE.aSite, Math.min(IMPROVE.most, sites * IMPROVE.ofFew));

/** Part of a phase that is done, from 0 to 1. */
export function fractionOf(model: Model, { phase, round, lifted }: Checkpoint): number {
  if (phase === 'sharpen' && lifted) return 1;
  const most = { bound: BOUND.most, improve: triesFor(model), count: COUNT.most, sharpen: SHARPEN.most };
  return phase in most ? Math.min(1, round / most[phase as keyof typeof most]) : 1;
}

/** Rounds of prices, then on to improving. */
export function stepBound(model: Model, from: Checkpoint): Checkpoint {
  const prices = manyPrices(model, from, BOUND.atOnce);
  const round = from.round + BOUND.atOnce;
  const over = round >= BOUND.most || haveSettled(prices);
  return { ...from, prices, ...(over ? { phase: 'improve', round: 0 } : { round }) };
}

/** Rounds of prices against the better plan, then for its number of kitchens, then on to proving. */
export function stepSharpen(model: Model, from: Checkpoint): Checkpoint {
  if (from.lifted) return stepLift(model, from, from.lifted);
  const { best } = from.prices;
  const fresh = { ...from.prices, now: best, direction: best.map(() => 0), pace: SHARPEN.pace, still: 0 };
  const prices = manyPrices(model, from.round === 0 ? { ...from, prices: fresh } : from, SHARPEN.atOnce);
  const round = from.round + SHARPEN.atOnce;
  const over = round >= SHARPEN.most || haveSettled(prices);
  if (!over) return { ...from, prices, round };
  const sharp = { ...from, prices };
  return canLift(model, sharp) ? toLift(model, sharp) : { ...sharp, phase: 'prove', round: 0 };
}

function manyPrices(model: Model, { prices, bestCost, least }: Checkpoint, rounds: number): Prices {
  const sack = toSack(toScratch(model).arcs.length);
  let now = prices;
  for (let n = 0; n < rounds; n++) now = nextPrices(model, now, bestCost, sack, least);
  return now;
}

/** Tries to better the plan, then on to sharper prices. */
export function stepImprove(model: Model, from: Checkpoint): Checkpoint {
  const ledger = openLedger(model, from.arcOf);
  const wish = { free: new Int32Array(model.sites), worth: new Float64Array(model.sites) };
  const prices = Float64Array.from(from.prices.best);
  const random = { state: from.chance };
  const [tries, slack] = [triesFor(model), SLACK * kitchenCost(model)];
  const scratch = toScratch(model);
  let { best, bestCost } = from;
  for (let n = 0; n < IMPROVE.atOnce; n++) {
    const left = Math.max(0, 1 - (from.round + n) / tries);
    ruinAndRecreate({ ledger, wish, scratch, prices, random }, slack * left);
    if (ledger.cost < bestCost) [best, bestCost] = [[...ledger.arcOf], ledger.cost];
  }
  const round = from.round + IMPROVE.atOnce;
  const after = { ...from, best, bestCost, arcOf: [...ledger.arcOf], chance: random.state };
  return round < tries ? { ...after, round } : { ...after, phase: 'count', round: 0 };
}

const kitchenCost = ({ fixed, places }: Model): number =>
  fixed.reduce((sum, cost) => sum + cost, 0) / Math.max(1, places);
