// The registry by place: the sites and kitchens of a regency or a district, paged.
import { createRoute, z } from '@hono/zod-openapi';
import { regionCode } from '../../../shared/domain/region.ts';
import {
  kitchensOfDistrict,
  kitchensOfRegency,
  sitesOfDistrict,
  sitesOfRegency,
} from '../../../shared/store/keys.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { getRegistryRegion } from '../http/ask.ts';
import { fromCursor, pageOf, pageQuery, toCursor } from '../http/paging.ts';
import { createRoutes, json, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';
import { kitchenBody, siteBody, toKitchenBody, toSiteBody } from './registry-shapes.ts';

const request = { params: z.object({ code: regionCode }), query: pageQuery };

const sitesRoute = createRoute({
  method: 'get',
  path: '/v1/regions/{code}/sites',
  summary: 'The sites of a regency or a district',
  request,
  responses: { 200: json(pageOf(siteBody), 'a page of sites'), ...PROBLEMS_OF_ANY_CALL },
});

const kitchensRoute = createRoute({
  method: 'get',
  path: '/v1/regions/{code}/kitchens',
  summary: 'The kitchens of a regency or a district',
  request,
  responses: { 200: json(pageOf(kitchenBody), 'a page of kitchens'), ...PROBLEMS_OF_ANY_CALL },
});

export const registryRoutes = (platform: Platform) =>
  createRoutes()
    .openapi(sitesRoute, async (c) => {
      const { code, level } = getRegistryRegion(c, 'site.read', c.req.valid('param').code);
      const { limit, cursor } = c.req.valid('query');
      const after = fromCursor(`sites ${code}`, cursor);
      const question = level === 'regency' ? sitesOfRegency(code) : sitesOfDistrict(code);
      const page = await platform.sites.pageByPlace({ ...question, limit, ...(after && { after }) });
      const items = page.items.map((site) => toSiteBody(site, platform.now()));
      return c.json({ items, nextCursor: toCursor(`sites ${code}`, page.last) }, 200);
    })
    .openapi(kitchensRoute, async (c) => {
      const { code, level } = getRegistryRegion(c, 'kitchen.read', c.req.valid('param').code);
      const { limit, cursor } = c.req.valid('query');
      const after = fromCursor(`kitchens ${code}`, cursor);
      const question = level === 'regency' ? kitchensOfRegency(code) : kitchensOfDistrict(code);
      const page = await platform.kitchens.pageByPlace({ ...question, limit, ...(after && { after }) });
      return c.json(
        { items: page.items.map(toKitchenBody), nextCursor: toCursor(`kitchens ${code}`, page.last) },
        200,
      );
    });
