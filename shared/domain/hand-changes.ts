// A plan of a proposal put back into the planner's words, with changes by hand: what they do to loads, reach and cost is known at
// once, before anything is saved.
import type { ProposalPlan } from './proposal-plan.ts';
import { indexRules } from './rules.ts';
import { type Judgement, judgePlan } from './siting/judge.ts';
import type { SitingPlan } from './siting/plan.ts';
import type { SiteAndPlace, SitingInput, SitingPlace } from './siting/problem.ts';
import { repairPlan } from './siting/repair.ts';
import { sitingCostsOf, sitingRulesOf } from './siting/rules-of-day.ts';

export type HandChanges = {
  pinned: readonly string[];
  forbidden: readonly string[];
  /** Sites given to a place. */
  assigned: Readonly<Record<string, string>>;
};
export type Candidate = { id: string; name: string; lat: number; lon: number };
export type Tried = { plan: SitingPlan; judgement: Judgement };

/** Tries changes on a plan: sites that lose their kitchen or must make room move, all others stay. */
export function tryChanges(
  plan: ProposalPlan,
  candidates: readonly Candidate[],
  changes: HandChanges,
): Tried {
  const input = inputOf(plan, candidates, changes);
  const repaired = repairPlan(input, servedAsBefore(plan));
  return { plan: repaired, judgement: judgePlan(input, pairsOf(repaired)) };
}

const pairsOf = ({ kitchens }: Pick<SitingPlan, 'kitchens'>): SiteAndPlace[] =>
  kitchens.flatMap(({ placeId, sites }) => sites.map(({ siteId }) => ({ siteId, placeId })));

function inputOf(plan: ProposalPlan, candidates: readonly Candidate[], changes: HandChanges): SitingInput {
  const rules = indexRules(plan.assumptions);
  const places = placesOf(plan, candidates, changes);
  const known = new Set(places.map(({ id }) => id));
  return {
    sites: sitesOf(plan),
    places,
    rules: sitingRulesOf(rules, plan.date),
    costs: sitingCostsOf(rules, plan.date, plan.meals.length),
    assigned: Object.entries(changes.assigned)
      .map(([siteId, placeId]) => ({ siteId, placeId }))
      .filter(({ placeId }) => known.has(placeId)),
    seed: 1,
  };
}

const sitesOf = ({ kitchens, unserved }: ProposalPlan): SitingInput['sites'] => [
  ...kitchens.flatMap(({ sites }) =>
    sites.map(({ siteId: id, lat, lon, pupils, motherChild }) => ({ id, lat, lon, pupils, motherChild })),
  ),
  ...unserved.flatMap(({ siteId: id, lat, lon, pupils, motherChild }) =>
    lat === null || lon === null ? [] : [{ id, lat, lon, pupils, motherChild }],
  ),
];

function placesOf(
  { kitchens }: ProposalPlan,
  candidates: readonly Candidate[],
  { pinned, forbidden }: HandChanges,
): SitingPlace[] {
  const state = (id: string, otherwise: SitingPlace['state']): SitingPlace['state'] => {
    if (forbidden.includes(id)) return 'forbidden';
    return pinned.includes(id) ? 'pinned' : otherwise;
  };
  const open = kitchens.map(({ placeId: id, lat, lon, isNew, capacity }) => ({
    id,
    lat,
    lon,
    state: state(id, isNew ? 'candidate' : 'existing'),
    capacity,
  }));
  const others = candidates
    .filter(({ id }) => kitchens.every(({ placeId }) => placeId !== id))
    .map(({ id, lat, lon }) => ({ id, lat, lon, state: state(id, 'candidate') }));
  return [...open, ...others];
}

const servedAsBefore = ({ kitchens }: ProposalPlan): SitingPlan => ({
  kitchens: kitchens.map(({ placeId, sites, pupils, motherChild, remote }) => ({
    placeId,
    sites,
    pupils,
    motherChild,
    remote,
  })),
  unserved: [],
  cost: { facility: 0, distance: 0 },
  lowerBound: 0,
  gap: 0,
  provenOptimal: false,
});
