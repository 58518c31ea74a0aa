// The plan of an input, step by step, so that whoever runs it can show how far it is, stop it, and go on later.
import { type Problem, toProblem } from './arcs.ts';
import { type Checkpoint, start } from './checkpoint.ts';
import { stepCount } from './counting.ts';
import type { ExactSolver } from './exact.ts';
import { NONE, openLedger } from './ledger.ts';
import { bestBound } from './lift.ts';
import type { Model } from './model.ts';
import { num } from './numbers.ts';
import type { SitingPlan } from './plan.ts';
import type { SitingInput } from './problem.ts';
import { boundOf, stepProve } from './prove.ts';
import { fractionOf, stepBound, stepImprove, stepSharpen } from './steps.ts';
import { toPlan } from './to-plan.ts';

export type SitingProgress = {
  phase: Checkpoint['phase'];
  /** Part of the phase that is done, from 0 to 1. */
  fraction: number;
  /** Rupiah a year: the best plan yet, and the bound below which none can be. */
  best: number;
  bound: number;
  checkpoint: Checkpoint;
};

/** What a run may be given besides its input: where to go on from, and a solver for proofs. */
export type RunWith = { from?: Checkpoint | undefined; solver?: ExactSolver | undefined };

/** Solves an input. Each value is one step's progress, the return is the plan; stop asking and it has stopped. */
export function* solve(
  input: SitingInput,
  { from, solver }: RunWith = {},
): Generator<SitingProgress, SitingPlan> {
  const problem = toProblem(input);
  const { model } = problem;
  let now = from ?? start(model, input.seed);
  while (now.phase !== 'done') {
    yield progressOf(problem, now);
    now = nextStep(model, now, solver);
  }
  yield progressOf(problem, now);
  return toPlan(problem, openLedger(model, now.best), boundOf(model, now));
}

/** The next step of a run. */
export function nextStep(model: Model, now: Checkpoint, solver: ExactSolver | undefined): Checkpoint {
  if (now.phase === 'bound') return stepBound(model, now);
  if (now.phase === 'improve') return stepImprove(model, now);
  if (now.phase === 'count') return stepCount(model, now, solver);
  return now.phase === 'sharpen' ? stepSharpen(model, now) : stepProve(model, now, solver);
}

function progressOf({ model }: Problem, checkpoint: Checkpoint): SitingProgress {
  const { phase, bestCost, best } = checkpoint;
  const out = best.reduce((sum, arc, site) => (arc === NONE ? sum + num(model.penalty, site) : sum), 0);
  const bound = Math.max(0, bestBound(checkpoint) - out);
  return { phase, fraction: fractionOf(model, checkpoint), best: bestCost - out, bound, checkpoint };
}
