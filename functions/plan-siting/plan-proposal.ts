// One plan from one input, step by step: where kitchens stand and whom they serve, their rounds, then what one number changes.
// Every step has all that is needed to go on from it after a crash.
import type { PlanningInput } from '../../shared/domain/planning.ts';
import type { ProposalPlan, Sensitivity } from '../../shared/domain/proposal-plan.ts';
import type { ProposalRun } from '../../shared/domain/proposal-run.ts';
import type { Checkpoint as SitingCheckpoint } from '../../shared/domain/siting/checkpoint.ts';
import type { ExactSolver } from '../../shared/domain/siting/exact.ts';
import type { SitingPlan } from '../../shared/domain/siting/plan.ts';
import { repairPlan } from '../../shared/domain/siting/repair.ts';
import { solve } from '../../shared/domain/siting/solve.ts';
import { existingCost } from '../../shared/domain/siting/to-plan.ts';
import { toSitingPlan } from './plan-before.ts';
import { type KitchenRounds, roundsOf } from './rounds-of.ts';
import { sensitivityOf, VARIANTS } from './sensitivity.ts';
import { toProposalPlan } from './to-proposal-plan.ts';
import { toSitingInput } from './to-siting-input.ts';

export type Step = {
  progress: Pick<ProposalRun, 'phase' | 'fraction' | 'best' | 'bound' | 'gap'>;
  checkpoint: unknown;
};
type Checkpoint = {
  siting?: SitingCheckpoint;
  plan?: SitingPlan;
  /** Of each kitchen in turn. */
  rounds?: KitchenRounds[];
  sensitivity?: Sensitivity[];
};

/** Where each phase begins in the whole of a run, roughly as long as it takes. */
const BEGINS = {
  bound: 0,
  count: 0.15,
  improve: 0.25,
  sharpen: 0.6,
  prove: 0.7,
  done: 0.8,
  rounds: 0.8,
} as const;
const ENDS = {
  bound: 0.15,
  count: 0.25,
  improve: 0.6,
  sharpen: 0.7,
  prove: 0.8,
  done: 0.8,
  rounds: 0.95,
} as const;

/** Plans an input, from its beginning or from a checkpoint of its own. Each value is a step, the return is the plan. */
export function* planProposal(
  input: PlanningInput,
  from: unknown,
  solver?: ExactSolver,
): Generator<Step, ProposalPlan> {
  const begun = (from ?? {}) as Checkpoint;
  const repaired = input.repairs && repairPlan(toSitingInput(input), toSitingPlan(input.repairs));
  const plan = begun.plan ?? repaired ?? (yield* siteKitchens(input, begun.siting, solver));
  const rounds = yield* bring(input, plan, begun.rounds ?? []);
  const found = yield* vary(input, { plan, rounds, sensitivity: begun.sensitivity ?? [] });
  return toProposalPlan(input, { plan, rounds, sensitivity: found });
}

function* siteKitchens(
  input: PlanningInput,
  from: SitingCheckpoint | undefined,
  solver: ExactSolver | undefined,
): Generator<Step, SitingPlan> {
  const siting = toSitingInput(input);
  const paid = existingCost(siting);
  const steps = solve(siting, { from, solver });
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    const { phase, fraction: ofPhase, checkpoint } = next.value;
    const [best, bound] = [next.value.best - paid, Math.max(0, next.value.bound - paid)];
    const fraction = BEGINS[phase] + (ENDS[phase] - BEGINS[phase]) * ofPhase;
    const gap = best > 0 ? Math.min(1, Math.max(0, (best - bound) / best)) : null;
    const progress = { phase: phase === 'done' ? ('prove' as const) : phase, fraction, best, bound, gap };
    yield { progress, checkpoint: { siting: checkpoint } satisfies Checkpoint };
  }
}

function* bring(
  input: PlanningInput,
  plan: SitingPlan,
  known: readonly KitchenRounds[],
): Generator<Step, KitchenRounds[]> {
  const rounds = [...known];
  for (const kitchen of plan.kitchens.slice(rounds.length)) {
    rounds.push(roundsOf(kitchen, input));
    const fraction = BEGINS.rounds + (ENDS.rounds - BEGINS.rounds) * (rounds.length / plan.kitchens.length);
    yield {
      progress: { phase: 'rounds', fraction, ...costOf(plan, input) },
      checkpoint: { plan, rounds: [...rounds] } satisfies Checkpoint,
    };
  }
  return rounds;
}

type Found = Required<Pick<Checkpoint, 'plan' | 'rounds' | 'sensitivity'>>;

function* vary(input: PlanningInput, { plan, rounds, sensitivity }: Found): Generator<Step, Sensitivity[]> {
  const found = [...sensitivity];
  for (const variant of VARIANTS.slice(found.length)) {
    found.push(sensitivityOf(input, variant));
    const fraction = ENDS.rounds + (1 - ENDS.rounds) * (found.length / VARIANTS.length);
    yield {
      progress: { phase: 'sensitivity', fraction, ...costOf(plan, input) },
      checkpoint: { plan, rounds, sensitivity: [...found] } satisfies Checkpoint,
    };
  }
  return found;
}

/** A repair works out no bound. */
const costOf = ({ cost, lowerBound, gap }: SitingPlan, { repairs }: PlanningInput) => ({
  best: cost.facility + cost.distance,
  bound: repairs ? null : lowerBound,
  gap: repairs ? null : gap,
});
