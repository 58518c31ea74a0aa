// Sites: schools by NPSN and posyandu, and which kitchen serves them.
import { createRoute, z } from '@hono/zod-openapi';
import { siteId } from '../../../shared/domain/identifiers.ts';
import { siteProfile } from '../../../shared/domain/site.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { getSite } from '../http/ask.ts';
import { toEtag } from '../http/etag.ts';
import { createRoutes, json, jsonBody, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';
import { putSite } from '../registry/put-site.ts';
import { siteBody, toSiteBody } from './registry-shapes.ts';

const params = z.object({ id: siteId });
const responses = { 200: json(siteBody, 'the site'), ...PROBLEMS_OF_ANY_CALL };

const getRoute = createRoute({
  method: 'get',
  path: '/v1/sites/{id}',
  summary: 'A site with the enrolment in force today',
  request: { params },
  responses,
});

const putRoute = createRoute({
  method: 'put',
  path: '/v1/sites/{id}',
  summary: 'Add a site, or replace one (If-Match)',
  request: { params, body: jsonBody(siteProfile) },
  responses: { ...responses, 201: json(siteBody, 'the new site') },
});

export const siteRoutes = (platform: Platform) =>
  createRoutes()
    .openapi(getRoute, async (c) => {
      const site = await getSite(c, platform, 'site.read', c.req.valid('param').id);
      c.header('ETag', toEtag(site.profileVersion));
      return c.json(toSiteBody(site, platform.now()), 200);
    })
    .openapi(putRoute, async (c) => {
      const { id } = c.req.valid('param');
      const site = await putSite(c, platform, id, c.req.valid('json'));
      c.header('ETag', toEtag(site.profileVersion));
      return c.json(toSiteBody(site, platform.now()), site.profileVersion === 1 ? 201 : 200);
    });
