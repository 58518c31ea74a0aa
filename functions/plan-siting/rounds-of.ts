// The rounds of a kitchen for every meal that it brings, and the vehicles that the busiest of them needs.
import { type PlanningInput, rulesOf } from '../../shared/domain/planning.ts';
import { portionCount } from '../../shared/domain/portions.ts';
import type { PlanKitchen } from '../../shared/domain/proposal-plan.ts';
import type { PlannedKitchen } from '../../shared/domain/siting/plan.ts';
import { roundRulesOf, roundsFor } from '../../shared/domain/siting/rounds.ts';
import { sitingRulesOf } from '../../shared/domain/siting/rules-of-day.ts';

export type KitchenRounds = Pick<PlanKitchen, 'rounds' | 'vehicles'>;

export function roundsOf({ placeId, sites }: PlannedKitchen, input: PlanningInput): KitchenRounds {
  const { model, date, seed } = input;
  const place = input.places.find(({ id }) => id === placeId);
  if (!place) return { rounds: [], vehicles: 0 };
  const served = new Set(sites.map(({ siteId }) => siteId));
  const stops = input.sites.flatMap(({ id, lat, lon, portions }) =>
    served.has(id) && lat !== undefined && lon !== undefined
      ? [{ id, lat, lon, portions: portionCount(portions) }]
      : [],
  );
  const rules = rulesOf(input);
  const travel = sitingRulesOf(rules, date);
  const rounds = model.meals.map((meal) => ({
    meal,
    ...roundsFor(place, stops, roundRulesOf(rules, meal, date), travel, seed),
  }));
  return { rounds, vehicles: Math.max(0, ...rounds.map((one) => one.rounds.length)) };
}
