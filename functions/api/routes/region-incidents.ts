// The incidents of a region of any level, for those who handle them.
import { createRoute, z } from '@hono/zod-openapi';
import { serviceDate } from '../../../shared/domain/dates.ts';
import { INCIDENT_STATUSES } from '../../../shared/domain/incident-words.ts';
import { regionCode } from '../../../shared/domain/region.ts';
import type { IncidentRow } from '../../../shared/store/incident-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { daysOpen, incidentPage } from '../figures/incident-page.ts';
import { ownScopes } from '../figures/own-scopes.ts';
import { getAdministeredRegion } from '../http/ask.ts';
import { fromCursor, pageOf, pageQuery, toCursor } from '../http/paging.ts';
import { createRoutes, json, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';
import { incidentPlace } from './incident-shapes.ts';

const status = z.enum(INCIDENT_STATUSES);

export const incidentSummary = z
  .strictObject({
    id: z.string(),
    date: serviceDate,
    place: incidentPlace,
    category: z.string(),
    ill: z.int(),
    status,
    closedAt: z.string().nullable(),
    daysOpen: z.int(),
    /** Reports of the same event that this case has taken up. */
    joins: z.array(z.string()),
  })
  .meta({ id: 'IncidentSummary' });

const lastShown = z.object({ date: z.string(), id: z.string() });

const getRoute = createRoute({
  method: 'get',
  path: '/v1/regions/{code}/incidents',
  summary: 'The incidents of a region, the newest first',
  request: { params: z.object({ code: regionCode }), query: pageQuery.extend({ status: status.optional() }) },
  responses: { 200: json(pageOf(incidentSummary), 'a page of incidents'), ...PROBLEMS_OF_ANY_CALL },
});

const toBody =
  (now: Date) =>
  (row: IncidentRow): z.infer<typeof incidentSummary> => {
    const { id, date, place, category, ill, status, closedAt, joins } = row;
    return { id, date, place, category, ill, status, closedAt, joins, daysOpen: daysOpen(row, now) };
  };

export const regionIncidentRoutes = (platform: Platform) =>
  createRoutes().openapi(getRoute, async (c) => {
    const { code } = getAdministeredRegion(c, 'incident.manage', c.req.valid('param').code);
    const { limit, cursor, status } = c.req.valid('query');
    const asked = `incidents ${code} ${status ?? 'all'}`;
    const regions = await ownScopes(code, platform);
    const after = fromCursor(asked, cursor);
    const last = after && lastShown.parse(after);
    const page = await incidentPage({ regions, status, limit }, last, platform);
    const items = page.rows.map(toBody(platform.now()));
    return c.json({ items, nextCursor: toCursor(asked, page.last) }, 200);
  });
