// What a province or a regency is like, written down by its planners from a source: comparisons tell it beside the figures.
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { localDate } from '../../../shared/domain/dates.ts';
import type { Action } from '../../../shared/domain/policy.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { regionCode, zoneOf } from '../../../shared/domain/region.ts';
import { regionContext } from '../../../shared/domain/region-context.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { getRegion } from '../http/ask.ts';
import type { Env } from '../http/env.ts';
import { pageOf } from '../http/paging.ts';
import { createRoutes, json, jsonBody, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';

const params = z.object({ code: regionCode });
const path = '/v1/regions/{code}/context';

const getRoute = createRoute({
  method: 'get',
  path,
  summary: 'How poor a province or a regency is, the latest year first',
  request: { params },
  responses: { 200: json(pageOf(regionContext), 'a figure a year'), ...PROBLEMS_OF_ANY_CALL },
});
const putRoute = createRoute({
  method: 'put',
  path,
  summary: 'Write down the figure of a year with its source; a later word on a year replaces it',
  request: { params, body: jsonBody(regionContext) },
  responses: { 200: json(regionContext, 'as it is kept'), ...PROBLEMS_OF_ANY_CALL },
});

/** The region, if the caller may do this there; figures are published of provinces and regencies. */
function getDescribed(c: Context<Env>, action: Action, asked: string): string {
  const { code, level } = getRegion(c, action, asked);
  if (level !== 'province' && level !== 'regency')
    throw new Problem('invalid-request', { detail: 'province-or-regency' });
  return code;
}

export const regionContextRoutes = (platform: Platform) =>
  createRoutes()
    .openapi(getRoute, async (c) => {
      const code = getDescribed(c, 'totals.read', c.req.valid('param').code);
      return c.json({ items: await platform.contexts.ofRegion(code), nextCursor: null }, 200);
    })
    .openapi(putRoute, async (c) => {
      const code = getDescribed(c, 'proposal.write', c.req.valid('param').code);
      const context = c.req.valid('json');
      const today = localDate(platform.now(), zoneOf(code));
      if (context.year > Number(today.slice(0, 4)))
        throw new Problem('invalid-request', {
          detail: 'date-impossible',
          values: { date: String(context.year) },
        });
      if (!(await platform.contexts.put(code, context, c.get('caller').id, platform.now())))
        throw new Problem('conflict');
      return c.json(context, 200);
    });
