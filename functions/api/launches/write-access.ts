// The access codes of a launch, one for each place that it writes: made once however often the launch goes on, and taken back with it,
// whoever redeemed them.
import { placeOfGrant, toAccessId } from '../../../shared/domain/access.ts';
import type { Place } from '../../../shared/domain/fact-place.ts';
import type { LaunchRecords } from '../../../shared/domain/launch.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import type { StoredLaunch } from '../../../shared/store/launch-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { addAccess } from '../access/add-access.ts';
import { findPlace } from '../access/find-place.ts';

type GrantOf = LaunchRecords['grants'][number];

const createdPlace = ({ grant, action }: GrantOf): Place | undefined =>
  action === 'create' ? placeOfGrant(grant) : undefined;

/** Writes the code of a place that was created, unless this launch wrote it before. */
export async function writeAccess(
  record: GrantOf,
  { stamp, launch }: StoredLaunch,
  platform: Platform,
): Promise<void> {
  const place = createdPlace(record);
  const found = place && (await findPlace(place, platform));
  if (!found || (await platform.access.find(toAccessId(found, stamp)))) return;
  await addAccess(found, stamp, launch.by, platform);
}

/** Ends the code of a launch, and every other one of a place that is no more. */
export async function withdrawAccess(
  record: GrantOf,
  { stamp }: StoredLaunch,
  who: string,
  platform: Platform,
): Promise<void> {
  const place = createdPlace(record);
  if (!place) return;
  const isThere = (await findPlace(place, platform)) !== undefined;
  const own = toAccessId(place, stamp);
  for (const access of await platform.access.ofPlace(place)) {
    if (access.endedAt !== null || (isThere && access.id !== own)) continue;
    if (!(await platform.access.end(access, who, platform.now()))) throw new Problem('conflict');
  }
}
