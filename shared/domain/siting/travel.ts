// How far a site is from a place: measured where a row says so, else as the crow flies times the detour.
import type { SitingInput, SitingRules } from './problem.ts';

type At = { lat: number; lon: number };
type Spot = At & { id: string };
export type Trip = { km: number; minutes: number };

const EARTH_KM = 6371;
const RADIANS = Math.PI / 180;

/** Km as the crow flies (haversine). */
export function straightKm(a: At, b: At): number {
  const [dLat, dLon] = [(b.lat - a.lat) * RADIANS, (b.lon - a.lon) * RADIANS];
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Asks for the trip from a place to a site. */
export function tripsOf({ rules, travel = [] }: Pick<SitingInput, 'rules' | 'travel'>) {
  const measured = new Map(travel.map((row) => [pairOf(row.placeId, row.siteId), row]));
  return (place: Spot, site: Spot): Trip =>
    measured.get(pairOf(place.id, site.id)) ?? estimate(straightKm(place, site), rules);
}
export type Trips = ReturnType<typeof tripsOf>;

const pairOf = (placeId: string, siteId: string): string => `${placeId}\n${siteId}`;

function estimate(straight: number, { detour, kmPerHour }: SitingRules): Trip {
  const km = straight * detour;
  return { km, minutes: (km / kmPerHour) * 60 };
}

/** Whether food may be brought that far. */
export function isInReach({ km, minutes }: Trip, rules: SitingRules): boolean {
  const [nearEnough, soonEnough] = [km <= rules.reachKm, minutes <= rules.reachMinutes];
  return rules.reachNeeds === 'both' ? nearEnough && soonEnough : nearEnough || soonEnough;
}

/** Beyond this many km as the crow flies no estimate can be in reach. */
export function straightReachKm(rules: SitingRules): number {
  const byMinutes = (rules.reachMinutes / 60) * rules.kmPerHour;
  const least = rules.reachNeeds === 'both' ? Math.min : Math.max;
  return least(rules.reachKm, byMinutes) / rules.detour;
}
