// A planning input in the words of the solver.
import { type PlanningInput, rulesOf } from '../../shared/domain/planning.ts';
import type { SitingInput } from '../../shared/domain/siting/problem.ts';
import { sitingCostsOf, sitingRulesOf } from '../../shared/domain/siting/rules-of-day.ts';

/** Sites that are known where, places, and what a kitchen and a km cost in a year. */
export function toSitingInput(input: PlanningInput): SitingInput {
  const rules = rulesOf(input);
  const known = new Set(input.places.map(({ id }) => id));
  const sites = input.sites.flatMap(({ id, lat, lon, pupils, motherChild }) =>
    lat === undefined || lon === undefined ? [] : [{ id, lat, lon, pupils, motherChild }],
  );
  const placed = new Set(sites.map(({ id }) => id));
  return {
    sites,
    places: input.places.map(({ id, lat, lon, state, capacity }) => ({
      id,
      lat,
      lon,
      state,
      ...(capacity && { capacity }),
    })),
    rules: sitingRulesOf(rules, input.date),
    costs: sitingCostsOf(rules, input.date, input.model.meals.length),
    assigned: input.assigned.filter(({ siteId, placeId }) => placed.has(siteId) && known.has(placeId)),
    seed: input.seed,
  };
}
