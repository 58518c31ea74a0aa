// Head counts of a site per beneficiary group and sex, dated.
import { createRoute, z } from '@hono/zod-openapi';
import { serviceDate } from '../../../shared/domain/dates.ts';
import { siteId } from '../../../shared/domain/identifiers.ts';
import { isAllowed } from '../../../shared/domain/policy.ts';
import { enrolment, enrolmentCounts } from '../../../shared/domain/site.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { getSite, siteTarget } from '../http/ask.ts';
import { createRoutes, json, jsonBody, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';
import { putEnrolment, withAllergies } from '../registry/put-enrolment.ts';

const putRoute = createRoute({
  method: 'put',
  path: '/v1/sites/{id}/enrolments/{validFrom}',
  summary: 'Head counts from a date on',
  request: { params: z.object({ id: siteId, validFrom: serviceDate }), body: jsonBody(enrolmentCounts) },
  responses: { 200: json(enrolment, 'the enrolment'), ...PROBLEMS_OF_ANY_CALL },
});

const listRoute = createRoute({
  method: 'get',
  path: '/v1/sites/{id}/enrolments',
  summary: 'All enrolments of a site, oldest first; allergies for those who read its days',
  request: { params: z.object({ id: siteId }) },
  responses: {
    200: json(
      z.strictObject({ items: z.array(enrolment), nextCursor: z.null() }),
      'enrolments, oldest first',
    ),
    ...PROBLEMS_OF_ANY_CALL,
  },
});

export const enrolmentRoutes = (platform: Platform) =>
  createRoutes()
    .openapi(putRoute, async (c) => {
      const { id, validFrom } = c.req.valid('param');
      const site = await getSite(c, platform, 'site.write', id);
      const stored = withAllergies(site, { validFrom, ...c.req.valid('json') });
      await putEnrolment(site, stored, c.get('caller').id, platform);
      return c.json(stored, 200);
    })
    .openapi(listRoute, async (c) => {
      const site = await getSite(c, platform, 'site.read', c.req.valid('param').id);
      const mayDay = isAllowed(c.get('caller').grants, 'site-day.read', siteTarget(site));
      const items = mayDay ? site.enrolments : site.enrolments.map(({ allergies: _, ...heads }) => heads);
      return c.json({ items, nextCursor: null }, 200);
    });
