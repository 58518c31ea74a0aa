// What a kitchen pays for its foods: the prices of a day, and lists that hold from a day on.
import { createRoute, z } from '@hono/zod-openapi';
import { localDate, serviceDate } from '../../../shared/domain/dates.ts';
import { kitchenId } from '../../../shared/domain/identifiers.ts';
import { datedPriceList, priceList, pricesOn } from '../../../shared/domain/prices.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { getKitchen } from '../http/ask.ts';
import { createRoutes, json, jsonBody, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';
import { lacks } from '../menus/make-menu.ts';

const getRoute = createRoute({
  method: 'get',
  path: '/v1/kitchens/{id}/prices',
  summary: 'What every food costs a kitchen on a day, in rupiah for a kilogram as bought',
  request: {
    params: z.object({ id: kitchenId }),
    query: z.object({ date: serviceDate.optional() }),
  },
  responses: { 200: json(priceList, 'the prices that hold on the day'), ...PROBLEMS_OF_ANY_CALL },
});

const putRoute = createRoute({
  method: 'put',
  path: '/v1/kitchens/{id}/prices/{validFrom}',
  summary: 'Write a price list, or replace it; a food that it does not name keeps its price',
  request: { params: z.object({ id: kitchenId, validFrom: serviceDate }), body: jsonBody(priceList) },
  responses: { 200: json(datedPriceList, 'the list'), ...PROBLEMS_OF_ANY_CALL },
});

export const priceRoutes = (platform: Platform) =>
  createRoutes()
    .openapi(getRoute, async (c) => {
      const { id, profile } = await getKitchen(c, platform, 'kitchen-day.read', c.req.valid('param').id);
      const date = c.req.valid('query').date ?? localDate(platform.now(), zoneOf(profile.district));
      return c.json({ prices: pricesOn(await platform.prices.until(id, date), date) }, 200);
    })
    .openapi(putRoute, async (c) => {
      const { id, validFrom } = c.req.valid('param');
      await getKitchen(c, platform, 'menu.write', id);
      const list = { validFrom, ...c.req.valid('json') };
      const foods = await platform.foods.current();
      const unknown = Object.keys(list.prices).find((food) => !foods.has(food));
      if (unknown !== undefined) lacks('prices', 'food-unknown', unknown);
      if (!(await platform.prices.put(id, list, c.get('caller').id, platform.now())))
        throw new Problem('conflict');
      return c.json(list, 200);
    });
