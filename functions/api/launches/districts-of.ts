// Every district that the places of a launch have lain in since: by the plan, by the registry, and by what became of regions.
import pLimit from 'p-limit';
import { localDate } from '../../../shared/domain/dates.ts';
import type { LaunchRecords } from '../../../shared/domain/launch.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import type { RegionChange } from '../../../shared/domain/region-change.ts';
import { carryPlace, changesUntil, type Whereabouts } from '../../../shared/domain/region-changes.ts';
import type { Platform } from '../../../shared/store/platform.ts';

const READS_AT_ONCE = 32;
type Place = { kind: 'site' | 'kitchen'; id: string; profile: Whereabouts };

export async function districtsOf(
  { kitchens, sites }: Pick<LaunchRecords, 'kitchens' | 'sites'>,
  platform: Platform,
): Promise<Set<string>> {
  const { changes } = await platform.regions.current();
  const places: Place[] = [
    ...kitchens.map((one) => ({ kind: 'kitchen' as const, ...one })),
    ...sites.map((one) => ({ kind: 'site' as const, ...one })),
  ];
  const found = await pLimit(READS_AT_ONCE).map(places, async (place) => {
    const known = [place.profile, ...(await registeredAt(place, platform))];
    const today = localDate(platform.now(), zoneOf(place.profile.district));
    return known.flatMap((at) => carried(place, at, changesUntil(changes, today)));
  });
  return new Set(found.flat());
}

/** Where the registry has a place now, and where it had it before. */
async function registeredAt({ kind, id }: Place, { kitchens, sites }: Platform): Promise<Whereabouts[]> {
  const found = await (kind === 'kitchen' ? kitchens : sites).find(id);
  return found ? [found.profile, ...found.standing.formerDistricts] : [];
}

/** Its district, and the one after each change. */
function carried({ kind, id }: Place, from: Whereabouts, changes: readonly RegionChange[]): string[] {
  let at = from;
  const after = changes.map((change) => {
    at = carryPlace(change, `${kind}:${id}`, at);
    return at.district;
  });
  return [from.district, ...after];
}
