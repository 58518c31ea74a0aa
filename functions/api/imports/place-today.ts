// Where a school that is matched by name is by now: a list may use the names of before a change of the regions.
import { carryPlaceAll, changesUntil } from '../../../shared/domain/region-changes.ts';
import type { Regions } from '../../../shared/domain/regions.ts';
import type { Match } from '../../../shared/reference/match-region.ts';

type Matched = Extract<Match, { matched: true }>;

/** Its district of today, and its village as far as known; undefined where nothing tells which part of a closed district it is in. */
export function placeToday(
  id: string,
  { district, village }: Matched,
  regions: Regions,
  today: string,
): { district: string; village?: string } | undefined {
  const listed = { district: district.code, village: village?.code };
  const place = carryPlaceAll(changesUntil(regions.changes, today), `site:${id}`, listed);
  if (!regions.isOpen(place.district, today)) return undefined;
  return { district: place.district, ...(place.village && { village: place.village }) };
}
