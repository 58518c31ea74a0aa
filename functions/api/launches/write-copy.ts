// That a region copies a template: what compares pilot and copy, and offers later versions, begins with it.
import type { Platform } from '../../../shared/store/platform.ts';
import type { StoredProposal } from '../../../shared/store/proposal-store.ts';

export const copyIdOf = ({ id, proposal }: StoredProposal): string => `${proposal.region}_${id}`;

/** Written once; a proposal without a template copies none. */
export async function writeCopy(
  stored: StoredProposal,
  who: string,
  launchedOn: string,
  { copies, now }: Platform,
): Promise<void> {
  const { template, region } = stored.proposal;
  const id = copyIdOf(stored);
  if (!template || (await copies.find(id))) return;
  await copies.put({ id, region, template, launchedOn, answers: [] }, undefined, who, now());
}
