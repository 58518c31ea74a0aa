// Kitchens (SPPG) and whom they serve.
import { createRoute, z } from '@hono/zod-openapi';
import { kitchenId } from '../../../shared/domain/identifiers.ts';
import { kitchenProfile } from '../../../shared/domain/kitchen.ts';
import { sitesOfKitchen } from '../../../shared/store/keys.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { getKitchen } from '../http/ask.ts';
import { toEtag } from '../http/etag.ts';
import { fromCursor, pageOf, pageQuery, toCursor } from '../http/paging.ts';
import { createRoutes, json, jsonBody, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';
import { putKitchen } from '../registry/put-kitchen.ts';
import { kitchenBody, siteBody, toKitchenBody, toSiteBody } from './registry-shapes.ts';

const params = z.object({ id: kitchenId });
const responses = { 200: json(kitchenBody, 'the kitchen'), ...PROBLEMS_OF_ANY_CALL };

const getRoute = createRoute({
  method: 'get',
  path: '/v1/kitchens/{id}',
  summary: 'A kitchen',
  request: { params },
  responses,
});

const putRoute = createRoute({
  method: 'put',
  path: '/v1/kitchens/{id}',
  summary: 'Add a kitchen, or replace one (If-Match)',
  request: { params, body: jsonBody(kitchenProfile) },
  responses: { ...responses, 201: json(kitchenBody, 'the new kitchen') },
});

const sitesRoute = createRoute({
  method: 'get',
  path: '/v1/kitchens/{id}/sites',
  summary: 'The sites that a kitchen serves',
  request: { params, query: pageQuery },
  responses: { 200: json(pageOf(siteBody), 'a page of sites'), ...PROBLEMS_OF_ANY_CALL },
});

export const kitchenRoutes = (platform: Platform) =>
  createRoutes()
    .openapi(getRoute, async (c) => {
      const kitchen = await getKitchen(c, platform, 'kitchen.read', c.req.valid('param').id);
      c.header('ETag', toEtag(kitchen.profileVersion));
      return c.json(toKitchenBody(kitchen), 200);
    })
    .openapi(putRoute, async (c) => {
      const { id } = c.req.valid('param');
      const kitchen = await putKitchen(c, platform, id, c.req.valid('json'));
      c.header('ETag', toEtag(kitchen.profileVersion));
      return c.json(toKitchenBody(kitchen), kitchen.profileVersion === 1 ? 201 : 200);
    })
    .openapi(sitesRoute, async (c) => {
      const { id } = await getKitchen(c, platform, 'kitchen.read', c.req.valid('param').id);
      const { limit, cursor } = c.req.valid('query');
      const after = fromCursor(`kitchen-sites ${id}`, cursor);
      const page = await platform.sites.pageByKitchen({
        ...sitesOfKitchen(id),
        limit,
        ...(after && { after }),
      });
      const items = page.items.map((site) => toSiteBody(site, platform.now()));
      return c.json({ items, nextCursor: toCursor(`kitchen-sites ${id}`, page.last) }, 200);
    });
