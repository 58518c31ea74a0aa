// What planning needs beside the week itself: foods, recipes and prices of the kitchen, targets and rules of the day.
import { type Food, type Foods, indexFoods } from '../../../../shared/domain/food.ts';
import type { MealTarget } from '../../../../shared/domain/nutrient-targets.ts';
import type { Prices } from '../../../../shared/domain/nutrients.ts';
import type { KitchenRecipe } from '../../../../shared/domain/recipe.ts';
import type { Rules } from '../../../../shared/domain/rules.ts';
import { type Reading, useAnswer } from '../../lib/answers.ts';
import { useRules } from '../../lib/rules.ts';
import type { List } from '../../lib/shapes.ts';

export type PlannerData = {
  foods: Foods;
  recipes: readonly KitchenRecipe[];
  prices: Prices;
  targets: readonly MealTarget[];
  rules: Rules;
  date: string;
};

export const recipesPath = (id: string): string => `/v1/kitchens/${id}/recipes`;
const pricesPath = (id: string, date: string): string => `/v1/kitchens/${id}/prices?date=${date}`;

const useFoods = (): Reading<List<Food>> => useAnswer<List<Food>>('/v1/foods');

/** Everything by which drafts are judged from a date on, at the prices of another; undefined until all of it is here. */
export function usePlannerData(
  id: string,
  date: string,
  district: string | undefined,
  pricedOn = date,
): PlannerData | undefined {
  const foods = useFoods().data;
  const recipes = useAnswer<List<KitchenRecipe>>(recipesPath(id)).data;
  const prices = useAnswer<{ prices: Prices }>(pricesPath(id, pricedOn)).data;
  const targets = useAnswer<List<MealTarget>>(`/v1/meal-targets?date=${date}`).data;
  const rules = useRules(date, district);
  if (!foods || !recipes || !prices || !targets || !rules) return undefined;
  return {
    foods: indexFoods(foods.items),
    recipes: recipes.items,
    prices: prices.prices,
    targets: targets.items,
    rules,
    date,
  };
}
