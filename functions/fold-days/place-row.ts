// Where what is known of a place on a day stands: under its district of that day, by its own name.
import type { Place } from '../../shared/domain/fact-place.ts';
import { districtOn } from '../../shared/domain/standing.ts';
import { findRegion } from '../../shared/reference/region-tree.ts';
import type { DayTotals } from '../../shared/store/day-totals-store.ts';
import type { Platform } from '../../shared/store/platform.ts';

export type PlaceDay = { place: Place; date: string };
type Row = Pick<DayTotals, 'parent' | 'date' | 'child' | 'name' | 'level' | 'village' | 'kitchenId'>;

/** Where the totals of a place's day stand: under the district that the place belonged to on that day. */
export async function rowOf({ place, date }: PlaceDay, platform: Platform): Promise<Row> {
  const found = await (place.kind === 'site' ? platform.sites : platform.kitchens).findRecent(place.id);
  if (!found) throw new Error(`${place.kind} ${place.id} has facts but is not registered`);
  const { name, district, village } = found.profile;
  const kitchenId = 'kitchenId' in found.profile ? found.profile.kitchenId : undefined;
  const parent = districtOn(district, found.standing, date);
  return {
    parent,
    date,
    child: childOf(place),
    name,
    level: place.kind,
    ...(village && findRegion(village)?.parent === parent && { village }),
    ...(kitchenId && { kitchenId }),
  };
}

/** Kitchens are named `kitchen:K1` among a district's children, so that no site can share their name. */
export const childOf = ({ kind, id }: Place): string => (kind === 'kitchen' ? `kitchen:${id}` : id);
