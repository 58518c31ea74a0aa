// What a kitchen serves at a meal: the dishes in the order of the tray, and the allergens in them that people ask about.
import * as z from 'zod';
import { ALLERGENS, allergen } from './allergen.ts';
import { addDays, localDate } from './dates.ts';
import { type BrokenRule, checkAge, type FactContext } from './fact-rules.ts';
import { recipeId } from './identifiers.ts';
import { meal } from './meal.ts';
import { numberRule } from './rules.ts';

const MAX_DISHES = 12;
const isEachOnce = (all: readonly string[]): boolean => new Set(all).size === all.length;
const dishes = z.array(z.string().trim().min(1).max(80)).min(1).max(MAX_DISHES);
/** Each once; none when the dishes hold none of them. */
const allergens = z.array(allergen).max(ALLERGENS.length).refine(isEachOnce, 'allergen-repeated');
/** The kitchen's recipes of the dishes, in the order of the tray. */
export const menuRecipes = z.array(recipeId).min(1).max(MAX_DISHES).refine(isEachOnce, 'named-twice');

export const menuEntry = z.strictObject({ dishes, allergens });
export type MenuEntry = z.infer<typeof menuEntry>;

/** As it is written: dishes and allergens by hand, or recipes that they follow from. */
export const menuDraft = z
  .strictObject({
    dishes: dishes.optional(),
    allergens: allergens.optional(),
    recipes: menuRecipes.optional(),
  })
  .refine(
    ({ recipes, dishes, allergens }) =>
      recipes ? !dishes && !allergens : dishes !== undefined && allergens !== undefined,
    'dishes-or-recipes',
  )
  .meta({ id: 'MenuEntry' });

export const menu = z
  .strictObject({ meal, ...menuEntry.shape, recipes: menuRecipes.optional() })
  .meta({ id: 'Menu' });
export type Menu = z.infer<typeof menu>;

/** A menu may be written some weeks ahead, and as late as a fact of its day. */
export function checkMenuDate(
  date: string,
  { now, zone, rules }: Pick<FactContext, 'now' | 'zone' | 'rules'>,
): BrokenRule[] {
  const today = localDate(now, zone);
  const days = numberRule(rules, 'menu.maxDaysAhead', today);
  return date > addDays(today, days)
    ? [{ code: 'menu-too-far-ahead', path: 'date', numbers: { date, days } }]
    : checkAge(date, today, rules).map((broken) => ({ ...broken, path: 'date' }));
}
