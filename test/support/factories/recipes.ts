// Recipes and prices: plain white rice, unless overridden.
import { type Recipe, recipe } from '../../../shared/domain/recipe.ts';

export const makeRecipe = (over: Partial<Recipe> = {}): Recipe =>
  recipe.parse({
    name: 'Nasi',
    ingredients: [{ food: 'rice-raw', grams: { small: 60, large: 100 } }],
    ...over,
  });

/** One food alone, in the same grams for both sizes unless said. */
export const makeDish = (name: string, food: string, small: number, large = small): Recipe =>
  makeRecipe({ name, ingredients: [{ food, grams: { small, large } }] });
