// A pilot and its copy side by side, by weeks since each began.
import { createRoute, z } from '@hono/zod-openapi';
import { weeksOfBoth } from '../../../shared/domain/comparison.ts';
import { conclusionsOf, conclusionText } from '../../../shared/domain/conclusions.ts';
import { localDate, serviceDate } from '../../../shared/domain/dates.ts';
import { isAllowed } from '../../../shared/domain/policy.ts';
import { regionCode, zoneOf } from '../../../shared/domain/region.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { comparedSide, toComparedSide } from '../figures/compared-side.ts';
import { similarRegion, similarRegions } from '../figures/similar-regions.ts';
import { getRegion } from '../http/ask.ts';
import { createRoutes, json, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';

export const comparison = z
  .strictObject({
    /** As many weeks of each as both have been through. */
    weeks: z.int().min(0),
    pilot: comparedSide,
    copy: comparedSide,
    similar: z.array(similarRegion),
    /** What can be concluded and what cannot, in the caller's language. */
    conclusions: z.array(z.strictObject({ code: z.string(), message: z.string() })),
  })
  .meta({ id: 'Comparison' });

const getRoute = createRoute({
  method: 'get',
  path: '/v1/comparisons',
  summary: 'Two regions by weeks since each began, with intervals, and what may be concluded',
  request: {
    query: z.object({
      pilot: regionCode,
      copy: regionCode,
      pilotFrom: serviceDate,
      copyFrom: serviceDate,
    }),
  },
  responses: { 200: json(comparison, 'the comparison'), ...PROBLEMS_OF_ANY_CALL },
});

export const comparisonRoutes = (platform: Platform) =>
  createRoutes().openapi(getRoute, async (c) => {
    const asked = c.req.valid('query');
    const pilot = getRegion(c, 'totals.read', asked.pilot);
    const copy = getRegion(c, 'totals.read', asked.copy);
    const mayRead = (region: string): boolean => isAllowed(c.get('caller').grants, 'totals.read', { region });
    const today = localDate(platform.now(), zoneOf(copy.code));
    const weeks = weeksOfBoth(asked.pilotFrom, asked.copyFrom, today);
    const [left, right, similar] = await Promise.all([
      toComparedSide({ region: pilot, from: asked.pilotFrom, weeks }, platform),
      toComparedSide({ region: copy, from: asked.copyFrom, weeks }, platform),
      similarRegions({ pilot, copy, from: asked.copyFrom, weeks, mayRead }, platform),
    ]);
    const conclusions = conclusionsOf(left.total, right.total, weeks).map((found) => ({
      code: found.code,
      message: conclusionText(found, c.get('language')),
    }));
    return c.json({ weeks, pilot: left, copy: right, similar, conclusions }, 200);
  });
