// Reference figures that everyone may read: foods, and what a meal should give each group.
import { createRoute, z } from '@hono/zod-openapi';
import { localDate, serviceDate } from '../../../shared/domain/dates.ts';
import { food } from '../../../shared/domain/food.ts';
import { mealTarget } from '../../../shared/domain/nutrient-targets.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import { mealTargetsOn } from '../../../shared/reference/target-tables.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { createRoutes, json, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';

const foodsRoute = createRoute({
  method: 'get',
  path: '/v1/foods',
  summary: 'Foods with their composition per 100 g of the edible part (TKPI, Ministry of Health)',
  responses: {
    200: json(z.strictObject({ items: z.array(food), nextCursor: z.null() }), 'every food'),
    ...PROBLEMS_OF_ANY_CALL,
  },
});

const targetsRoute = createRoute({
  method: 'get',
  path: '/v1/meal-targets',
  summary: 'What a meal should give each group on a day, with who says so',
  request: { query: z.object({ date: serviceDate.optional() }) },
  responses: {
    200: json(
      z.strictObject({ items: z.array(mealTarget), nextCursor: z.null() }),
      'a target for each group, meal and, where it differs, sex',
    ),
    ...PROBLEMS_OF_ANY_CALL,
  },
});

export const foodRoutes = (platform: Platform) =>
  createRoutes()
    .openapi(foodsRoute, async (c) => {
      const foods = await platform.foods.current();
      return c.json({ items: [...foods.values()], nextCursor: null }, 200);
    })
    .openapi(targetsRoute, async (c) => {
      const date = c.req.valid('query').date ?? localDate(platform.now(), zoneOf('ID'));
      const items = [...mealTargetsOn(await platform.rules.current(), date)];
      return c.json({ items, nextCursor: null }, 200);
    });
