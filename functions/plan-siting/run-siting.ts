// Runs the planner for a run that waits: takes it over, goes on from where it was, tells how far it is, keeps what it found. Who
// is taken over or cancelled meanwhile finds that its version is gone, and stops.

import { type PlanningInput, planningInput } from '../../shared/domain/planning.ts';
import type { ProposalPlan } from '../../shared/domain/proposal-plan.ts';
import { hasEnded, type ProposalRun } from '../../shared/domain/proposal-run.ts';
import { type Key, toRun } from '../../shared/store/keys.ts';
import type { Platform } from '../../shared/store/platform.ts';
import type { StoredRun } from '../../shared/store/run-store.ts';
import type { Step } from './plan-proposal.ts';
import { readPlanning } from './read-planning.ts';

/** Goes on from `checkpoint` (undefined: from the beginning) while `tell` answers true; undefined where it was stopped. */
export type Plan = (
  input: PlanningInput,
  checkpoint: unknown,
  tell: (step: Step) => Promise<boolean>,
) => Promise<ProposalPlan | undefined>;

export type PlanServices = {
  platform: Platform;
  plan: Plan;
  logError: (message: string, error: unknown) => void;
  pace: Pace;
};

/** How often a run is kept, and how long it may take before it is left to be woken again. */
type Pace = { keepEveryMs: number; budgetMs: number };
/** A function has 15 minutes. */
export const USUAL_PACE: Pace = { keepEveryMs: 2_000, budgetMs: 12 * 60_000 };

/** Works on the run that a changed item is, unless it has ended. */
export async function runSiting(key: Key, services: PlanServices): Promise<void> {
  const asked = toRun(key);
  const found = asked && (await services.platform.runs.find(asked.proposalId, asked.run));
  if (!found || hasEnded(found.run)) return;
  const taken = await change(found, { state: 'running' }, services.platform);
  if (taken) await new Running(taken, services).run();
}

/** The run with its next state, or undefined when someone else was first. */
function change(
  { proposalId, run, checkpoint, version }: StoredRun,
  next: Partial<ProposalRun> & { checkpoint?: StoredRun['checkpoint'] },
  { runs, now }: Platform,
): Promise<StoredRun | undefined> {
  const { checkpoint: kept = checkpoint, ...changes } = next;
  const at = now().toISOString();
  return runs.put({ proposalId, run: { ...run, ...changes, updatedAt: at }, checkpoint: kept }, version);
}

class Running {
  readonly #services: PlanServices;
  readonly #startedAt = performance.now();
  #keptAt = performance.now();
  /** As this process wrote it last; undefined once someone else has. */
  #own: StoredRun | undefined;

  constructor(own: StoredRun, services: PlanServices) {
    this.#own = own;
    this.#services = services;
  }

  async run(): Promise<void> {
    const { platform } = this.#services;
    const input = await this.#input();
    if (input.sites.length === 0) return await this.#end({ state: 'failed', reason: 'no-sites' });
    const checkpoint = this.#own && (await platform.runs.findCheckpoint(this.#own));
    const plan = await this.#plan(input, checkpoint);
    if (!plan || !this.#own) return;
    await platform.runs.putResult(this.#own.proposalId, this.#own.run.id, plan);
    await this.#end({ state: 'done', fraction: 1, summary: plan.summary });
  }

  /** Read once, then kept with the run: whoever goes on works on the very same. */
  async #input(): Promise<PlanningInput> {
    const { platform } = this.#services;
    const { proposalId, run } = this.#own as StoredRun;
    const kept = await platform.runs.findInput(proposalId, run.id);
    if (kept) return planningInput.parse(kept);
    const stored = await platform.proposals.findVersion(proposalId, run.version);
    if (!stored) throw new Error(`proposal ${proposalId} has no version ${run.version}`);
    const input = await readPlanning(stored, run, platform);
    await platform.runs.putInput(proposalId, run.id, input);
    return input;
  }

  /** What fails in the planner itself would fail again: the run ends there. What cannot be kept now is tried again later. */
  async #plan(input: PlanningInput, checkpoint: unknown): Promise<ProposalPlan | undefined> {
    const { plan, logError } = this.#services;
    let unkept: { error: unknown } | undefined;
    const tell = (step: Step) =>
      this.#tell(step).catch((error: unknown) => {
        unkept = { error };
        return false;
      });
    try {
      const found = await plan(input, checkpoint, tell);
      if (unkept) throw unkept.error;
      return found;
    } catch (error) {
      if (unkept) throw error;
      logError('a plan failed and will not be tried again', error);
      await this.#end({ state: 'failed', reason: 'broken' });
      return undefined;
    }
  }

  /** Keeps where the run is, every few seconds; whether to go on. */
  async #tell({ progress, checkpoint: state }: Step): Promise<boolean> {
    if (!this.#own) return false;
    const { platform, pace } = this.#services;
    const isOver = performance.now() - this.#startedAt > pace.budgetMs;
    if (!isOver && performance.now() - this.#keptAt < pace.keepEveryMs) return true;
    const checkpoint = await platform.runs.putCheckpoint(this.#own, state);
    const next = { ...progress, state: isOver ? ('queued' as const) : ('running' as const), checkpoint };
    this.#own = await change(this.#own, next, platform);
    this.#keptAt = performance.now();
    return this.#own !== undefined && !isOver;
  }

  async #end(changes: Partial<ProposalRun>): Promise<void> {
    const { platform } = this.#services;
    if (this.#own) await change(this.#own, { ...changes, endedAt: platform.now().toISOString() }, platform);
  }
}
