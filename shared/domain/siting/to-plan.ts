// From numbers back to names: the plan of an assignment, with what cannot be served and what would help.
import type { Problem } from './arcs.ts';
import { type Ledger, NONE } from './ledger.ts';
import { int } from './numbers.ts';
import type { PlannedKitchen, SitingPlan } from './plan.ts';
import type { SitingInput, SitingPlace, SitingSite } from './problem.ts';
import { unservedOf } from './unserved.ts';

/** A share of the cost below which the bound and the cost count as the same. */
const SAME = 1e-6;

/** The plan of a ledger; `bound` is a lower bound of its cost with penalties. */
export function toPlan(problem: Problem, ledger: Ledger, bound: number): SitingPlan {
  const { input } = problem;
  const kitchens = kitchensOf(problem, ledger);
  const km = kitchens.flatMap(({ sites }) => sites).reduce((sum, site) => sum + site.km, 0);
  const facility = kitchens.length * input.costs.kitchenYear - existingCost(input);
  const cost = { facility, distance: km * input.costs.kmYear };
  const total = cost.facility + cost.distance;
  const short = Math.max(0, ledger.cost - bound);
  const gap = total > 0 ? Math.min(1, short / total) : 0;
  const lowerBound = Math.max(0, total - short);
  const unserved = unservedOf(problem, ledger);
  return { kitchens, unserved, cost, lowerBound, gap, provenOptimal: gap <= SAME };
}

/** What kitchens that are there cost in a year: paid already, they are in the sums of the solver and in no plan's cost. */
export const existingCost = ({ places, costs }: SitingInput): number =>
  places.filter(({ state }) => state === 'existing').length * costs.kitchenYear;

function kitchensOf(problem: Problem, { model, arcOf }: Ledger): PlannedKitchen[] {
  const { input, byHand } = problem;
  const pairs = [...arcOf].flatMap((arc, site) =>
    arc === NONE ? [] : [{ site, place: int(model.arcPlace, arc) }],
  );
  const sitesOf = Map.groupBy([...pairs, ...byHand], ({ place }) => place);
  const open = input.places.flatMap((_, place) =>
    sitesOf.has(place) || int(model.forced, place) === 1 ? [place] : [],
  );
  return open.map((place) =>
    toKitchen(
      problem,
      place,
      (sitesOf.get(place) ?? []).map(({ site }) => site),
      open,
    ),
  );
}

function toKitchen({ input, trips }: Problem, at: number, served: number[], open: number[]): PlannedKitchen {
  const place = input.places[at] as SitingPlace;
  const sites = served.sort((a, b) => a - b).map((site) => input.sites[site] as SitingSite);
  const heads = (load: 'pupils' | 'motherChild') => sites.reduce((sum, site) => sum + site[load], 0);
  const [pupils, motherChild] = [heads('pupils'), heads('motherChild')];
  const { remoteHeads, remoteMinutes } = input.rules;
  const isFar = (other: number) =>
    sites.every((site) => trips(input.places[other] as SitingPlace, site).minutes > remoteMinutes);
  const remote = pupils + motherChild < remoteHeads && open.every((other) => other === at || isFar(other));
  const rows = sites.map((site) => ({ siteId: site.id, ...tripOf(trips(place, site)) }));
  return { placeId: place.id, sites: rows, pupils, motherChild, remote };
}

const tripOf = ({ km, minutes }: { km: number; minutes: number }) => ({ km, minutes });
