// What meals are measured by: the meal table of the National Nutrition Agency (BGN, technical guideline, "Rujukan AKG Satu
// Kali MBG") and the recommended dietary allowances of the Ministry of Health (Permenkes 28/2019). A test parses every row.
import {
  type IntakeRow,
  type MealRow,
  type MealTarget,
  type TargetTables,
  targetsOn,
} from '../domain/nutrient-targets.ts';
import type { Rules } from '../domain/rules.ts';
import intakes from './akg.json' with { type: 'json' };
import meals from './meal-targets.json' with { type: 'json' };

export const TARGET_TABLES: TargetTables = {
  meals: meals as unknown as readonly MealRow[],
  intakes: intakes as readonly IntakeRow[],
};

const known = new WeakMap<Rules, Map<string, MealTarget[]>>();

/** The targets of a day by these tables, worked out once for each set of rules: every fold asks for them. */
export function mealTargetsOn(rules: Rules, date: string): readonly MealTarget[] {
  const byDate = known.get(rules) ?? new Map<string, MealTarget[]>();
  known.set(rules, byDate);
  const targets = byDate.get(date) ?? targetsOn(TARGET_TABLES, rules, date);
  byDate.set(date, targets);
  return targets;
}
