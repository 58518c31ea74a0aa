// Where what is known of a place on a day stands: under its district of that day, by its own name.
import type { Place } from '../../shared/domain/fact-place.ts';
import { parentOf } from '../../shared/domain/region.ts';
import { carryPlaceAll, changesUntil } from '../../shared/domain/region-changes.ts';
import { whereOn } from '../../shared/domain/standing.ts';
import type { DayTotals } from '../../shared/store/day-totals-store.ts';
import type { Platform } from '../../shared/store/platform.ts';

export type PlaceDay = { place: Place; date: string };
type Row = Pick<DayTotals, 'parent' | 'date' | 'child' | 'name' | 'level' | 'village' | 'kitchenId'>;

/**
 * Where the totals of a place's day stand: under the district that the place belonged to on that day, also while a change of
 * the region tree is in force that its profile does not show yet.
 */
export async function rowOf({ place, date }: PlaceDay, platform: Platform): Promise<Row> {
  const found = await (place.kind === 'site' ? platform.sites : platform.kitchens).findRecent(place.id);
  if (!found) throw new Error(`${place.kind} ${place.id} has facts but is not registered`);
  const { name, district, village } = found.profile;
  const kitchenId = 'kitchenId' in found.profile ? found.profile.kitchenId : undefined;
  const { changes } = await platform.regions.current();
  const recorded = whereOn({ district, village }, found.standing, date);
  const where = carryPlaceAll(changesUntil(changes, date), `${place.kind}:${place.id}`, recorded);
  const parent = where.district;
  return {
    parent,
    date,
    child: childOf(place),
    name,
    level: place.kind,
    ...(where.village && parentOf(where.village) === parent && { village: where.village }),
    ...(kitchenId && { kitchenId }),
  };
}

/** Kitchens are named `kitchen:K1` among a district's children, so that no site can share their name. */
export const childOf = ({ kind, id }: Place): string => (kind === 'kitchen' ? `kitchen:${id}` : id);
