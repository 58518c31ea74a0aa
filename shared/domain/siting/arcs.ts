// Which places may serve which sites. Only places near enough are looked at, through a grid, so that a whole regency is
// not compared pair by pair.
import { type Arc, type Loads, type Model, toModel } from './model.ts';
import type { SitingInput, SitingPlace, SitingSite } from './problem.ts';
import { isInReach, straightReachKm, type Trips, tripsOf } from './travel.ts';

/** Km of a degree of latitude; near the equator a degree of longitude is hardly less. */
const KM_A_DEGREE = 110;

/** A site given by hand to a place that may have a kitchen. */
type ByHand = { site: number; place: number };

export type Problem = {
  input: SitingInput;
  trips: Trips;
  model: Model;
  byHand: readonly ByHand[];
  /** Sites with a place in reach, and those with one that is large enough. */
  reached: ReadonlySet<number>;
  fitting: ReadonlySet<number>;
};

/** The model of an input. What was given by hand has no arcs and takes its room from the start. */
export function toProblem(input: SitingInput): Problem {
  const trips = tripsOf(input);
  const byHand = handsOf(input);
  const arcs = arcsOf(input, trips, new Set(byHand.map(({ site }) => site)));
  const reached = new Set(arcs.map(({ site }) => site));
  const fitting = new Set(arcs.filter((arc) => fitsEmpty(input, arc)).map(({ site }) => site));
  return { input, trips, byHand, model: toModel(loadsOf(input, byHand), arcs), reached, fitting };
}

function fitsEmpty({ sites, places, rules }: SitingInput, arc: Arc): boolean {
  const [site, room] = [sites[arc.site], places[arc.place]?.capacity ?? rules];
  return site !== undefined && site.pupils <= room.pupils && site.motherChild <= room.motherChild;
}

function handsOf({ sites, places, assigned = [] }: SitingInput): ByHand[] {
  const siteAt = new Map(sites.map(({ id }, site) => [id, site]));
  const placeAt = new Map(places.map(({ id }, place) => [id, place]));
  const hands = new Map<number, ByHand>();
  for (const { siteId, placeId } of assigned) {
    const [site, place] = [siteAt.get(siteId), placeAt.get(placeId)];
    if (site === undefined || place === undefined || places[place]?.state === 'forbidden') continue;
    hands.set(site, { site, place });
  }
  return [...hands.values()];
}

function loadsOf({ sites, places, rules, costs }: SitingInput, byHand: readonly ByHand[]): Loads {
  const taken = Map.groupBy(byHand, ({ place }) => place);
  const roomOf = (load: 'pupils' | 'motherChild') => (place: SitingPlace, at: number) => {
    const used = (taken.get(at) ?? []).reduce((sum, { site }) => sum + (sites[site]?.[load] ?? 0), 0);
    return Math.max(0, (place.capacity ?? rules)[load] - used);
  };
  return {
    pupils: Float64Array.from(sites, ({ pupils }) => pupils),
    motherChild: Float64Array.from(sites, ({ motherChild }) => motherChild),
    roomPupils: Float64Array.from(places, roomOf('pupils')),
    roomMotherChild: Float64Array.from(places, roomOf('motherChild')),
    fixed: new Float64Array(places.length).fill(costs.kitchenYear),
    forced: Int32Array.from(places, ({ state }, at) =>
      Number(state === 'pinned' || state === 'existing' || taken.has(at)),
    ),
  };
}

function arcsOf(input: SitingInput, trips: Trips, left: ReadonlySet<number>): Arc[] {
  const { sites, places, rules, costs } = input;
  const near = nearPlaces(input);
  return sites.flatMap((site, at) =>
    left.has(at)
      ? []
      : near(site).flatMap((place) => {
          const trip = trips(places[place] as SitingPlace, site);
          return isInReach(trip, rules) ? [{ site: at, place, cost: trip.km * costs.kmYear }] : [];
        }),
  );
}

/** Asks for the places that may be in reach of a site: those of the cells around it, and those with a measured trip. */
function nearPlaces({ places, rules, travel = [] }: SitingInput): (site: SitingSite) => number[] {
  const cell = Math.max(straightReachKm(rules), 0.1) / KM_A_DEGREE;
  const open = places.flatMap((place, at) => (place.state === 'forbidden' ? [] : [{ ...place, at }]));
  const cells = Map.groupBy(open, ({ lat, lon }) => cellKey(Math.floor(lat / cell), Math.floor(lon / cell)));
  const placeAt = new Map(open.map(({ id, at }) => [id, at]));
  const measured = Map.groupBy(travel, ({ siteId }) => siteId);
  return (site) => {
    const [row, column] = [Math.floor(site.lat / cell), Math.floor(site.lon / cell)];
    const around = [-1, 0, 1].flatMap((north) =>
      [-2, -1, 0, 1, 2].flatMap((east) => cells.get(cellKey(row + north, column + east)) ?? []),
    );
    const rows = (measured.get(site.id) ?? []).flatMap(({ placeId }) => placeAt.get(placeId) ?? []);
    return [...new Set([...around.map(({ at }) => at), ...rows])];
  };
}

const cellKey = (row: number, column: number): string => `${row}:${column}`;
