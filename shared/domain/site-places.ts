// Where a site is, as well as it is known: lists of schools often have coordinates that were cut to whole degrees, and a village's
// place is then better than none. Whoever reads a plan sees which it was.
import * as z from 'zod';
import { placeFields } from './site.ts';

export const PLACED_BY = ['own', 'village', 'district', 'hand'] as const;
export type PlacedBy = (typeof PLACED_BY)[number];

export const spot = z.strictObject({ lat: placeFields.lat.unwrap(), lon: placeFields.lon.unwrap() });
export type Spot = z.infer<typeof spot>;

/** Two decimals are a kilometre: a school's place has more. */
const LEAST_DECIMALS = 3;

const decimalsOf = (value: number): number => (String(value).split('.')[1] ?? '').length;

/** Whether coordinates tell where a school is: those that were cut tell in which town at best. */
export const isExact = ({ lat, lon }: Spot): boolean =>
  Math.max(decimalsOf(lat), decimalsOf(lon)) >= LEAST_DECIMALS;

type Site = {
  id: string;
  district: string;
  village?: string | undefined;
  lat?: number | undefined;
  lon?: number | undefined;
};
type Place = Spot & { district: string; village?: string | undefined };
type Known = { places: readonly Place[]; byHand: Readonly<Record<string, Spot>> };

/** Asks where a site is: where a person put it, its own place, its village's, its district's; undefined where nobody knows. */
export function placerOf({ places, byHand }: Known) {
  const villages = new Map(places.flatMap((place) => (place.village ? [[place.village, place]] : [])));
  const districts = new Map(
    [...Map.groupBy(places, ({ district }) => district)].map(([code, of]) => [code, districtSpot(of)]),
  );
  return (site: Site): (Spot & { placedBy: PlacedBy }) | undefined => {
    const found: [PlacedBy, Spot | undefined][] = [
      ['hand', byHand[site.id]],
      ['own', ownSpot(site)],
      ['village', villages.get(site.village ?? '')],
      ['district', districts.get(site.district)],
    ];
    for (const [placedBy, at] of found) if (at) return { lat: at.lat, lon: at.lon, placedBy };
    return undefined;
  };
}

function ownSpot({ lat, lon }: Site): Spot | undefined {
  if (lat === undefined || lon === undefined) return undefined;
  return isExact({ lat, lon }) ? { lat, lon } : undefined;
}

/** The place that stands for the district itself, else the middle of its villages. */
function districtSpot(places: readonly Place[]): Spot {
  const own = places.find(({ village }) => !village);
  if (own) return own;
  const mean = (of: (place: Place) => number) =>
    places.reduce((sum, one) => sum + of(one), 0) / places.length;
  return { lat: mean(({ lat }) => lat), lon: mean(({ lon }) => lon) };
}
