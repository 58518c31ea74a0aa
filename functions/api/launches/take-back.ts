// Takes a launch back, as long as nothing was recorded at any of its kitchens and sites.
import pLimit from 'p-limit';
import type { LaunchRecords } from '../../../shared/domain/launch.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import type { StoredLaunch } from '../../../shared/store/launch-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { StoredProposal } from '../../../shared/store/proposal-store.ts';
import { assertNoRecords } from './first-record.ts';
import { withdrawAccess } from './write-access.ts';
import { daysToWrite, withdrawDay } from './write-calendar.ts';
import { copyIdOf } from './write-copy.ts';
import { withdrawKitchen, withdrawSite } from './write-records.ts';
import { withdrawRules } from './write-rules.ts';

const WRITES_AT_ONCE = 32;

/** 409 with the place and the day of the first record; asking again goes on where it stopped. */
export async function takeBack(
  stored: StoredLaunch,
  proposal: StoredProposal,
  who: string,
  platform: Platform,
): Promise<StoredLaunch> {
  if (stored.launch.state === 'taken-back') return stored;
  const records = await platform.launches.recordsOf(stored);
  await assertNoRecords(stored, records, platform);
  const begun = await next(stored, 'taking-back', platform);
  await withdrawAll(begun, records, proposal, who, platform);
  return await next(begun, 'taken-back', platform);
}

/** Takes back whatever is there of the records; what is gone already stays so. */
export async function withdrawAll(
  launch: StoredLaunch,
  records: LaunchRecords,
  proposal: StoredProposal,
  who: string,
  platform: Platform,
): Promise<void> {
  const { sites, kitchens, grants } = records;
  const launching = { proposalId: proposal.id, who };
  const limit = pLimit(WRITES_AT_ONCE);
  await limit.map(sites, (record) => withdrawSite(record, who, platform));
  await limit.map(kitchens, (record) => withdrawKitchen(record, proposal.id, platform));
  await limit.map(grants, (record) => withdrawAccess(record, launch, who, platform));
  for (const day of daysToWrite(records)) await withdrawDay(day, launching, platform);
  await withdrawRules(records, launching, platform);
  await platform.copies.withdraw(copyIdOf(proposal));
}

async function next(
  { proposalId, stamp, launch, version }: StoredLaunch,
  state: StoredLaunch['launch']['state'],
  { launches }: Platform,
): Promise<StoredLaunch> {
  const written = await launches.put({ proposalId, stamp, launch: { ...launch, state } }, version);
  if (!written) throw new Problem('conflict');
  return written;
}
