// Whether anything was recorded at what a launch wrote: from the first record on, the launch stays.
import pLimit from 'p-limit';
import { addDays, localDate } from '../../../shared/domain/dates.ts';
import type { LaunchRecords } from '../../../shared/domain/launch.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import { numberRule } from '../../../shared/domain/rules.ts';
import type { DayTotals } from '../../../shared/store/day-totals-store.ts';
import type { StoredLaunch } from '../../../shared/store/launch-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { districtsOf } from './districts-of.ts';

const READS_AT_ONCE = 32;
type Days = { from: string; launchedOn: string; today: string };

/** Throws with the place and the day of a record, or of a child that was registered. */
export async function assertNoRecords(
  { launch: { at } }: Pick<StoredLaunch, 'launch'>,
  records: LaunchRecords,
  platform: Platform,
): Promise<void> {
  const kitchens = records.kitchens.filter(({ action }) => action === 'create');
  const isOurs = rowsOf(records);
  for (const district of await districtsOf({ kitchens, sites: records.sites }, platform)) {
    const days = await daysOf(district, at, platform);
    const rows = await platform.dayTotals.childrenOfRange(district, days.from, days.today);
    const row = rows.find((one) => isOurs(one, days));
    if (row) throw recorded(row.name, row.date);
  }
  for (const kitchen of kitchens) await assertNothingToday(kitchen, at, platform);
  await assertNoChildren(records, platform);
}

/** Every fact has its place's day in the totals of its district. A site that was there already counts by its new kitchen. */
function rowsOf({ kitchens, sites }: LaunchRecords): (row: DayTotals, days: Days) => boolean {
  const ours = new Set(kitchens.filter(({ action }) => action === 'create').map(({ id }) => id));
  const created = new Set(sites.filter(({ action }) => action === 'create').map(({ id }) => id));
  const assigned = new Map(
    sites.filter(({ action }) => action === 'assign').map(({ id, profile }) => [id, profile.kitchenId]),
  );
  return ({ child, kitchenId, date }, { launchedOn }) =>
    created.has(child) ||
    ours.has(child.replace('kitchen:', '')) ||
    ours.has(kitchenId ?? '') ||
    (date >= launchedOn && kitchenId !== undefined && assigned.get(child) === kitchenId);
}

/** From the earliest day of which a fact was taken when the launch began, until today. */
async function daysOf(district: string, at: string, { rules, now }: Platform): Promise<Days> {
  const launchedOn = localDate(new Date(at), zoneOf(district));
  const today = localDate(now(), zoneOf(district));
  const oldest = numberRule(await rules.current(), 'fact.maxAgeDays', launchedOn);
  return { from: addDays(launchedOn, -oldest), launchedOn, today };
}

/** Facts of this minute are not in the totals yet: they are asked for themselves. */
async function assertNothingToday(
  { id, profile }: LaunchRecords['kitchens'][number],
  at: string,
  platform: Platform,
): Promise<void> {
  const { today } = await daysOf(profile.district, at, platform);
  const own = await platform.facts.ofPlaceDay({ kind: 'kitchen', id }, today);
  const served = await platform.facts.ofKitchenDay(id, today);
  if (own.length + served.length > 0) throw recorded(profile.name, today);
}

/** A child that is registered at a site is not left without it. */
async function assertNoChildren({ sites }: LaunchRecords, { children }: Platform): Promise<void> {
  const created = sites.filter(({ action }) => action === 'create');
  await pLimit(READS_AT_ONCE).map(created, async ({ id, profile }) => {
    const found = await children.page(id, () => true, { limit: 1, after: undefined });
    const [child] = found.children;
    if (child) throw recorded(profile.name, localDate(new Date(child.createdAt), zoneOf(profile.district)));
  });
}

const recorded = (place: string, date: string): Problem =>
  new Problem('launch-has-facts', { values: { place, date } });
