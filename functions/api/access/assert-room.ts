// A place has a handful of open codes at most: what nobody redeems is withdrawn first.
import { localDate } from '../../../shared/domain/dates.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { isOpen } from './add-access.ts';
import type { NamedPlace } from './find-place.ts';

const MOST = 20;

/** Throws `too-large` when the place has as many open codes as it may. */
export async function assertRoom(place: NamedPlace, { access, now }: Platform): Promise<void> {
  const today = localDate(now(), zoneOf(place.district));
  const count = (await access.ofPlace(place)).filter((one) => isOpen(one, today)).length;
  if (count >= MOST)
    throw new Problem('too-large', { detail: 'too-many-items', values: { max: MOST, count: count + 1 } });
}
