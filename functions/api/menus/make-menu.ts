// A menu from what was written: of recipes its dishes and allergens follow, and it keeps the recipes as they are now.
import type { z } from '@hono/zod-openapi';
import { type DetailCode, say } from '../../../shared/domain/details.ts';
import type { Foods } from '../../../shared/domain/food.ts';
import type { Meal } from '../../../shared/domain/meal.ts';
import type { menuDraft } from '../../../shared/domain/menu.ts';
import { figuresOfMenu } from '../../../shared/domain/menu-figures.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { allergensOf, type KitchenRecipe } from '../../../shared/domain/recipe.ts';
import type { MadeMenu } from '../../../shared/store/menu-store.ts';

type Draft = z.infer<typeof menuDraft>;

/** Throws `invalid-request` for a recipe that is not among `known`. */
export function makeMenu(
  meal: Meal,
  { dishes = [], allergens = [], recipes }: Draft,
  known: readonly KitchenRecipe[],
  foods: Foods,
): MadeMenu {
  if (!recipes) return { menu: { meal, dishes, allergens } };
  const chosen = recipes.map(
    (id) => known.find((one) => one.id === id) ?? lacks('recipes', 'recipe-unknown', id),
  );
  const menu = {
    meal,
    dishes: chosen.map(({ name }) => name),
    allergens: allergensOf(chosen, foods),
    recipes,
  };
  return { menu, made: { recipes: chosen, figures: figuresOfMenu(chosen, foods) } };
}

/** Throws: something that was named is not there. */
export function lacks(path: string, code: DetailCode, id: string): never {
  throw new Problem('invalid-request', {
    issues: (language) => [{ path, code, message: say(code, { id }, language) }],
  });
}
