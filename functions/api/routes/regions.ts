// The region tree: public names of the Ministry of Home Affairs, with `ID` on top.
import { createRoute, z } from '@hono/zod-openapi';
import { Problem } from '../../../shared/domain/problem.ts';
import { regionCode, zoneOf } from '../../../shared/domain/region.ts';
import { findRegion, getChildren, type Region } from '../../../shared/reference/region-tree.ts';
import { createRoutes, json, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';

export const region = z
  .strictObject({
    code: z.string(),
    name: z.string(),
    level: z.enum(['nation', 'province', 'regency', 'district', 'village']),
    parent: z.string().nullable(),
    timeZone: z.string(),
  })
  .meta({ id: 'Region' });

const params = z.object({ code: regionCode });

const getRegionRoute = createRoute({
  method: 'get',
  path: '/v1/regions/{code}',
  summary: 'Name, level, parent and time zone',
  request: { params },
  responses: { 200: json(region, 'the region'), ...PROBLEMS_OF_ANY_CALL },
});

const getChildrenRoute = createRoute({
  method: 'get',
  path: '/v1/regions/{code}/children',
  summary: 'The regions directly below, in code order',
  request: { params },
  responses: {
    200: json(z.strictObject({ items: z.array(region), nextCursor: z.null() }), 'children in code order'),
    ...PROBLEMS_OF_ANY_CALL,
  },
});

const toBody = (found: Region) => ({ ...found, timeZone: zoneOf(found.code) });

function getKnown(code: string): Region {
  const found = findRegion(code);
  if (!found) throw new Problem('not-found', { detail: 'region-unknown', values: { code } });
  return found;
}

export const regionRoutes = () =>
  createRoutes()
    .openapi(getRegionRoute, (c) => c.json(toBody(getKnown(c.req.valid('param').code)), 200))
    .openapi(getChildrenRoute, (c) => {
      const { code } = getKnown(c.req.valid('param').code);
      return c.json({ items: getChildren(code).map(toBody), nextCursor: null }, 200);
    });
