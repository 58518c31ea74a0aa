// The service calendar of a region: national holidays, and the no-service days and extra days of the region and of those above
// it, whose days it keeps too.
import { createRoute, z } from '@hono/zod-openapi';
import { calendarEntry, localDay } from '../../../shared/domain/calendar.ts';
import { serviceDate } from '../../../shared/domain/dates.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { ancestorsOf, regionCode } from '../../../shared/domain/region.ts';
import { HOLIDAYS } from '../../../shared/reference/holidays.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { getAdministeredRegion, getRegion } from '../http/ask.ts';
import { createRoutes, json, jsonBody, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';

const getRoute = createRoute({
  method: 'get',
  path: '/v1/regions/{code}/calendar',
  summary: 'Holidays and local days of a range',
  request: {
    params: z.object({ code: regionCode }),
    query: z.object({ from: serviceDate, to: serviceDate }),
  },
  responses: {
    200: json(
      z.strictObject({ items: z.array(localDay), nextCursor: z.null() }),
      'exceptional days in date order',
    ),
    ...PROBLEMS_OF_ANY_CALL,
  },
});

const putRoute = createRoute({
  method: 'put',
  path: '/v1/regions/{code}/calendar/{date}',
  summary: 'Set a local no-service day or an extra day',
  request: { params: z.object({ code: regionCode, date: serviceDate }), body: jsonBody(calendarEntry) },
  responses: { 200: json(localDay, 'the local day'), ...PROBLEMS_OF_ANY_CALL },
});

const deleteRoute = createRoute({
  method: 'delete',
  path: '/v1/regions/{code}/calendar/{date}',
  summary: "Take back a region's own local day; twice changes nothing",
  request: { params: z.object({ code: regionCode, date: serviceDate }) },
  responses: { 204: { description: 'the region has no local day on this date' }, ...PROBLEMS_OF_ANY_CALL },
});

const holidaysBetween = (from: string, to: string): z.infer<typeof localDay>[] =>
  HOLIDAYS.filter(({ date }) => date >= from && date <= to).map(({ date, kind, nameId, decree }) => ({
    region: 'ID',
    date,
    service: false,
    kind: kind === 'national' ? 'national' : 'jointLeave',
    reason: nameId,
    decree,
  }));

export const calendarRoutes = (platform: Platform) =>
  createRoutes()
    .openapi(getRoute, async (c) => {
      const { code } = getRegion(c, 'calendar.read', c.req.valid('param').code);
      const { from, to } = c.req.valid('query');
      if (from > to) throw new Problem('invalid-request', { detail: 'range-reversed' });
      const local = [code, ...ancestorsOf(code)].map((one) => platform.calendar.ofRegion(one, from, to));
      const days = [...holidaysBetween(from, to), ...(await Promise.all(local)).flat()];
      return c.json({ items: days.sort((a, b) => (a.date < b.date ? -1 : 1)), nextCursor: null }, 200);
    })
    .openapi(putRoute, async (c) => {
      const { code, date } = c.req.valid('param');
      getAdministeredRegion(c, 'calendar.write', code);
      const day = { region: code, date, ...c.req.valid('json') };
      if (!(await platform.calendar.put(day, c.get('caller').id, platform.now())))
        throw new Problem('conflict');
      return c.json(day, 200);
    })
    .openapi(deleteRoute, async (c) => {
      const { code, date } = c.req.valid('param');
      getAdministeredRegion(c, 'calendar.write', code);
      if (!(await platform.calendar.withdraw(code, date, c.get('caller').id, platform.now())))
        throw new Problem('conflict');
      return c.body(null, 204);
    });
