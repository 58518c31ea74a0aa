// The menu of a kitchen's day: what is on the tray at a meal, written by the kitchen, read with its day.
import { createRoute, z } from '@hono/zod-openapi';
import { serviceDate } from '../../../shared/domain/dates.ts';
import { kitchenId } from '../../../shared/domain/identifiers.ts';
import { meal } from '../../../shared/domain/meal.ts';
import { checkMenuDate, menu, menuEntry } from '../../../shared/domain/menu.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import type { Kitchen } from '../../../shared/store/kitchen-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { refuse } from '../facts/record-fact.ts';
import { getKitchen } from '../http/ask.ts';
import { createRoutes, json, jsonBody, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';

const params = z.object({ id: kitchenId, date: serviceDate, meal });
const responses = { 200: json(menu, 'the menu'), ...PROBLEMS_OF_ANY_CALL };

const getRoute = createRoute({
  method: 'get',
  path: '/v1/kitchens/{id}/menus/{date}/{meal}',
  summary: "The menu of a kitchen's meal",
  request: { params },
  responses,
});

const putRoute = createRoute({
  method: 'put',
  path: '/v1/kitchens/{id}/menus/{date}/{meal}',
  summary: "Write the menu of a kitchen's meal, or replace it",
  request: { params, body: jsonBody(menuEntry) },
  responses,
});

async function assertDate(date: string, { profile }: Kitchen, platform: Platform): Promise<void> {
  const rules = await platform.rules.current();
  refuse(checkMenuDate(date, { now: platform.now(), zone: zoneOf(profile.district), rules }));
}

export const menuRoutes = (platform: Platform) =>
  createRoutes()
    .openapi(getRoute, async (c) => {
      const { id, date, meal } = c.req.valid('param');
      await getKitchen(c, platform, 'kitchen-day.read', id);
      const found = await platform.menus.find(id, date, meal);
      if (!found) throw new Problem('not-found', { detail: 'menu-unknown', values: { date } });
      return c.json(found, 200);
    })
    .openapi(putRoute, async (c) => {
      const { id, date, meal } = c.req.valid('param');
      await assertDate(date, await getKitchen(c, platform, 'menu.write', id), platform);
      const written = { meal, ...c.req.valid('json') };
      if (!(await platform.menus.put(id, date, written, c.get('caller').id, platform.now())))
        throw new Problem('conflict');
      return c.json(written, 200);
    });
