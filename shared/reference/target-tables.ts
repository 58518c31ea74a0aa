// What meals are measured by: the meal table of the National Nutrition Agency (BGN, technical guideline, "Rujukan AKG Satu
// Kali MBG") and the recommended dietary allowances of the Ministry of Health (Permenkes 28/2019). A test parses every row.
import type { IntakeRow, MealRow, TargetTables } from '../domain/nutrient-targets.ts';
import intakes from './akg.json' with { type: 'json' };
import meals from './meal-targets.json' with { type: 'json' };

export const TARGET_TABLES: TargetTables = {
  meals: meals as unknown as readonly MealRow[],
  intakes: intakes as readonly IntakeRow[],
};
