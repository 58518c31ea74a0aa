// A kitchen's recipe: the foods of one portion, in grams as bought, for a small and a large portion.
import * as z from 'zod';
import { ALLERGENS, type Allergen } from './allergen.ts';
import type { Foods } from './food.ts';
import { recipeId } from './identifiers.ts';

const grams = z.number().min(0).max(2_000);
const bySize = z.strictObject({ small: grams, large: grams });

const ingredient = z.strictObject({
  food: z.string().min(1).max(40),
  /** As bought, with what is peeled and cut off. */
  grams: bySize,
  /** The edible share of it as the kitchen has weighed it, in percent; absent: that of the table. */
  ediblePct: z.number().min(1).max(100).optional(),
});
export type Ingredient = z.infer<typeof ingredient>;

const recipeFields = z.strictObject({
  name: z.string().trim().min(1).max(80),
  ingredients: z
    .array(ingredient)
    .min(1)
    .max(30)
    .refine((all) => new Set(all.map(({ food }) => food)).size === all.length, 'named-twice'),
  /** What a portion of it weighs on the plate, where it was weighed: leftovers are a share of that. */
  plateG: bySize.optional(),
});

/** Foods of which neither size has any. */
export const foodsWithoutGrams = ({ ingredients }: Pick<Recipe, 'ingredients'>): string[] =>
  ingredients.filter(({ grams }) => grams.small === 0 && grams.large === 0).map(({ food }) => food);

/** As it is written: every food has grams in a size at least. */
export const recipe = recipeFields
  .superRefine(({ ingredients }, context) => {
    ingredients.forEach(({ grams: { small, large } }, at) => {
      if (small === 0 && large === 0)
        context.addIssue({
          code: 'too_small',
          origin: 'number',
          minimum: 0.1,
          inclusive: true,
          path: ['ingredients', at, 'grams'],
          message: 'grams',
        });
    });
  })
  .meta({ id: 'Recipe' });
export type Recipe = z.infer<typeof recipeFields>;

/** As it is kept: one that was written before that was asked for stays. */
export const kitchenRecipe = z
  .strictObject({ id: recipeId, ...recipeFields.shape })
  .meta({ id: 'KitchenRecipe' });
export type KitchenRecipe = z.infer<typeof kitchenRecipe>;

/** The foods of recipes that the table does not have. */
export const unknownFoods = (recipes: readonly Recipe[], foods: Foods): string[] => [
  ...new Set(
    recipes.flatMap(({ ingredients }) => ingredients.map(({ food }) => food)).filter((id) => !foods.has(id)),
  ),
];

/** The allergens in the foods of recipes, in the order of the list. */
export function allergensOf(recipes: readonly Recipe[], foods: Foods): Allergen[] {
  const found = new Set(
    recipes.flatMap(({ ingredients }) => ingredients.flatMap(({ food }) => foods.get(food)?.allergens ?? [])),
  );
  return ALLERGENS.filter((one) => found.has(one));
}
