// The plan of an input, step by step, so that whoever runs it can show how far it is, stop it, and go on later.
import { toProblem } from './arcs.ts';
import { firstPlan } from './greedy.ts';
import type { SitingPlan } from './plan.ts';
import type { SitingInput } from './problem.ts';
import { toPlan } from './to-plan.ts';

/** What a run holds between two steps: plain data, kept as JSON. From it a run goes on to the same plan. */
export type Checkpoint = { step: number; arcOf: number[] };

export type SitingProgress = {
  phase: 'first' | 'bound' | 'improve' | 'prove';
  /** From 0 to 1. */
  fraction: number;
  /** Rupiah a year of the best plan yet, and the bound below which none can be. */
  best: number;
  bound: number;
  checkpoint: Checkpoint;
};

/** Solves an input. Each value is one step's progress, the return is the plan; stop asking and it has stopped. */
export function* solve(input: SitingInput, from?: Checkpoint): Generator<SitingProgress, SitingPlan> {
  const problem = toProblem(input);
  const ledger = firstPlan(problem.model);
  const checkpoint = { step: 1 + (from?.step ?? 0), arcOf: [...ledger.arcOf] };
  yield { phase: 'first', fraction: 1, best: ledger.cost, bound: 0, checkpoint };
  return toPlan(problem, ledger, 0);
}
