// The menu of a kitchen's day: what is on the tray at a meal, written by the kitchen, read with its day.
import { createRoute, z } from '@hono/zod-openapi';
import { serviceDate } from '../../../shared/domain/dates.ts';
import { kitchenId } from '../../../shared/domain/identifiers.ts';
import { meal } from '../../../shared/domain/meal.ts';
import { checkMenuDate, menu, menuDraft, menuRecipes } from '../../../shared/domain/menu.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import type { Kitchen } from '../../../shared/store/kitchen-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { refuse } from '../facts/record-fact.ts';
import { getKitchen } from '../http/ask.ts';
import { createRoutes, json, jsonBody, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';
import { fillCycle } from '../menus/fill-cycle.ts';
import { makeMenu } from '../menus/make-menu.ts';

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
  request: { params, body: jsonBody(menuDraft) },
  responses,
});

const MAX_CYCLE = 31;
const filling = z
  .strictObject({
    from: serviceDate,
    to: serviceDate,
    meal,
    /** The recipes of each menu of the cycle. */
    cycle: z.array(menuRecipes).min(1).max(MAX_CYCLE),
  })
  .meta({ id: 'MenuCycle' });
const filled = z.strictObject({
  date: serviceDate,
  outcome: z.enum(['written', 'kept', 'no-service']),
  menu: menu.nullable(),
});

const fillRoute = createRoute({
  method: 'post',
  path: '/v1/kitchens/{id}/menus',
  summary: 'Fill the service days of a range from a cycle of menus; days that have one keep it',
  request: { params: z.object({ id: kitchenId }), body: jsonBody(filling) },
  responses: {
    200: json(z.strictObject({ items: z.array(filled), nextCursor: z.null() }), 'what came of every day'),
    ...PROBLEMS_OF_ANY_CALL,
  },
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
      const draft = c.req.valid('json');
      const known = draft.recipes ? await platform.recipes.ofKitchen(id) : [];
      const made = makeMenu(meal, draft, known, await platform.foods.current());
      if (!(await platform.menus.put(id, date, made, c.get('caller').id, platform.now())))
        throw new Problem('conflict');
      return c.json(made.menu, 200);
    })
    .openapi(fillRoute, async (c) => {
      const { id } = c.req.valid('param');
      const { from, to, meal, cycle } = c.req.valid('json');
      const kitchen = await getKitchen(c, platform, 'menu.write', id);
      if (from > to) throw new Problem('invalid-request', { detail: 'range-reversed' });
      for (const date of [from, to]) await assertDate(date, kitchen, platform);
      const known = await platform.recipes.ofKitchen(id);
      const foods = await platform.foods.current();
      const menus = cycle.map((recipes) => makeMenu(meal, { recipes }, known, foods));
      const plan = { from, to, meal, cycle: menus, who: c.get('caller').id };
      return c.json({ items: await fillCycle(kitchen, plan, platform), nextCursor: null }, 200);
    });
