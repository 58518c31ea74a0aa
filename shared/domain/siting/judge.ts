// What an assignment made by hand breaks, and what it costs: pure and quick, so that a page can say it while one drags.
import type { SiteAndPlace, SitingInput, SitingPlace, SitingSite } from './problem.ts';
import { isInReach, tripsOf } from './travel.ts';

const VIOLATIONS = ['over-pupils', 'over-mother-child', 'out-of-reach', 'forbidden', 'unknown'] as const;
type Violation = { code: (typeof VIOLATIONS)[number]; placeId: string; siteId?: string };

type KitchenLoad = {
  placeId: string;
  pupils: number;
  motherChild: number;
  room: { pupils: number; motherChild: number };
};

export type Judgement = {
  kitchens: KitchenLoad[];
  violations: Violation[];
  /** Rupiah a year. */
  cost: { facility: number; distance: number };
};

/** Judges who serves whom: loads, what is broken, and yearly cost. Sites that are not named are not served. */
export function judgePlan(input: SitingInput, assignment: readonly SiteAndPlace[]): Judgement {
  const siteOf = new Map(input.sites.map((site) => [site.id, site]));
  const placeOf = new Map(input.places.map((place) => [place.id, place]));
  const trips = tripsOf(input);
  const served = new Map(openAnyway(input).map((place) => [place, [] as SitingSite[]]));
  const violations: Violation[] = [];
  let km = 0;
  for (const pair of assignment) {
    const [site, place] = [siteOf.get(pair.siteId), placeOf.get(pair.placeId)];
    if (!site || !place) {
      violations.push({ code: 'unknown', ...pair });
      continue;
    }
    const trip = trips(place, site);
    km += trip.km;
    if (place.state === 'forbidden') violations.push({ code: 'forbidden', ...pair });
    if (!isInReach(trip, input.rules)) violations.push({ code: 'out-of-reach', ...pair });
    served.set(place, [...(served.get(place) ?? []), site]);
  }
  const kitchens = [...served].map(([place, sites]) => loadOf(input, place, sites));
  const toPay = [...served.keys()].filter(({ state }) => state !== 'existing').length;
  const cost = { facility: toPay * input.costs.kitchenYear, distance: km * input.costs.kmYear };
  return { kitchens, violations: [...violations, ...kitchens.flatMap(overloads)], cost };
}

const openAnyway = ({ places }: SitingInput): SitingPlace[] =>
  places.filter(({ state }) => state === 'pinned' || state === 'existing');

function loadOf({ rules }: SitingInput, place: SitingPlace, sites: readonly SitingSite[]): KitchenLoad {
  const { pupils, motherChild } = place.capacity ?? rules;
  return {
    placeId: place.id,
    pupils: sites.reduce((sum, site) => sum + site.pupils, 0),
    motherChild: sites.reduce((sum, site) => sum + site.motherChild, 0),
    room: { pupils, motherChild },
  };
}

function overloads({ placeId, pupils, motherChild, room }: KitchenLoad): Violation[] {
  const over = { 'over-pupils': pupils > room.pupils, 'over-mother-child': motherChild > room.motherChild };
  return VIOLATIONS.flatMap((code) =>
    code in over && over[code as keyof typeof over] ? [{ code, placeId }] : [],
  );
}
