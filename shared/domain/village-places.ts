// A village stands for all the plots in it: as many kitchens may be there as its people need, and one to spare.
import type { ListedPlace } from './proposal-list.ts';
import type { Spot } from './site-places.ts';
import { straightKm } from './siting/travel.ts';

/** More would be several places that somebody took for one. */
const MOST = 20;

type Heads = { pupils: number; motherChild: number };
export type PlacedHeads = Spot & Heads;

/** The listed places; each village once more for every kitchen that those near it need beyond the first, as `ID#2`, `ID#3`. */
export function roomyPlaces(
  places: readonly ListedPlace[],
  sites: readonly PlacedHeads[],
  capacity: Heads,
): ListedPlace[] {
  const near = headsNear(places, sites);
  const ids = new Set(places.map(({ id }) => id));
  return places.flatMap((place) => {
    const room = isVillage(place) ? kitchensFor(near.get(place.id), capacity) : 1;
    const more = Array.from({ length: room - 1 }, (_, i) => numbered(place, i + 2));
    return [place, ...more.filter(({ id }) => !ids.has(id.replace('#', '-')))];
  });
}

/** A plot in a village has an id of its own. */
const isVillage = ({ id, village }: ListedPlace): boolean => id === village?.replaceAll('.', '');

const numbered = (place: ListedPlace, n: number): ListedPlace => ({
  ...place,
  id: `${place.id}#${n}`,
  name: `${place.name.slice(0, 114)} (${n})`,
});

function kitchensFor(heads: Heads | undefined, { pupils, motherChild }: Heads): number {
  const need = Math.max(shareOf(heads?.pupils, pupils), shareOf(heads?.motherChild, motherChild));
  return Math.min(MOST, Math.ceil(need) + 1);
}

/** Where there is room for nobody, no number of kitchens would help. */
const shareOf = (heads = 0, room = 0): number => (room > 0 ? heads / room : 0);

/** Who lives nearer to a place than to any other. */
function headsNear(places: readonly ListedPlace[], sites: readonly PlacedHeads[]): Map<string, Heads> {
  const near = new Map<string, Heads>();
  for (const site of sites) {
    const id = nearestTo(site, places);
    if (id === undefined) continue;
    const { pupils, motherChild } = near.get(id) ?? { pupils: 0, motherChild: 0 };
    near.set(id, { pupils: pupils + site.pupils, motherChild: motherChild + site.motherChild });
  }
  return near;
}

function nearestTo(site: Spot, places: readonly ListedPlace[]): string | undefined {
  let [nearest, least]: [string | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  for (const place of places) {
    const km = straightKm(place, site);
    if (km < least) [nearest, least] = [place.id, km];
  }
  return nearest;
}
