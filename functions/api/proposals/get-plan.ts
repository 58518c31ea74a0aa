// What a run found. A plan that was kept by an earlier release is read as it is now.
import { Problem } from '../../../shared/domain/problem.ts';
import { type ProposalPlan, proposalPlan } from '../../../shared/domain/proposal-plan.ts';
import type { ProposalRun } from '../../../shared/domain/proposal-run.ts';
import type { Platform } from '../../../shared/store/platform.ts';

/** The plan of a run; 409 unless the run is done. */
export async function getPlan(id: string, run: ProposalRun, { runs }: Platform): Promise<ProposalPlan> {
  if (run.state !== 'done') throw new Problem('conflict', { detail: 'run-not-done' });
  return proposalPlan.parse(await runs.findResult(id, run.id));
}
