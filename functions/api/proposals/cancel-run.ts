// Cancels a run: the planner finds it cancelled when it next tells how far it is, and stops.
import { hasEnded, type ProposalRun } from '../../../shared/domain/proposal-run.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { StoredRun } from '../../../shared/store/run-store.ts';

const ATTEMPTS = 5;

/** The run as it ended; undefined where it kept changing. */
export async function cancelRun(found: StoredRun, platform: Platform): Promise<ProposalRun | undefined> {
  let stored: StoredRun | undefined = found;
  for (let attempt = 1; stored && attempt <= ATTEMPTS; attempt++) {
    if (hasEnded(stored.run)) return stored.run;
    const at = platform.now().toISOString();
    const run = { ...stored.run, state: 'cancelled' as const, updatedAt: at, endedAt: at };
    const { proposalId, checkpoint, version } = stored;
    if (await platform.runs.put({ proposalId, run, checkpoint }, version)) return run;
    stored = await platform.runs.find(proposalId, run.id);
  }
  return undefined;
}
