// One plan from one input, step by step: where kitchens stand and whom they serve, their rounds, then what one number changes.
// Every step has all that is needed to go on from it after a crash.
import type { PlanningInput } from '../../shared/domain/planning.ts';
import type { ProposalPlan, Sensitivity } from '../../shared/domain/proposal-plan.ts';
import type { ProposalRun } from '../../shared/domain/proposal-run.ts';
import type { Checkpoint as SitingCheckpoint } from '../../shared/domain/siting/checkpoint.ts';
import type { ExactSolver } from '../../shared/domain/siting/exact.ts';
import type { SitingPlan } from '../../shared/domain/siting/plan.ts';
import { solve } from '../../shared/domain/siting/solve.ts';
import { sensitivityOf, VARIANTS } from './sensitivity.ts';
import { toProposalPlan } from './to-proposal-plan.ts';
import { toSitingInput } from './to-siting-input.ts';

export type Step = {
  progress: Pick<ProposalRun, 'phase' | 'fraction' | 'best' | 'bound' | 'gap'>;
  checkpoint: unknown;
};
type Checkpoint = { siting?: SitingCheckpoint; plan?: SitingPlan; sensitivity?: Sensitivity[] };

/** Where each phase begins in the whole of a run, roughly as long as it takes. */
const BEGINS = { bound: 0, improve: 0.3, sharpen: 0.7, prove: 0.8, done: 0.9 } as const;
const ENDS = { bound: 0.3, improve: 0.7, sharpen: 0.8, prove: 0.9, done: 0.9 } as const;

/** Plans an input, from its beginning or from a checkpoint of its own. Each value is a step, the return is the plan. */
export function* planProposal(
  input: PlanningInput,
  from: unknown,
  solver?: ExactSolver,
): Generator<Step, ProposalPlan> {
  const begun = (from ?? {}) as Checkpoint;
  const plan = begun.plan ?? (yield* siteKitchens(input, begun.siting, solver));
  const found = yield* vary(input, plan, begun.sensitivity ?? []);
  return toProposalPlan(input, plan, found);
}

function* siteKitchens(
  input: PlanningInput,
  from: SitingCheckpoint | undefined,
  solver: ExactSolver | undefined,
): Generator<Step, SitingPlan> {
  const steps = solve(toSitingInput(input), { from, solver });
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    const { phase, fraction: ofPhase, best, bound, checkpoint } = next.value;
    const fraction = BEGINS[phase] + (ENDS[phase] - BEGINS[phase]) * ofPhase;
    const gap = best > 0 ? Math.min(1, Math.max(0, (best - bound) / best)) : null;
    const progress = { phase: phase === 'done' ? ('prove' as const) : phase, fraction, best, bound, gap };
    yield { progress, checkpoint: { siting: checkpoint } satisfies Checkpoint };
  }
}

function* vary(input: PlanningInput, plan: SitingPlan, known: Sensitivity[]): Generator<Step, Sensitivity[]> {
  const found = [...known];
  const { gap, lowerBound, cost } = plan;
  for (const variant of VARIANTS.slice(found.length)) {
    found.push(sensitivityOf(input, variant));
    const fraction = ENDS.done + ((1 - ENDS.done) * found.length) / VARIANTS.length;
    const best = cost.facility + cost.distance;
    const progress = { phase: 'sensitivity' as const, fraction, best, bound: lowerBound, gap };
    yield { progress, checkpoint: { plan, sensitivity: [...found] } satisfies Checkpoint };
  }
  return found;
}
