// The kitchens of a region with how each stands with its certificates: who works without one, and for how long.
import { createRoute, z } from '@hono/zod-openapi';
import { certificateStanding } from '../../../shared/domain/certificate-standing.ts';
import { kitchenProfile } from '../../../shared/domain/kitchen.ts';
import { regionCode } from '../../../shared/domain/region.ts';
import { kitchensOfDistrict, kitchensOfRegency } from '../../../shared/store/keys.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { standingSuspension } from '../figures/standing-suspension.ts';
import { getRegistryRegion } from '../http/ask.ts';
import { fromCursor, pageOf, pageQuery, toCursor } from '../http/paging.ts';
import { createRoutes, json, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';
import { FILTERS, type Filter, type KitchenStanding, standingPage } from '../registry/standing-page.ts';

export const kitchenStandings = z
  .strictObject({
    id: z.string(),
    ...kitchenProfile.pick({ name: true, district: true, status: true, openedOn: true }).shape,
    standings: z.array(certificateStanding),
    /** If it may not cook today. */
    suspension: standingSuspension.nullable(),
  })
  .meta({ id: 'KitchenStandings' });

const filter = z.enum(Object.keys(FILTERS) as [Filter, ...Filter[]]);

const getRoute = createRoute({
  method: 'get',
  path: '/v1/regions/{code}/certificates',
  summary: 'The kitchens of a regency or a district by code, with how each stands with its certificates',
  request: {
    params: z.object({ code: regionCode }),
    query: pageQuery.extend({ standing: filter.optional() }),
  },
  responses: { 200: json(pageOf(kitchenStandings), 'a page of kitchens'), ...PROBLEMS_OF_ANY_CALL },
});

const toBody = ({ kitchen: { id, profile }, standings, suspension }: KitchenStanding) => {
  const { name, district, status, openedOn } = profile;
  return { id, name, district, status, openedOn, standings, suspension };
};

export const regionCertificateRoutes = (platform: Platform) =>
  createRoutes().openapi(getRoute, async (c) => {
    const { code, level } = getRegistryRegion(c, 'certificate.read', c.req.valid('param').code);
    const { limit, cursor, standing } = c.req.valid('query');
    const asked = `certificates ${code} ${standing ?? 'all'}`;
    const after = fromCursor(asked, cursor);
    const kitchens = level === 'regency' ? kitchensOfRegency(code) : kitchensOfDistrict(code);
    const page = await standingPage({ ...kitchens, limit, ...(after && { after }) }, standing, platform);
    return c.json({ items: page.rows.map(toBody), nextCursor: toCursor(asked, page.last) }, 200);
  });
