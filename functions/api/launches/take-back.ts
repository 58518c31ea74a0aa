// Takes a launch back, as long as nothing was recorded at any of its kitchens and sites.
import pLimit from 'p-limit';
import { addDays, localDate } from '../../../shared/domain/dates.ts';
import type { LaunchRecords } from '../../../shared/domain/launch.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import { numberRule } from '../../../shared/domain/rules.ts';
import type { StoredLaunch } from '../../../shared/store/launch-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { StoredProposal } from '../../../shared/store/proposal-store.ts';
import { copyIdOf } from './write-copy.ts';
import { withdrawKitchen, withdrawSite } from './write-records.ts';

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
  await assertNoFacts(records, platform);
  const begun = await next(stored, 'taking-back', platform);
  const limit = pLimit(WRITES_AT_ONCE);
  await limit.map(records.sites, (record) => withdrawSite(record, who, platform));
  await limit.map(records.kitchens, (record) => withdrawKitchen(record, platform));
  await platform.copies.withdraw(copyIdOf(proposal));
  return await next(begun, 'taken-back', platform);
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

/** Every fact has its place's day in the totals of its district; those of this minute are asked for themselves. */
async function assertNoFacts(records: LaunchRecords, platform: Platform): Promise<void> {
  const kitchens = records.kitchens.filter(({ action }) => action === 'create');
  const created = new Set(records.sites.filter(({ action }) => action === 'create').map(({ id }) => id));
  const ours = new Set(kitchens.map(({ id }) => id));
  const districts = [...kitchens, ...records.sites].map(({ profile }) => profile.district);
  for (const district of new Set(districts)) {
    const { from, today } = await daysOf(district, platform);
    const rows = await platform.dayTotals.childrenOfRange(district, from, today);
    const row = rows.find(
      ({ child, kitchenId }) =>
        created.has(child) || ours.has(child.replace('kitchen:', '')) || ours.has(kitchenId ?? ''),
    );
    if (row) throw recorded(row.name, row.date);
  }
  for (const { id, profile } of kitchens) {
    const { today } = await daysOf(profile.district, platform);
    const own = await platform.facts.ofPlaceDay({ kind: 'kitchen', id }, today);
    const served = await platform.facts.ofKitchenDay(id, today);
    if (own.length + served.length > 0) throw recorded(profile.name, today);
  }
}

/** From the earliest day of which a fact is still taken, until today. */
async function daysOf(district: string, { rules, now }: Platform): Promise<{ from: string; today: string }> {
  const today = localDate(now(), zoneOf(district));
  return { from: addDays(today, -numberRule(await rules.current(), 'fact.maxAgeDays', today)), today };
}

const recorded = (place: string, date: string): Problem =>
  new Problem('launch-has-facts', { values: { place, date } });
