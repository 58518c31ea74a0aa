// The proposal that a call is about, if the caller may do this to it.
import type { Context } from 'hono';
import type { Action } from '../../../shared/domain/policy.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { StoredProposal } from '../../../shared/store/proposal-store.ts';
import type { StoredRun } from '../../../shared/store/run-store.ts';
import { ask, askAboutAbsent, missing } from '../http/ask.ts';
import type { Env } from '../http/env.ts';

/** The newest version, or the one that is named; 404 for those who may know it is absent, 403 for all others. */
export async function getProposal(
  c: Context<Env>,
  platform: Platform,
  action: Action,
  id: string,
  version?: number,
): Promise<StoredProposal> {
  const newest = await platform.proposals.find(id);
  if (newest) ask(c, action, { region: newest.proposal.region });
  else askAboutAbsent(c, action, {});
  if (!newest || version === undefined) return newest ?? missing(id);
  return (await platform.proposals.findVersion(id, version)) ?? missing(`${id} ${version}`);
}

/** A run of a proposal that the caller may do this to. */
export async function getRun(
  c: Context<Env>,
  platform: Platform,
  action: Action,
  { id, run }: { id: string; run: number },
): Promise<StoredRun> {
  await getProposal(c, platform, action, id);
  return (await platform.runs.find(id, run)) ?? missing(`${id} ${run}`);
}
