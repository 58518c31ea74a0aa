// The places that a change of the region tree concerns, and how one of them is registered under its new code. A place keeps the
// district that it was in until the day before, so that its earlier days stay where they are.
import { addDays } from '../../shared/domain/dates.ts';
import { levelOf, parentOf } from '../../shared/domain/region.ts';
import type { RegionChange } from '../../shared/domain/region-change.ts';
import { carryPlace, type Whereabouts } from '../../shared/domain/region-changes.ts';
import { withFormer } from '../../shared/domain/standing.ts';
import { nextAudit } from '../../shared/store/audit.ts';
import { kitchensOfRegency, sitesOfRegency } from '../../shared/store/keys.ts';
import type { Kitchen } from '../../shared/store/kitchen-store.ts';
import type { Platform } from '../../shared/store/platform.ts';
import type { Site } from '../../shared/store/site-store.ts';

export type RegisteredPlace = { kind: 'site'; item: Site } | { kind: 'kitchen'; item: Kitchen };

const ATTEMPTS = 3;

/** The regencies whose places a change looks at, by their old codes. */
function regenciesOf({ moves, mapping, places }: RegionChange): string[] {
  const villages = mapping
    .map(({ old }) => old ?? '')
    .filter((old) => /^\d/.test(old) && levelOf(old) === 'village');
  const districts = [...villages.map((code) => parentOf(code) ?? code), ...places.map(({ from }) => from)];
  const moved = moves.filter(({ from, to }) => from !== to).map(({ from }) => from);
  const all = [...districts, ...moved.filter((code) => levelOf(code) === 'district')];
  return [...new Set(all.map((code) => parentOf(code) ?? code))].sort();
}

const whereNow = ({ item: { profile } }: RegisteredPlace): Whereabouts => profile;

/** Where a place will be. */
const whereNext = (place: RegisteredPlace, change: RegionChange): Whereabouts =>
  carryPlace(change, `${place.kind}:${place.item.id}`, whereNow(place));

const isLeft = (place: RegisteredPlace, change: RegionChange): boolean => {
  const [now, next] = [whereNow(place), whereNext(place, change)];
  return now.district !== next.district || now.village !== next.village;
};

async function placesOfRegency(regency: string, { sites, kitchens }: Platform): Promise<RegisteredPlace[]> {
  const [ofSites, ofKitchens] = await Promise.all([
    sites.allByPlace(sitesOfRegency(regency)),
    kitchens.allByPlace(kitchensOfRegency(regency)),
  ]);
  return [
    ...ofSites.map((item) => ({ kind: 'site' as const, item })),
    ...ofKitchens.map((item) => ({ kind: 'kitchen' as const, item })),
  ];
}

/** Up to `most` places that a change still has to move. */
export async function placesLeft(
  change: RegionChange,
  platform: Platform,
  most = Number.POSITIVE_INFINITY,
): Promise<RegisteredPlace[]> {
  const found: RegisteredPlace[] = [];
  for (const regency of regenciesOf(change)) {
    const places = await placesOfRegency(regency, platform);
    found.push(...places.filter((place) => isLeft(place, change)));
    if (found.length >= most) return found.slice(0, most);
  }
  return found;
}

/** Every place of the districts that a change divides without saying where the rest of them goes. */
export async function placesDivided(change: RegionChange, platform: Platform): Promise<RegisteredPlace[]> {
  const places = await Promise.all(regenciesOf(change).map((regency) => placesOfRegency(regency, platform)));
  const olds = new Set(change.mapping.map(({ old }) => old));
  const divided = new Set(change.mapping.map(({ old }) => parentOf(old ?? '') ?? ''));
  return places
    .flat()
    .filter((place) => divided.has(whereNow(place).district) && !olds.has(whereNow(place).district));
}

/** Registers a place under its new code; whoever changes it at the same time is read again. */
export async function movePlace(
  place: RegisteredPlace,
  change: RegionChange,
  platform: Platform,
): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const read = attempt === 1 ? place : await again(place, platform);
    if (!isLeft(read, change) || (await put(read, change, platform))) return;
  }
  throw new Error(`${place.kind} ${place.item.id} kept changing while its region changed`);
}

async function again(place: RegisteredPlace, { sites, kitchens }: Platform): Promise<RegisteredPlace> {
  const { id } = place.item;
  const site = place.kind === 'site' ? await sites.find(id) : undefined;
  const kitchen = place.kind === 'kitchen' ? await kitchens.find(id) : undefined;
  if (site) return { kind: 'site', item: site };
  return kitchen ? { kind: 'kitchen', item: kitchen } : place;
}

function put(place: RegisteredPlace, change: RegionChange, platform: Platform): Promise<boolean> {
  const { district, village } = whereNext(place, change);
  const moved = <P extends Site | Kitchen>({ profile, ...item }: P) => {
    const { village: _, ...others } = profile;
    return {
      ...item,
      profile: { ...others, district, ...(village && { village }) },
      profileVersion: item.profileVersion + 1,
      standing: {
        ...item.standing,
        formerDistricts: withFormer(item.standing, profile, addDays(change.effectiveFrom, -1)),
      },
      ...nextAudit(item, 'system', platform.now()),
    };
  };
  return place.kind === 'site'
    ? platform.sites.put(moved(place.item) as Site, place.item.version)
    : platform.kitchens.put(moved(place.item) as Kitchen, place.item.version);
}
