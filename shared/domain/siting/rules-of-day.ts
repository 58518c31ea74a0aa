// The rules and yearly costs of a day as the planner of kitchens takes them. A proposal keeps a copy that can be changed.
import { numberRule, type Rules, ruleInForce } from '../rules.ts';
import type { SitingInput, SitingRules } from './problem.ts';

/** The siting rules in force on a day. */
export function sitingRulesOf(rules: Rules, date: string): SitingRules {
  const value = (key: string): number => numberRule(rules, key, date);
  return {
    ...capacityOn(rules, date),
    reachKm: value('reach.km'),
    reachMinutes: value('reach.minutes'),
    reachNeeds: ruleInForce(rules, 'reach.needs', date).value === 'either' ? 'either' : 'both',
    detour: value('reach.detour'),
    kmPerHour: value('reach.kmPerHour'),
    remoteHeads: value('remote.maxBeneficiaries'),
    remoteMinutes: value('remote.minMinutes'),
    boatKm: value('reach.boatKm'),
  };
}

/** Whom a kitchen can cook for on a day. */
export const capacityOn = (rules: Rules, date: string): Pick<SitingRules, 'pupils' | 'motherChild'> => ({
  pupils: numberRule(rules, 'capacity.standard.pupils', date),
  motherChild: numberRule(rules, 'capacity.standard.motherChild', date),
});

/** What a kitchen costs a year, and a km between a kitchen and its site with so many meals a day, on the rules of a day. */
export function sitingCostsOf(rules: Rules, date: string, meals = 1): SitingInput['costs'] {
  const days = numberRule(rules, 'cost.facility.daysPerYear', date);
  return {
    kitchenYear: numberRule(rules, 'cost.facility.perDay', date) * days,
    kmYear: numberRule(rules, 'cost.road.perKm', date) * days * meals,
  };
}
