// What a planner may set when a pilot is frozen, as the dated rules propose it.
import { namedRule, numberRule, type Rules } from './rules.ts';
import type { TemplateChoices } from './template.ts';

/** Staff, vehicles, suppliers, equipment and targets as the rules of a day have them. */
export function choicesOn(rules: Rules, date: string): TemplateChoices {
  const named = (key: string): Record<string, number> =>
    Object.fromEntries(Object.entries(namedRule(rules, key, date)).map(([name, n]) => [name, Number(n)]));
  const { coverage = 1, onTime = 1, withinLimit = 1 } = named('target.rates');
  return {
    staffing: named('staff.perKitchen'),
    vehicles: numberRule(rules, 'vehicles.perKitchen', date),
    suppliers: numberRule(rules, 'suppliers.min', date),
    equipment: named('equipment.perKitchen'),
    targets: { coverage, onTime, withinLimit },
  };
}
