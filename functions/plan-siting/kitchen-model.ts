// One kitchen's people, equipment and suppliers, as the rules of the day have them.
import type { PlanningInput } from '../../shared/domain/planning.ts';
import { namedRule, numberRule, type Rules } from '../../shared/domain/rules.ts';

export const kitchenModelOf = (rules: Rules, date: string): PlanningInput['model'] => ({
  staffing: figures(namedRule(rules, 'staff.perKitchen', date)),
  equipment: figures(namedRule(rules, 'equipment.perKitchen', date)),
  suppliers: numberRule(rules, 'suppliers.min', date),
});

const figures = (named: Readonly<Record<string, string | number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(named).map(([name, value]) => [name, Number(value)]));
