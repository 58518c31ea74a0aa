// What a portion of a menu gives, as it was when the menu was written: a recipe or a table that changes later does not change
// what was eaten. In whole thousandths of a nutrient's unit, so that sums over the nation are exact.
import * as z from 'zod';
import { type Amount, isComplete } from './amount.ts';
import type { Foods } from './food.ts';
import { forEachNutrient, nutrient } from './nutrient.ts';
import { nutrientsOf, plateOf, type Size } from './nutrients.ts';
import type { Recipe } from './recipe.ts';

const portionFigures = z.strictObject({
  /** Null where a part of it is unknown. */
  milli: z.record(nutrient, z.int().min(0).nullable()),
  /** What it weighs on the plate; null where unknown. */
  plateMg: z.int().min(0).nullable(),
});
export const menuFigures = z.strictObject({ small: portionFigures, large: portionFigures });
export type MenuFigures = z.infer<typeof menuFigures>;

const MILLI = 1_000;
const toMilli = (found: Amount): number | null =>
  isComplete(found) ? Math.round(found.known * MILLI) : null;

const hasFood = (recipes: readonly Recipe[], size: Size): boolean =>
  recipes.some(({ ingredients }) => ingredients.some(({ grams }) => grams[size] > 0));

/** The figures of a menu that is made of some recipes; nothing is known of a size for which no grams were written at all. */
export function figuresOfMenu(recipes: readonly Recipe[], foods: Foods): MenuFigures {
  const ofSize = (size: Size) => {
    if (!hasFood(recipes, size)) return { milli: forEachNutrient(() => null), plateMg: null };
    const nutrients = nutrientsOf(recipes, size, foods);
    return {
      milli: forEachNutrient((one) => toMilli(nutrients[one])),
      plateMg: toMilli(plateOf(recipes, size, foods)),
    };
  };
  return { small: ofSize('small'), large: ofSize('large') };
}
