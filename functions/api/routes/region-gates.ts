// The kitchens of a region before their gates: who has not begun, and who works though a gate lacks.
import { createRoute, z } from '@hono/zod-openapi';
import { serviceDate } from '../../../shared/domain/dates.ts';
import { gateName } from '../../../shared/domain/gate.ts';
import { mayBegin } from '../../../shared/domain/judge-gates.ts';
import { kitchenLifecycle, kitchenProfile } from '../../../shared/domain/kitchen.ts';
import { KITCHEN_STAGES } from '../../../shared/domain/kitchen-stage.ts';
import { regionCode } from '../../../shared/domain/region.ts';
import { kitchensOfDistrict, kitchensOfRegency } from '../../../shared/store/keys.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { getRegistryRegion } from '../http/ask.ts';
import { fromCursor, pageOf, pageQuery, toCursor } from '../http/paging.ts';
import { createRoutes, json, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';
import { wayOf } from '../registry/kitchen-gates.ts';
import { READINESS, type Readiness, readinessPage } from '../registry/readiness-page.ts';

export const kitchenReadiness = z
  .strictObject({
    id: z.string(),
    ...kitchenProfile.pick({ name: true, district: true }).shape,
    lifecycle: kitchenLifecycle,
    wasOpenBefore: z.boolean(),
    stage: z.enum(KITCHEN_STAGES),
    mayBegin: z.boolean(),
    lacking: z.array(gateName),
    /** Waivers that ended while their gate lacks. */
    ended: z.array(z.strictObject({ gate: gateName, until: serviceDate })),
  })
  .meta({ id: 'KitchenReadiness' });

const getRoute = createRoute({
  method: 'get',
  path: '/v1/regions/{code}/gates',
  summary: 'The kitchens of a regency or a district by code, with the gates that each lacks',
  request: {
    params: z.object({ code: regionCode }),
    query: pageQuery.extend({ standing: z.enum(READINESS).optional() }),
  },
  responses: { 200: json(pageOf(kitchenReadiness), 'a page of kitchens'), ...PROBLEMS_OF_ANY_CALL },
});

const toBody = ({ kitchen, gates, stage }: Readiness): z.infer<typeof kitchenReadiness> => ({
  id: kitchen.id,
  name: kitchen.profile.name,
  district: kitchen.profile.district,
  ...wayOf(kitchen),
  stage,
  mayBegin: mayBegin(gates),
  lacking: gates.filter(({ state }) => state === 'lacking').map(({ gate }) => gate),
  ended: gates.flatMap(({ gate, notes }) =>
    notes
      .filter(({ code }) => code === 'waiver-ended')
      .map(({ values }) => ({ gate, until: `${values.until}` })),
  ),
});

export const regionGateRoutes = (platform: Platform) =>
  createRoutes().openapi(getRoute, async (c) => {
    const { code, level } = getRegistryRegion(c, 'kitchen.read', c.req.valid('param').code);
    const { limit, cursor, standing } = c.req.valid('query');
    const asked = `gates ${code} ${standing ?? 'all'}`;
    const after = fromCursor(asked, cursor);
    const kitchens = level === 'regency' ? kitchensOfRegency(code) : kitchensOfDistrict(code);
    const page = await readinessPage({ ...kitchens, limit, ...(after && { after }) }, standing, platform);
    return c.json({ items: page.rows.map(toBody), nextCursor: toCursor(asked, page.last) }, 200);
  });
