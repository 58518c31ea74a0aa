// The rounds of a kitchen: how many vehicles, by what one can carry and how often it can stop.
import type { PlanningPlace } from '../../shared/domain/planning.ts';
import { portionCount, sumPortions } from '../../shared/domain/portions.ts';
import type { PlanKitchen } from '../../shared/domain/proposal-plan.ts';
import { numberRule, type Rules } from '../../shared/domain/rules.ts';

export function roundsOf(
  _place: PlanningPlace,
  sites: PlanKitchen['sites'],
  rules: Rules,
  date: string,
): Pick<PlanKitchen, 'rounds' | 'vehicles'> {
  const rule = (key: string): number => numberRule(rules, key, date);
  const portions = portionCount(sumPortions(sites.map((site) => site.portions)));
  const byPortions = Math.ceil(portions / rule('round.portions'));
  const byStops = Math.ceil(sites.length / rule('round.stops'));
  return { rounds: [], vehicles: Math.max(byPortions, byStops) };
}
