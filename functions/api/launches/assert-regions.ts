// That what a launch would create lies in regions of today: they may have changed since the plan was made.
import { localDate } from '../../../shared/domain/dates.ts';
import type { LaunchRecords } from '../../../shared/domain/launch.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { assertPlace } from '../registry/place.ts';

/** Throws with the first district or village that is no more. */
export async function assertRegions(
  { kitchens, sites }: Pick<LaunchRecords, 'kitchens' | 'sites'>,
  { regions, now }: Platform,
): Promise<void> {
  const tree = await regions.current();
  for (const { action, profile } of [...kitchens, ...sites])
    if (action === 'create') assertPlace(profile, tree, localDate(now(), zoneOf(profile.district)));
}
