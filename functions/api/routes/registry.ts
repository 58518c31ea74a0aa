// The registry by place: the sites and kitchens of a regency or a district, paged.
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Action } from '../../../shared/domain/policy.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { regionCode } from '../../../shared/domain/region.ts';
import type { Region } from '../../../shared/reference/region-tree.ts';
import {
  kitchensOfDistrict,
  kitchensOfRegency,
  sitesOfDistrict,
  sitesOfRegency,
} from '../../../shared/store/keys.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { getRegion } from '../http/ask.ts';
import type { Env } from '../http/env.ts';
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

/** The registry is read a regency or a district at a time. */
function getRegistryRegion(c: Context<Env>, action: Action, code: string): Region {
  const region = getRegion(c, action, code);
  if (region.level !== 'regency' && region.level !== 'district')
    throw new Problem('invalid-request', { detail: 'registry-level' });
  return region;
}

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
