// One kitchen's people, equipment and suppliers, and the meals that it brings: those of the template, else what the rules of the day say.
import type { PlanningInput } from '../../shared/domain/planning.ts';
import { namedRule, numberRule, type Rules } from '../../shared/domain/rules.ts';
import type { TemplateRef } from '../../shared/domain/template.ts';
import type { Platform } from '../../shared/store/platform.ts';

export async function kitchenModelOf(
  ref: TemplateRef | null,
  rules: Rules,
  date: string,
  { templates }: Platform,
): Promise<PlanningInput['model']> {
  const template = ref && (await templates.find(ref));
  const least = numberRule(rules, 'suppliers.min', date);
  return {
    staffing: template?.staffing ?? figures(namedRule(rules, 'staff.perKitchen', date)),
    equipment: template?.kitchenModel.equipment ?? figures(namedRule(rules, 'equipment.perKitchen', date)),
    suppliers: Math.max(least, template?.kitchenModel.suppliers ?? 0),
    meals: template?.calendar.meals ?? ['noon'],
  };
}

const figures = (named: Readonly<Record<string, string | number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(named).map(([name, value]) => [name, Number(value)]));
