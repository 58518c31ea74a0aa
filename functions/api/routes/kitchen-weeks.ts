// A kitchen's week of menus: nutrients against the targets, cost against the ceiling, what to buy, what to replace.
import { createRoute, z } from '@hono/zod-openapi';
import { siteAllergies } from '../../../shared/domain/allergen.ts';
import { serviceDate, weekdayOf } from '../../../shared/domain/dates.ts';
import { kitchenId } from '../../../shared/domain/identifiers.ts';
import { menu } from '../../../shared/domain/menu.ts';
import { costVerdict, groupVerdict } from '../../../shared/domain/menu-verdict.ts';
import { portions } from '../../../shared/domain/portions.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { purchase, substitution } from '../../../shared/domain/purchases.ts';
import { enrolmentCounts } from '../../../shared/domain/site.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { getKitchen } from '../http/ask.ts';
import { createRoutes, json, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';
import { kitchenWeek } from '../menus/kitchen-week.ts';

const weekMenu = z.strictObject({
  ...menu.shape,
  /** Of those who are expected to eat it. */
  portions,
  nutrients: z.array(groupVerdict),
  /** Of a portion by its size; null, and no nutrients, where the menu names no recipes. */
  cost: z.strictObject({ small: costVerdict, large: costVerdict }).nullable(),
  substitutions: z.array(substitution),
});

export const kitchenWeekBody = z
  .strictObject({
    kitchen: z.strictObject({ id: z.string(), name: z.string(), district: z.string() }),
    monday: serviceDate,
    days: z.array(
      z.strictObject({
        date: serviceDate,
        /** Heads that the kitchen is to serve; none on a day without service. */
        groups: enrolmentCounts.shape.groups,
        /** Of the sites that are served that day, those where anybody is allergic. */
        allergies: z.array(siteAllergies),
        menus: z.array(weekMenu),
      }),
    ),
    purchases: z.array(purchase),
  })
  .meta({ id: 'KitchenWeek' });

const getRoute = createRoute({
  method: 'get',
  path: '/v1/kitchens/{id}/weeks/{monday}',
  summary: "A kitchen's week of menus with nutrients, cost, purchases and substitutions",
  request: { params: z.object({ id: kitchenId, monday: serviceDate }) },
  responses: { 200: json(kitchenWeekBody, 'the week'), ...PROBLEMS_OF_ANY_CALL },
});

export const kitchenWeekRoutes = (platform: Platform) =>
  createRoutes().openapi(getRoute, async (c) => {
    const { id, monday } = c.req.valid('param');
    const kitchen = await getKitchen(c, platform, 'kitchen-day.read', id);
    if (weekdayOf(monday) !== 1) throw new Problem('invalid-request', { detail: 'not-a-monday' });
    return c.json(await kitchenWeek(kitchen, monday, platform), 200);
  });
