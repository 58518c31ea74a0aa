// The recipes of a kitchen. A menu keeps the recipes that it was made of: replacing one changes menus written from then on.
import { createRoute, z } from '@hono/zod-openapi';
import { kitchenId, recipeId } from '../../../shared/domain/identifiers.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { kitchenRecipe, recipe, unknownFoods } from '../../../shared/domain/recipe.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { getKitchen } from '../http/ask.ts';
import { createRoutes, json, jsonBody, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';
import { lacks } from '../menus/make-menu.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/v1/kitchens/{id}/recipes',
  summary: 'The recipes of a kitchen, by name',
  request: { params: z.object({ id: kitchenId }) },
  responses: {
    200: json(z.strictObject({ items: z.array(kitchenRecipe), nextCursor: z.null() }), 'every recipe'),
    ...PROBLEMS_OF_ANY_CALL,
  },
});

const params = z.object({ id: kitchenId, recipeId });
const responses = { 200: json(kitchenRecipe, 'the recipe'), ...PROBLEMS_OF_ANY_CALL };

const getRoute = createRoute({
  method: 'get',
  path: '/v1/kitchens/{id}/recipes/{recipeId}',
  summary: 'A recipe of a kitchen',
  request: { params },
  responses,
});

const putRoute = createRoute({
  method: 'put',
  path: '/v1/kitchens/{id}/recipes/{recipeId}',
  summary: 'Write a recipe of a kitchen, or replace it',
  request: { params, body: jsonBody(recipe) },
  responses,
});

export const recipeRoutes = (platform: Platform) =>
  createRoutes()
    .openapi(listRoute, async (c) => {
      const { id } = await getKitchen(c, platform, 'kitchen-day.read', c.req.valid('param').id);
      return c.json({ items: await platform.recipes.ofKitchen(id), nextCursor: null }, 200);
    })
    .openapi(getRoute, async (c) => {
      const { id, recipeId } = c.req.valid('param');
      await getKitchen(c, platform, 'kitchen-day.read', id);
      const found = await platform.recipes.find(id, recipeId);
      if (!found) throw new Problem('not-found', { values: { what: recipeId } });
      return c.json(found, 200);
    })
    .openapi(putRoute, async (c) => {
      const { id, recipeId } = c.req.valid('param');
      await getKitchen(c, platform, 'menu.write', id);
      const written = { id: recipeId, ...c.req.valid('json') };
      const [unknown] = unknownFoods([written], await platform.foods.current());
      if (unknown) lacks('ingredients', 'food-unknown', unknown);
      if (!(await platform.recipes.put(id, written, c.get('caller').id, platform.now())))
        throw new Problem('conflict');
      return c.json(written, 200);
    });
