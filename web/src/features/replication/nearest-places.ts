// The places nearest to one, for a choice of where else.
import { straightKm } from '../../../../shared/domain/siting/travel.ts';

type Placed = { id: string; name: string; lat: number; lon: number };
const SHOWN = 15;

/** Nearest first, each with its straight distance in km; itself left out. */
export const nearestPlaces = (from: Placed, places: readonly Placed[]): (Placed & { km: number })[] =>
  places
    .filter(({ id }) => id !== from.id)
    .map((place) => ({ ...place, km: straightKm(from, place) }))
    .toSorted((a, b) => a.km - b.km)
    .slice(0, SHOWN);
