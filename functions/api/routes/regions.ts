// The region tree: public names of the Ministry of Home Affairs, with `ID` on top.
import { createRoute, z } from '@hono/zod-openapi';
import { localDate, serviceDate } from '../../../shared/domain/dates.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { regionCode, zoneOf } from '../../../shared/domain/region.ts';
import { changesUntil } from '../../../shared/domain/region-changes.ts';
import { carriedScopes, formerScopes } from '../../../shared/domain/region-grants.ts';
import type { Regions } from '../../../shared/domain/regions.ts';
import type { Region } from '../../../shared/reference/region-tree.ts';
import type { Platform } from '../../../shared/store/platform.ts';
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

const namedList = z.array(z.strictObject({ code: z.string(), name: z.string() }));
/** Where a date is given: whether the code is in force then, where it goes on under another, and what went on in it. */
export const datedRegion = region
  .extend({
    isOpen: z.boolean().optional(),
    successors: namedList.optional(),
    predecessors: namedList.optional(),
  })
  .meta({ id: 'DatedRegion' });

const params = z.object({ code: regionCode });
const query = z.object({ date: serviceDate.optional() });

const getRegionRoute = createRoute({
  method: 'get',
  path: '/v1/regions/{code}',
  summary: 'Name, level, parent and time zone as of a date (today)',
  request: { params, query },
  responses: { 200: json(datedRegion, 'the region'), ...PROBLEMS_OF_ANY_CALL },
});

const getChildrenRoute = createRoute({
  method: 'get',
  path: '/v1/regions/{code}/children',
  summary: 'The regions directly below as of a date (today), in code order',
  request: { params, query },
  responses: {
    200: json(z.strictObject({ items: z.array(region), nextCursor: z.null() }), 'children in code order'),
    ...PROBLEMS_OF_ANY_CALL,
  },
});

const toBody = (found: Region) => ({ ...found, timeZone: zoneOf(found.code) });

/** The codes that a region goes on under, and those that went on in it, by the changes in force on `today`. */
function kinOf(tree: Regions, code: string, today: string) {
  const changes = changesUntil(tree.changes, today);
  const named = (codes: readonly string[]) =>
    codes.filter((one) => one !== code).map((one) => ({ code: one, name: tree.find(one)?.name ?? one }));
  return {
    successors: named(carriedScopes(code, changes)),
    predecessors: named(formerScopes(code, changes)),
  };
}

export const regionRoutes = ({ now }: Platform) => {
  const dayOf = (code: string, date?: string) => date ?? localDate(now(), zoneOf(code));
  const getKnown = (tree: Regions, code: string, date?: string): Region => {
    const found = tree.find(code, dayOf(code, date));
    if (!found) throw new Problem('not-found', { detail: 'region-unknown', values: { code } });
    return found;
  };
  return createRoutes()
    .openapi(getRegionRoute, (c) => {
      const [tree, { code }, { date }] = [c.get('regions'), c.req.valid('param'), c.req.valid('query')];
      const found = toBody(getKnown(tree, code, date));
      if (date === undefined) return c.json(found, 200);
      const isOpen = tree.isOpen(code, date);
      return c.json({ ...found, isOpen, ...kinOf(tree, code, dayOf(code)) }, 200);
    })
    .openapi(getChildrenRoute, (c) => {
      const [tree, { date }] = [c.get('regions'), c.req.valid('query')];
      const { code } = getKnown(tree, c.req.valid('param').code, date);
      const items = tree.children(code, dayOf(code, date)).map(toBody);
      return c.json({ items, nextCursor: null }, 200);
    });
};
