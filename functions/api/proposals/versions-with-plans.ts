// The versions of a proposal, each with what its newest finished run comes to.
import type { Platform } from '../../../shared/store/platform.ts';

export async function versionsWithPlans(id: string, { proposals, runs }: Platform) {
  const done = (await runs.ofProposal(id)).map(({ run }) => run).filter(({ state }) => state === 'done');
  return (await proposals.versions(id)).map(({ version, proposal, createdAt }) => {
    const run = done.find((one) => one.version === version);
    return { version, name: proposal.name, createdAt, run: run?.id ?? null, summary: run?.summary ?? null };
  });
}
