// The registry by place: the sites and kitchens of a regency or a district, paged, all or those found by name or number.
import { createRoute, z } from '@hono/zod-openapi';
import { regionCode } from '../../../shared/domain/region.ts';
import {
  kitchensOfDistrict,
  kitchensOfRegency,
  sitesOfDistrict,
  sitesOfRegency,
} from '../../../shared/store/keys.ts';
import { type Kitchen, kitchenKeys } from '../../../shared/store/kitchen-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { type Site, siteKeys } from '../../../shared/store/site-store.ts';
import { getRegistryRegion } from '../http/ask.ts';
import { fromCursor, pageOf, pageQuery, toCursor } from '../http/paging.ts';
import { createRoutes, json, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';
import { type KeysOf, type Place, type Read, searchPlaces } from '../registry/search-places.ts';
import { kitchenBody, siteBody, toKitchenBody, toSiteBody } from './registry-shapes.ts';

const request = {
  params: z.object({ code: regionCode }),
  query: pageQuery.extend({ q: z.string().trim().max(100).default('') }),
};
type Query = z.infer<typeof request.query>;

const sitesRoute = createRoute({
  method: 'get',
  path: '/v1/regions/{code}/sites',
  summary: 'The sites of a regency or a district; q: part of the name, or how the number begins',
  request,
  responses: { 200: json(pageOf(siteBody), 'a page of sites'), ...PROBLEMS_OF_ANY_CALL },
});

const kitchensRoute = createRoute({
  method: 'get',
  path: '/v1/regions/{code}/kitchens',
  summary: 'The kitchens of a regency or a district; q: part of the name, or how the number begins',
  request,
  responses: { 200: json(pageOf(kitchenBody), 'a page of kitchens'), ...PROBLEMS_OF_ANY_CALL },
});

/** A page of a list, or of what is found in it: a cursor of one search goes on with no other. */
async function listPage<P extends Place>(list: string, read: Read<P>, keysOf: KeysOf<P>, query: Query) {
  const { limit, cursor, q: text } = query;
  const question = text ? `${list} ${text}` : list;
  const after = fromCursor(question, cursor);
  const page = text
    ? await searchPlaces(read, { text, limit, after, keysOf })
    : await read({ limit, ...(after && { after }) });
  return { items: page.items, nextCursor: toCursor(question, page.last) };
}

export const registryRoutes = (platform: Platform) =>
  createRoutes()
    .openapi(sitesRoute, async (c) => {
      const { code, level } = getRegistryRegion(c, 'site.read', c.req.valid('param').code);
      const question = level === 'regency' ? sitesOfRegency(code) : sitesOfDistrict(code);
      const read: Read<Site> = (part) => platform.sites.pageByPlace({ ...question, ...part });
      const { items, nextCursor } = await listPage(`sites ${code}`, read, siteKeys, c.req.valid('query'));
      return c.json({ items: items.map((site) => toSiteBody(site, platform.now())), nextCursor }, 200);
    })
    .openapi(kitchensRoute, async (c) => {
      const { code, level } = getRegistryRegion(c, 'kitchen.read', c.req.valid('param').code);
      const question = level === 'regency' ? kitchensOfRegency(code) : kitchensOfDistrict(code);
      const read: Read<Kitchen> = (part) => platform.kitchens.pageByPlace({ ...question, ...part });
      const { items, nextCursor } = await listPage(
        `kitchens ${code}`,
        read,
        kitchenKeys,
        c.req.valid('query'),
      );
      return c.json({ items: items.map(toKitchenBody), nextCursor }, 200);
    });
