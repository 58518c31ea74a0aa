// Warnings to a kitchen and suspensions of it: what was imposed, until when, why, and who cooks meanwhile.
import { createRoute, z } from '@hono/zod-openapi';
import { localDate } from '../../../shared/domain/dates.ts';
import { kitchenId, ulid } from '../../../shared/domain/identifiers.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import { standsOn, suspension } from '../../../shared/domain/suspension.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { getKitchen } from '../http/ask.ts';
import { toEtag } from '../http/etag.ts';
import { createRoutes, json, jsonBody, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';
import { putSuspension } from '../registry/put-suspension.ts';

export const kitchenSuspension = z
  .strictObject({
    id: z.string(),
    suspension,
    /** Whether the kitchen is suspended by it today. */
    stands: z.boolean(),
  })
  .meta({ id: 'KitchenSuspension' });

const listRoute = createRoute({
  method: 'get',
  path: '/v1/kitchens/{id}/suspensions',
  summary: 'The warnings and suspensions of a kitchen, the newest first',
  request: { params: z.object({ id: kitchenId }) },
  responses: {
    200: json(z.strictObject({ items: z.array(kitchenSuspension), nextCursor: z.null() }), 'all of them'),
    ...PROBLEMS_OF_ANY_CALL,
  },
});

const params = z.object({ id: kitchenId, suspensionId: ulid });
const responses = { 200: json(suspension, 'the suspension'), ...PROBLEMS_OF_ANY_CALL };

const getRoute = createRoute({
  method: 'get',
  path: '/v1/kitchens/{id}/suspensions/{suspensionId}',
  summary: 'A warning or a suspension',
  request: { params },
  responses,
});

const putRoute = createRoute({
  method: 'put',
  path: '/v1/kitchens/{id}/suspensions/{suspensionId}',
  summary: 'Warn or suspend a kitchen, or replace what was written (If-Match)',
  request: { params, body: jsonBody(suspension) },
  responses: { ...responses, 201: json(suspension, 'the new suspension') },
});

export const suspensionRoutes = (platform: Platform) =>
  createRoutes()
    .openapi(listRoute, async (c) => {
      const { id, profile } = await getKitchen(c, platform, 'kitchen.read', c.req.valid('param').id);
      const today = localDate(platform.now(), zoneOf(profile.district));
      const items = (await platform.suspensions.ofKitchen(id)).map((one) => ({
        id: one.id,
        suspension: one.suspension,
        stands: standsOn(one.suspension, today),
      }));
      return c.json({ items, nextCursor: null }, 200);
    })
    .openapi(getRoute, async (c) => {
      const { id, suspensionId } = c.req.valid('param');
      await getKitchen(c, platform, 'kitchen.read', id);
      const found = await platform.suspensions.find(id, suspensionId);
      if (!found) throw new Problem('not-found', { values: { what: suspensionId } });
      c.header('ETag', toEtag(found.version));
      return c.json(found.suspension, 200);
    })
    .openapi(putRoute, async (c) => {
      const stored = await putSuspension(c, platform, c.req.valid('param'), c.req.valid('json'));
      c.header('ETag', toEtag(stored.version));
      return c.json(stored.suspension, stored.version === 1 ? 201 : 200);
    });
