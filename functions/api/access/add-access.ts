// Makes an access code for a place: good for as many days as the rule of that day says.
import { toAccessId } from '../../../shared/domain/access.ts';
import { addDays, localDate } from '../../../shared/domain/dates.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import { numberRule } from '../../../shared/domain/rules.ts';
import type { StoredAccess } from '../../../shared/store/access-store.ts';
import { randomCode } from '../../../shared/store/ids.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { NamedPlace } from './find-place.ts';

/** The new code; the one that is there when `mark` was used at this place before. */
export async function addAccess(
  place: NamedPlace,
  mark: string,
  who: string,
  { access, rules, now }: Platform,
): Promise<StoredAccess> {
  const today = localDate(now(), zoneOf(place.district));
  const until = addDays(today, numberRule(await rules.current(), 'access.codeDays', today));
  return await access.add({ id: toAccessId(place, mark), code: randomCode(), until }, who, now());
}

/** Whether the code can still be redeemed, at a place where it is this day. */
export const isOpen = ({ redeemed, endedAt, until }: StoredAccess, today: string): boolean =>
  redeemed === null && endedAt === null && today <= until;
