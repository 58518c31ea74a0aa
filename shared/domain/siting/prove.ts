// Proof, one cluster at a time: where what is left of a cluster is small, a solver finds its best plan or shows that there
// is none better.
import type { Checkpoint } from './checkpoint.ts';
import { type Cluster, clustersOf } from './clusters.ts';
import { arcsIn, type ExactSolver, toLp } from './exact.ts';
import { toScratch } from './fill.ts';
import { toSack } from './knapsack.ts';
import { openLedger } from './ledger.ts';
import { bestBound } from './lift.ts';
import type { Model } from './model.ts';
import { int, num } from './numbers.ts';
import { reduce } from './reduced.ts';

/** Arcs that a cluster may have left, and nodes that the solver may look at. */
const [ARCS, NODES] = [2_500, 2_000];

/** Proves one cluster, the next by number; without a solver only what the bound itself proves. */
export function stepProve(model: Model, from: Checkpoint, solver: ExactSolver | undefined): Checkpoint {
  const cluster = clustersOf(model)[from.round];
  if (!cluster) return { ...from, phase: 'done', round: 0 };
  const next = { ...from, round: from.round + 1 };
  const found = solver && solveCluster(model, cluster, from, solver);
  if (!found) return next;
  const best = [...from.best];
  for (const arc of found) best[int(model.arcSite, arc)] = arc;
  const ledger = openLedger(model, best);
  const proven = [...from.proven, { cluster: from.round, cost: costOf(model, cluster, best) }];
  return { ...next, best, bestCost: ledger.cost, proven };
}

/** The arcs of a best plan of a cluster, if that could be proven. */
function solveCluster(model: Model, cluster: Cluster, { best, prices }: Checkpoint, solver: ExactSolver) {
  if (cluster.sites.some((site) => best[site] === -1)) return undefined;
  const sack = toSack(toScratch(model).arcs.length);
  const upper = costOf(model, cluster, best);
  const reduced = reduce(model, cluster, Float64Array.from(prices.best), upper, sack);
  if (reduced.arcs.length > ARCS) return undefined;
  const ones = solver.best(toLp(model, cluster, reduced), NODES);
  return ones && arcsIn(ones);
}

/** What a cluster costs in an assignment. */
function costOf(model: Model, cluster: Cluster, arcOf: readonly number[]): number {
  const arcs = cluster.sites.map((site) => arcOf[site] ?? -1).filter((arc) => arc !== -1);
  const open = new Set(arcs.map((arc) => int(model.arcPlace, arc)));
  for (const place of cluster.places) if (int(model.forced, place) === 1) open.add(place);
  return (
    arcs.reduce((sum, arc) => sum + num(model.arcCost, arc), 0) +
    [...open].reduce((sum, place) => sum + num(model.fixed, place), 0)
  );
}

/** The bound of the whole: what is proven where it is, else that of the prices; places without arcs count when forced. */
export function boundOf(model: Model, checkpoint: Checkpoint): number {
  const { prices, proven } = checkpoint;
  const costs = new Map(proven.map(({ cluster, cost }) => [cluster, cost]));
  const sack = toSack(toScratch(model).arcs.length);
  const clusters = clustersOf(model);
  const best = Float64Array.from(prices.best);
  const parts = clusters.map(
    (cluster, n) => costs.get(n) ?? reduce(model, cluster, best, Number.POSITIVE_INFINITY, sack).bound,
  );
  const joined = new Set(clusters.flatMap(({ places }) => places));
  const lone = model.fixed.reduce(
    (sum, cost, place) => (joined.has(place) ? sum : sum + cost * int(model.forced, place)),
    0,
  );
  const out = model.penalty.reduce(
    (sum, penalty, site) =>
      int(model.siteStart, site) < int(model.siteStart, site + 1) ? sum : sum + penalty,
    0,
  );
  return Math.max(
    bestBound(checkpoint),
    parts.reduce((sum, part) => sum + part, lone + out),
  );
}
