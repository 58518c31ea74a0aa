// Who is silent: expected sites with nothing reported.
import { createRoute, z } from '@hono/zod-openapi';
import { acknowledgementBody, SILENT as SILENCE } from '../../../shared/domain/acknowledgement.ts';
import { serviceDate } from '../../../shared/domain/dates.ts';
import { portions } from '../../../shared/domain/portions.ts';
import { regionCode } from '../../../shared/domain/region.ts';
import type { DayTotals } from '../../../shared/store/day-totals-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { findAcknowledgements } from '../figures/acknowledgements.ts';
import { namedKitchen, namedKitchens } from '../figures/named-kitchens.ts';
import { SILENT, siteRowPage } from '../figures/site-rows.ts';
import { getRegion } from '../http/ask.ts';
import { pageOf, pageQuery } from '../http/paging.ts';
import { createRoutes, json, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';
import { asOf } from './totals.ts';

export const silentSite = z
  .strictObject({
    siteId: z.string(),
    name: z.string(),
    /** The one that it was in that day. */
    district: z.string(),
    kitchenId: z.string().nullable(),
    /** The one that it is assigned to, as far as there is one. */
    kitchens: z.array(namedKitchen),
    planned: portions,
    acknowledgement: acknowledgementBody.nullable(),
  })
  .meta({ id: 'SilentSite' });

const getRoute = createRoute({
  method: 'get',
  path: '/v1/regions/{code}/days/{date}/silent',
  summary: 'Expected sites with nothing reported',
  request: { params: z.object({ code: regionCode, date: serviceDate }), query: pageQuery.extend({ asOf }) },
  responses: { 200: json(pageOf(silentSite), 'a page of silent sites'), ...PROBLEMS_OF_ANY_CALL },
});

const toBody = (row: DayTotals) => ({
  siteId: row.child,
  name: row.name,
  district: row.parent,
  kitchenId: row.kitchenId ?? null,
  planned: row.totals.portions.planned,
});

export const silentRoutes = (platform: Platform) =>
  createRoutes().openapi(getRoute, async (c) => {
    const day = c.req.valid('param');
    getRegion(c, 'silent.read', day.code);
    const { rows, nextCursor } = await siteRowPage(SILENT, day, c.req.valid('query'), platform);
    const acknowledgementOf = await findAcknowledgements(rows, platform);
    const items = await Promise.all(
      rows.map(async (row) => ({
        ...toBody(row),
        kitchens: await namedKitchens([], row.kitchenId, platform),
        acknowledgement: acknowledgementOf(row, [SILENCE]),
      })),
    );
    return c.json({ items, nextCursor }, 200);
  });
