// What a site's day delivered: its servings, the menus of the kitchens that they came from, and the targets of its groups.
import { ofKind } from '../../shared/domain/chain.ts';
import { kitchensOf } from '../../shared/domain/deliveries.ts';
import type { Fact } from '../../shared/domain/fact.ts';
import type { Meal } from '../../shared/domain/meal.ts';
import { eatersOf } from '../../shared/domain/menu-verdict.ts';
import {
  NO_NUTRITION,
  type NutritionContext,
  type NutritionTotals,
  nutritionOf,
} from '../../shared/domain/nutrition.ts';
import { enrolmentOn } from '../../shared/domain/site.ts';
import { siteTargets } from '../../shared/domain/site-targets.ts';
import { mealTargetsOn, TARGET_TABLES } from '../../shared/reference/target-tables.ts';
import type { Platform } from '../../shared/store/platform.ts';

/** From the effective facts of a site's day. */
export async function siteNutrition(
  siteId: string,
  date: string,
  effective: readonly Fact[],
  platform: Platform,
): Promise<NutritionTotals> {
  if (ofKind(effective, 'served').length === 0) return NO_NUTRITION;
  const menus = (await Promise.all(kitchensOf(effective).map((id) => menusOf(id, date, platform)))).flat();
  const meals = menus.map(({ meal }) => meal);
  return nutritionOf(effective, { menus, groupsOf: await groupsOf(siteId, date, meals, platform) });
}

async function menusOf(
  kitchenId: string,
  date: string,
  { menus }: Platform,
): Promise<NutritionContext['menus']> {
  const made = await menus.madeOn(kitchenId, date);
  return made.flatMap(({ menu: { meal }, made }) =>
    made ? [{ kitchenId, meal, figures: made.figures }] : [],
  );
}

async function groupsOf(
  siteId: string,
  date: string,
  ofDay: readonly Meal[],
  platform: Platform,
): Promise<NutritionContext['groupsOf']> {
  const rules = await platform.rules.current();
  const enrolments = (await platform.sites.findRecent(siteId))?.enrolments ?? [];
  const groups = enrolmentOn(enrolments, date)?.groups ?? {};
  const eaters = (meal: Meal) => eatersOf(meal, ofDay, TARGET_TABLES);
  return siteTargets(groups, { targets: mealTargetsOn(rules, date), rules, date, eatersOf: eaters });
}
