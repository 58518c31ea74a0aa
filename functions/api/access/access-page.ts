// The kitchens and then the sites of a region, each with its open codes and the people who redeemed one. One query a place: a list that
// is kept beside would have to follow every place that moves.
import pLimit from 'p-limit';
import { operatorGrant } from '../../../shared/domain/access.ts';
import { localDate } from '../../../shared/domain/dates.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import type { Region } from '../../../shared/reference/region-tree.ts';
import {
  kitchensOfDistrict,
  kitchensOfRegency,
  sitesOfDistrict,
  sitesOfRegency,
} from '../../../shared/store/keys.ts';
import { kitchenKeys } from '../../../shared/store/kitchen-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { toCodeBody, toPersonBody } from './access-bodies.ts';
import { isOpen } from './add-access.ts';
import { type NamedPlace, toNamedPlace } from './find-place.ts';

const PLACES_AT_ONCE = 16;

type Asked = { limit: number; after: Record<string, unknown> | undefined };
type PlacePage = { places: NamedPlace[]; last: Record<string, unknown> | undefined };

/** A page of at most `limit` places, and where the next one begins. */
export async function accessPage(region: Region, asked: Asked, platform: Platform) {
  const { places, last } = await placesOf(region, asked, platform);
  const items = await pLimit(PLACES_AT_ONCE).map(places, (place) => rowOf(place, platform));
  return { items, last };
}

async function placesOf(
  { code, level }: Region,
  { limit, after }: Asked,
  { kitchens, sites }: Platform,
): Promise<PlacePage> {
  const ofSites = level === 'regency' ? sitesOfRegency(code) : sitesOfDistrict(code);
  const ofKitchens = level === 'regency' ? kitchensOfRegency(code) : kitchensOfDistrict(code);
  const isAtSites = String(after?.placeSk).startsWith('SITE#');
  const begin = after && { after };
  if (isAtSites) return toPage(await sites.pageByPlace({ ...ofSites, limit, ...begin }));
  const first = await kitchens.pageByPlace({ ...ofKitchens, limit, ...begin });
  const [room, end] = [limit - first.items.length, first.items.at(-1)];
  if (first.last || room === 0) return { ...toPage(first), last: first.last ?? (end && kitchenKeys(end)) };
  const rest = toPage(await sites.pageByPlace({ ...ofSites, limit: room }));
  return { places: [...toPage(first).places, ...rest.places], last: rest.last };
}

const toPage = ({
  items,
  last,
}: {
  items: Parameters<typeof toNamedPlace>[0][];
  last: PlacePage['last'];
}): PlacePage => ({ places: items.map(toNamedPlace), last });

async function rowOf(place: NamedPlace, { access, now }: Platform) {
  const all = await access.ofPlace(place);
  const today = localDate(now(), zoneOf(place.district));
  return {
    place,
    grant: operatorGrant(place),
    codes: all.filter((one) => isOpen(one, today)).map(toCodeBody),
    persons: all.filter(({ endedAt }) => endedAt === null).flatMap(toPersonBody),
  };
}
