// What is in a portion: its nutrients, its weight and its cost, from grams as bought. Edible grams are bought grams x edible
// share; nutrients are edible grams / 100 x the table's value of the raw food; nothing is taken off for cooking.
import { type Amount, amountOf } from './amount.ts';
import type { Foods } from './food.ts';
import { forEachNutrient, type Nutrient } from './nutrient.ts';
import type { Portions } from './portions.ts';
import type { Ingredient, Recipe } from './recipe.ts';

export type Size = keyof Portions;
export const SIZES = ['small', 'large'] as const satisfies readonly Size[];
export type Nutrients = Record<Nutrient, Amount>;
/** Rupiah for a kilogram as bought, by food. */
export type Prices = Readonly<Record<string, number>>;

/** Grams that can be eaten; null where the edible share is known to nobody. */
function edibleG({ food, grams, ediblePct }: Ingredient, size: Size, foods: Foods): number | null {
  const share = ediblePct ?? foods.get(food)?.ediblePct ?? null;
  return share === null ? null : (grams[size] * share) / 100;
}

/** What a portion has none of says nothing about it, known or not. */
const ofPortion = (recipes: readonly Recipe[], size: Size): Ingredient[] =>
  recipes.flatMap(({ ingredients }) => ingredients.filter(({ grams }) => grams[size] > 0));

/** The nutrients of a portion of some recipes together. */
export function nutrientsOf(recipes: readonly Recipe[], size: Size, foods: Foods): Nutrients {
  const parts = ofPortion(recipes, size).map((one) => ({
    name: one.food,
    edible: edibleG(one, size, foods),
    per100g: foods.get(one.food)?.per100g,
  }));
  return forEachNutrient((nutrient) =>
    amountOf(
      parts.map(({ name, edible, per100g }) => {
        const value = per100g?.[nutrient] ?? null;
        return { name, part: edible === null || value === null ? null : (edible * value) / 100 };
      }),
    ),
  );
}

/** What a portion weighs on the plate: as weighed (0: it was not), else its edible grams. */
export const plateOf = (recipes: readonly Recipe[], size: Size, foods: Foods): Amount =>
  amountOf(
    recipes.flatMap((recipe) => {
      const weighed = recipe.plateG?.[size];
      if (weighed) return [{ name: recipe.name, part: weighed }];
      return ofPortion([recipe], size).map((one) => ({ name: one.food, part: edibleG(one, size, foods) }));
    }),
  );

/** What the food of a portion costs, in rupiah. */
export const costOf = (recipes: readonly Recipe[], size: Size, prices: Prices): Amount =>
  amountOf(
    ofPortion(recipes, size).map(({ food, grams }) => {
      const price = prices[food];
      return { name: food, part: price === undefined ? null : (grams[size] * price) / 1_000 };
    }),
  );
