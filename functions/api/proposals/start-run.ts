// Starts a run of the planner over the newest version of a proposal. Its item is what wakes the planner.
import { Problem } from '../../../shared/domain/problem.ts';
import { hasEnded, isStalled, type ProposalRun } from '../../../shared/domain/proposal-run.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { StoredProposal } from '../../../shared/store/proposal-store.ts';
import type { StoredRun } from '../../../shared/store/run-store.ts';
import { missing } from '../http/ask.ts';

const BEGUN = { state: 'queued', phase: 'reading', fraction: 0, best: null, bound: null, gap: null } as const;

/** The run of this version that has not ended, woken again where it has stalled; else a new one. */
export async function startRun(
  { id: proposalId, version }: StoredProposal,
  { createdBy, repairs }: { createdBy: string; repairs: number | undefined },
  platform: Platform,
): Promise<{ run: ProposalRun; isNew: boolean }> {
  const [newest, ...others] = await platform.runs.ofProposal(proposalId);
  const open = [newest, ...others].find((one) => one && one.run.version === version && !hasEnded(one.run));
  if (open) return { run: await woken(open, platform), isNew: false };
  if (repairs !== undefined) await assertDone(proposalId, repairs, platform);
  const at = platform.now().toISOString();
  const made = { createdAt: at, createdBy, updatedAt: at, endedAt: null, reason: null, summary: null };
  const run = { id: (newest?.run.id ?? 0) + 1, version, repairs: repairs ?? null, ...BEGUN, ...made };
  const written = await platform.runs.put({ proposalId, run, checkpoint: null });
  if (!written) throw new Problem('conflict');
  return { run, isNew: true };
}

async function assertDone(proposalId: string, run: number, { runs }: Platform): Promise<void> {
  const found = (await runs.find(proposalId, run)) ?? missing(`${proposalId} ${run}`);
  if (found.run.state !== 'done') throw new Problem('conflict', { detail: 'run-not-done' });
}

async function woken(open: StoredRun, platform: Platform): Promise<ProposalRun> {
  const { version, type: _, state: _s, ...stored } = open;
  if (!isStalled(open.run, platform.now())) return open.run;
  const run = { ...open.run, state: 'queued' as const, updatedAt: platform.now().toISOString() };
  const written = await platform.runs.put({ ...stored, run }, version);
  return written?.run ?? open.run;
}
