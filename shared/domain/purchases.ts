// What a kitchen has to buy for some meals, and what has to be replaced for those who cannot eat it.
import * as z from 'zod';
import { ALLERGENS, allergen } from './allergen.ts';
import type { Foods } from './food.ts';
import { type Prices, SIZES } from './nutrients.ts';
import type { Portions } from './portions.ts';
import type { Recipe } from './recipe.ts';

export const purchase = z
  .strictObject({
    food: z.string(),
    /** As bought, for all portions. */
    grams: z.number(),
    /** Null where the kitchen has no price for it. */
    rupiah: z.number().nullable(),
  })
  .meta({ id: 'Purchase' });
export type Purchase = z.infer<typeof purchase>;

type Meal = { recipes: readonly Recipe[]; portions: Portions; prices: Prices };

/** What the portions of meals need of every food, by food. */
export function purchasesOf(meals: readonly Meal[]): Purchase[] {
  const lines = meals.flatMap(({ recipes, portions, prices }) =>
    recipes.flatMap(({ ingredients }) =>
      ingredients.map(({ food, grams }) => {
        const total = SIZES.reduce((sum, size) => sum + grams[size] * portions[size], 0);
        const price = prices[food];
        return { food, grams: total, rupiah: price === undefined ? null : (total * price) / 1_000 };
      }),
    ),
  );
  return [...Map.groupBy(lines, ({ food }) => food)]
    .map(([food, parts]) => ({ food, grams: sum(parts.map(({ grams }) => grams)), rupiah: cost(parts) }))
    .filter(({ grams }) => grams > 0)
    .sort((a, b) => (a.food < b.food ? -1 : 1));
}

const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);

const cost = (parts: readonly Purchase[]): number | null => {
  const known = parts.flatMap(({ rupiah }) => rupiah ?? []);
  return known.length === parts.length ? Math.round(sum(known)) : null;
};

export const substitution = z
  .strictObject({
    allergen,
    /** The dishes that hold it, and the foods that it comes from. */
    dishes: z.array(z.string()),
    foods: z.array(z.string()),
  })
  .meta({ id: 'Substitution' });
export type Substitution = z.infer<typeof substitution>;

/** What has to be replaced for whom: by allergen, the dishes of a menu and the foods in them. */
export function substitutionsOf(recipes: readonly Recipe[], foods: Foods): Substitution[] {
  const uses = recipes.flatMap(({ name, ingredients }) =>
    ingredients.flatMap(({ food }) =>
      (foods.get(food)?.allergens ?? []).map((allergen) => ({ allergen, name, food })),
    ),
  );
  return ALLERGENS.flatMap((allergen) => {
    const mine = uses.filter((use) => use.allergen === allergen);
    const [dishes, found] = [new Set(mine.map(({ name }) => name)), new Set(mine.map(({ food }) => food))];
    return mine.length > 0 ? [{ allergen, dishes: [...dishes], foods: [...found] }] : [];
  });
}
