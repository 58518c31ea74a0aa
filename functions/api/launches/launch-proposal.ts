// Launches a proposal: keeps its records, then writes rules, days, kitchens, sites and the copy, each only where it is not there yet. Whoever
// asks again goes on where it stopped, and asking once more changes nothing.
import pLimit from 'p-limit';
import { localDate } from '../../../shared/domain/dates.ts';
import type { LaunchRecords, LaunchRequest } from '../../../shared/domain/launch.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import type { ProposalPlan } from '../../../shared/domain/proposal-plan.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import { randomId } from '../../../shared/store/ids.ts';
import type { StoredLaunch } from '../../../shared/store/launch-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { StoredProposal } from '../../../shared/store/proposal-store.ts';
import { launchRecordsOf } from './launch-records.ts';
import { withdrawAll } from './take-back.ts';
import { writeAccess } from './write-access.ts';
import { daysToWrite, writeDay } from './write-calendar.ts';
import { writeCopy } from './write-copy.ts';
import { kitchenTaken, writeKitchen, writeSite } from './write-records.ts';
import { rulesToWrite, writeRule } from './write-rules.ts';

const WRITES_AT_ONCE = 32;
/** How often the item says how far the launch is, and the launch hears that it is being taken back. */
const TELL_EVERY = 100;

export async function launchProposal(
  proposal: StoredProposal,
  plan: ProposalPlan,
  request: LaunchRequest,
  who: string,
  platform: Platform,
): Promise<StoredLaunch> {
  const before = await platform.launches.find(proposal.id);
  if (before && isUnderWay(before)) return await goOn(before, request, proposal, platform);
  const records = await launchRecordsOf(plan, request, platform);
  assertFree(records);
  const stamp = randomId();
  await platform.launches.putRecords({ proposalId: proposal.id, stamp }, records);
  const ofRegion = rulesToWrite(records).length + daysToWrite(records).length;
  const total = ofRegion + records.kitchens.length + records.sites.length;
  const made = { at: platform.now().toISOString(), by: who };
  const launch = { ...request, version: plan.version, state: 'running' as const, done: 0, total, ...made };
  const begun = await platform.launches.put({ proposalId: proposal.id, launch, stamp }, before?.version);
  if (!begun) throw new Problem('conflict');
  return await writeAll(begun, records, proposal, platform);
}

/** Whether a launch was begun and not taken back. */
export const isUnderWay = ({ launch }: StoredLaunch): boolean => launch.state !== 'taken-back';

/** A launch that is done is answered as it is; one that broke off goes on. Another plan needs this one to be taken back first. */
async function goOn(
  stored: StoredLaunch,
  { run, opensOn }: LaunchRequest,
  proposal: StoredProposal,
  platform: Platform,
): Promise<StoredLaunch> {
  const { launch } = stored;
  if (launch.state === 'taking-back' || launch.run !== run || launch.opensOn !== opensOn)
    throw new Problem('conflict', { detail: 'launched-already' });
  if (launch.state === 'done') return stored;
  return await writeAll(stored, await platform.launches.recordsOf(stored), proposal, platform);
}

function assertFree({ kitchens }: LaunchRecords): void {
  const taken = kitchens.find(({ action }) => action === 'taken');
  if (taken) throw kitchenTaken(taken.id);
  const closed = kitchens.find(({ action }) => action === 'closed');
  if (closed)
    throw new Problem('conflict', {
      detail: 'kitchen-closed-since',
      values: { kitchen: closed.profile.name },
    });
}

/** Writes every record. Where the launch is taken back meanwhile, what was written since goes too. */
async function writeAll(
  begun: StoredLaunch,
  records: LaunchRecords,
  proposal: StoredProposal,
  platform: Platform,
): Promise<StoredLaunch> {
  try {
    return await writeEach(begun, records, proposal, platform);
  } catch (error) {
    const now = await platform.launches.find(proposal.id);
    if (now?.stamp === begun.stamp && isGoing(now))
      await withdrawAll(begun, records, proposal, begun.launch.by, platform);
    throw error;
  }
}

const isGoing = ({ launch: { state } }: StoredLaunch): boolean =>
  state === 'taking-back' || state === 'taken-back';

async function writeEach(
  begun: StoredLaunch,
  records: LaunchRecords,
  proposal: StoredProposal,
  platform: Platform,
): Promise<StoredLaunch> {
  const { kitchens, sites, grants } = records;
  const { by } = begun.launch;
  await writeForRegion(records, { proposalId: proposal.id, who: by }, platform);
  const limit = pLimit(WRITES_AT_ONCE);
  await limit.map(kitchens, (record) => writeKitchen(record, { proposalId: proposal.id, who: by }, platform));
  let stored = begun;
  for (let at = 0; at < sites.length; at += TELL_EVERY) {
    await limit.map(sites.slice(at, at + TELL_EVERY), (record) => writeSite(record, by, platform));
    const done = kitchens.length + Math.min(at + TELL_EVERY, sites.length);
    stored = await tell(stored, { done }, platform);
  }
  const today = localDate(platform.now(), zoneOf(proposal.proposal.region));
  await limit.map(grants, (record) => writeAccess(record, begun, platform));
  const launched = await platform.proposals.findVersion(proposal.id, begun.launch.version);
  await writeCopy(launched ?? proposal, by, today, platform);
  return await tell(stored, { state: 'done', done: stored.launch.total }, platform);
}

/** The region's own rules and days first, so that no kitchen begins without them. */
async function writeForRegion(
  records: LaunchRecords,
  launching: { proposalId: string; who: string },
  platform: Platform,
): Promise<void> {
  for (const rule of rulesToWrite(records)) await writeRule(rule, launching, platform);
  for (const day of daysToWrite(records)) await writeDay(day, launching, platform);
}

async function tell(
  stored: StoredLaunch,
  changes: Partial<StoredLaunch['launch']>,
  { launches }: Platform,
): Promise<StoredLaunch> {
  const { proposalId, stamp, version, launch } = stored;
  const written = await launches.put({ proposalId, stamp, launch: { ...launch, ...changes } }, version);
  if (!written) throw new Problem('conflict');
  return written;
}
