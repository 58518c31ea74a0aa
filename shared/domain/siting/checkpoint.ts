// What a run holds between two steps: plain data, kept as JSON. A step depends on nothing else, so that a run that was
// broken off goes on to the very plan that it would have come to.

import type { CountTree } from './count-tree.ts';
import { countingModel } from './counting.ts';
import { firstPlan, leastPrices } from './greedy.ts';
import { firstPrices, type Prices } from './lagrange.ts';
import type { Model } from './model.ts';

export type Checkpoint = {
  phase: 'bound' | 'improve' | 'count' | 'sharpen' | 'prove' | 'done';
  /** Rounds done of the phase. */
  round: number;
  chance: number;
  prices: Prices;
  /** Prices in kitchens instead of rupiah, and the kitchens that it takes at least to serve everyone. */
  counting: Prices;
  least: number;
  /** The cases in which a kitchen fewer might do, once they are looked at. */
  tree?: CountTree;
  /** Prices for plans of so many kitchens, once they are looked for. */
  lifted?: Prices;
  /** The arc of each site in the plan that is worked on, and in the best; -1 where it is left out. */
  arcOf: number[];
  best: number[];
  bestCost: number;
  /** Clusters whose best plan is proven, and what it costs. */
  proven: { cluster: number; cost: number }[];
};

/** Where every run begins. */
export function start(model: Model, seed: number): Checkpoint {
  const ledger = firstPlan(model);
  const arcOf = [...ledger.arcOf];
  return {
    phase: 'bound',
    round: 0,
    chance: seed,
    prices: firstPrices(leastPrices(model)),
    counting: firstPrices(leastPrices(countingModel(model))),
    least: 0,
    arcOf,
    best: arcOf,
    bestCost: ledger.cost,
    proven: [],
  };
}
