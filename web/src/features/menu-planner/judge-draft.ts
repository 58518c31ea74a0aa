// What a menu gives and costs while it is being put together, by the very rules that the server judges it by.
import { GROUPS } from '../../../../shared/domain/beneficiary.ts';
import type { Meal } from '../../../../shared/domain/meal.ts';
import { eatersOf, judgeCost, judgeNutrients } from '../../../../shared/domain/menu-verdict.ts';
import type { MealRow } from '../../../../shared/domain/nutrient-targets.ts';
import { allergensOf } from '../../../../shared/domain/recipe.ts';
import table from '../../../../shared/reference/meal-targets.json' with { type: 'json' };
import type { KitchenWeek } from '../../lib/shapes.ts';
import type { PlannerData } from './planner-data.ts';

export type WeekDay = KitchenWeek['days'][number];
type WeekMenu = WeekDay['menus'][number];
export type Judged = Pick<WeekMenu, 'dishes' | 'allergens' | 'nutrients' | 'cost'>;

/** Of recipes by their ids, in the order of the tray, for those who eat the meal: all groups where none of them is known. */
export function judgeDraft(ids: readonly string[], meal: Meal, day: WeekDay, data: PlannerData): Judged {
  const { foods, prices, rules, targets, date } = data;
  const chosen = ids.flatMap((id) => data.recipes.find((one) => one.id === id) ?? []);
  const ofDay = [...day.menus.map((menu) => menu.meal), meal];
  const known = eatersOf(meal, ofDay, { meals: table as unknown as readonly MealRow[] }).filter(
    (group) => day.groups[group],
  );
  const setting = { prices, rules, date };
  return {
    dishes: chosen.map(({ name }) => name),
    allergens: allergensOf(chosen, foods),
    nutrients: judgeNutrients(chosen, known.length > 0 ? known : GROUPS, {
      meal,
      targets,
      foods,
      rules,
      date,
    }),
    cost: { small: judgeCost(chosen, 'small', setting), large: judgeCost(chosen, 'large', setting) },
  };
}
