// Where the price of everyone stops between two numbers of kitchens, a few kitchens are half open at these prices. Taking
// them for shut, then for open, lifts the count on both sides: a small tree of cases, the one that allows least looked at
// first.
import { type Case, lookAt } from './count-case.ts';
import type { Assumption } from './count-lp.ts';
import type { ExactSolver } from './exact.ts';
import type { Model } from './model.ts';

export type CountTree = { cases: Case[]; work: number };

/** Arcs of one case, and of all that are looked at, at most: a minute of the processor, and half a gigabyte. */
const [ONE, ALL] = [60_000, 150_000];
/** How far below the next whole number a bound may lie for a split to lift it over. */
const HOPE = 0.3;

export const FIRST_CASE: CountTree = { cases: [{ assumed: [], bound: 0 }], work: 0 };

/** What is taken off before rounding up, for the errors of reckoning. */
const CARE = 1e-6;

/** The whole number of kitchens that a bound between two of them comes to. */
export const toWhole = (bound: number): number => Math.ceil(bound - CARE);

/** The kitchens that all cases take at least. */
export const leastOf = ({ cases }: CountTree): number => Math.min(...cases.map(({ bound }) => bound));

/** The tree after its lowest case was looked at, or split; undefined where that leads no further. */
export function nextTree(model: Model, tree: CountTree, solver: ExactSolver): CountTree | undefined {
  const bound = leastOf(tree);
  const lowest = tree.cases.find((one) => one.bound === bound) as Case;
  const others = tree.cases.filter((one) => one !== lowest);
  const arcs = model.arcSite.length;
  const work = tree.work + arcs;
  if (lowest.split === undefined) {
    if (arcs > ONE || work > ALL) return undefined;
    return { cases: [...others, lookAt(model, lowest, solver)], work };
  }
  if (lowest.split === null || toWhole(bound) - bound > HOPE) return undefined;
  return { cases: [...others, ...halves(lowest, lowest.split)], work: tree.work };
}

/** Both sides of a split: so many kitchens at most, or one more at least. */
const halves = ({ assumed, bound }: Case, { places, most = 0 }: Assumption): Case[] =>
  [
    { places, most },
    { places, least: most + 1 },
  ].map((side) => ({ assumed: [...assumed, side], bound }));
