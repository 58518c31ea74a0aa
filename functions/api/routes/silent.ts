// Who is silent: expected sites with nothing reported.
import { createRoute, z } from '@hono/zod-openapi';
import { serviceDate } from '../../../shared/domain/dates.ts';
import { portions } from '../../../shared/domain/portions.ts';
import { regionCode } from '../../../shared/domain/region.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { type SilentSite, silentSites } from '../figures/silent-sites.ts';
import { getRegion } from '../http/ask.ts';
import { fromCursor, pageOf, pageQuery, toCursor } from '../http/paging.ts';
import { createRoutes, json, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';

const silentSite = z
  .strictObject({
    siteId: z.string(),
    name: z.string(),
    district: z.string(),
    kitchenId: z.string().nullable(),
    planned: portions,
  })
  .meta({ id: 'SilentSite' });

const getRoute = createRoute({
  method: 'get',
  path: '/v1/regions/{code}/days/{date}/silent',
  summary: 'Expected sites with nothing reported',
  request: { params: z.object({ code: regionCode, date: serviceDate }), query: pageQuery },
  responses: { 200: json(pageOf(silentSite), 'a page of silent sites'), ...PROBLEMS_OF_ANY_CALL },
});

const toBody = ({ row, district }: SilentSite): z.infer<typeof silentSite> => ({
  siteId: row.child,
  name: row.name,
  district,
  kitchenId: row.kitchenId ?? null,
  planned: row.totals.portions.planned,
});

export const silentRoutes = (platform: Platform) =>
  createRoutes().openapi(getRoute, async (c) => {
    const { code, date } = c.req.valid('param');
    getRegion(c, 'silent.read', code);
    const { limit, cursor } = c.req.valid('query');
    const question = `silent ${code} ${date}`;
    const after = String(fromCursor(question, cursor)?.after ?? '');
    const items: z.infer<typeof silentSite>[] = [];
    for await (const site of silentSites(code, date, after, platform)) {
      if (items.length === limit) {
        const last = items.at(-1);
        return c.json(
          { items, nextCursor: toCursor(question, { after: `${last?.district}#${last?.siteId}` }) },
          200,
        );
      }
      items.push(toBody(site));
    }
    return c.json({ items, nextCursor: null }, 200);
  });
