// A pilot and its copy side by side, by weeks since each began.
import { createRoute, z } from '@hono/zod-openapi';
import { weeksOfBoth } from '../../../shared/domain/comparison.ts';
import { conclusionsOf, conclusionText, outcomeConclusions } from '../../../shared/domain/conclusions.ts';
import { localDate, serviceDate } from '../../../shared/domain/dates.ts';
import { type Action, isAllowed } from '../../../shared/domain/policy.ts';
import { regionCode, zoneOf } from '../../../shared/domain/region.ts';
import type { Region } from '../../../shared/reference/region-tree.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { comparedSide, toComparedSide } from '../figures/compared-side.ts';
import { firstDayOf } from '../figures/first-day.ts';
import { knownPoverty } from '../figures/known-poverty.ts';
import { similarRegion, similarRegions } from '../figures/similar-regions.ts';
import { getRegion } from '../http/ask.ts';
import { createRoutes, json, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';
import { codeToday } from '../regions/code-today.ts';

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
  summary:
    'Two regions by weeks since each began (its first day with figures, unless told), with intervals, and what may be concluded',
  request: {
    query: z.object({
      pilot: regionCode,
      copy: regionCode,
      pilotFrom: serviceDate.optional(),
      copyFrom: serviceDate.optional(),
    }),
  },
  responses: { 200: json(comparison, 'the comparison'), ...PROBLEMS_OF_ANY_CALL },
});

export const comparisonRoutes = (platform: Platform) =>
  createRoutes().openapi(getRoute, async (c) => {
    const asked = c.req.valid('query');
    const today = (code: string) => codeToday(code, c.get('regions'), platform.now());
    const pilot = getRegion(c, 'totals.read', today(asked.pilot));
    const copy = getRegion(c, 'totals.read', today(asked.copy));
    const may = (action: Action, region: string): boolean =>
      isAllowed(c.get('caller').grants, action, { region });
    const mayRead = (region: string): boolean => may('totals.read', region);
    const povertyOf = await knownPoverty([pilot.code, copy.code], platform);
    const side = (region: Region, from: string) => {
      const mayReadOutcomes = may('outcomes.read', region.code);
      return toComparedSide({ region, from, weeks, mayReadOutcomes, povertyOf }, platform);
    };
    const date = localDate(platform.now(), zoneOf(copy.code));
    const [pilotFrom, copyFrom] = await Promise.all([
      asked.pilotFrom ?? firstDayOf(pilot.code, platform),
      asked.copyFrom ?? firstDayOf(copy.code, platform),
    ]);
    const weeks = weeksOfBoth(pilotFrom, copyFrom, date);
    const [left, right, similar] = await Promise.all([
      side(pilot, pilotFrom),
      side(copy, copyFrom),
      similarRegions({ pilot, copy, from: copyFrom, weeks, mayRead, povertyOf }, platform),
    ]);
    const said = [
      ...conclusionsOf(left.total, right.total, weeks),
      ...outcomeConclusions(left.outcomes, right.outcomes),
    ];
    const conclusions = said.map((found) => ({
      code: found.code,
      message: conclusionText(found, c.get('language')),
    }));
    return c.json({ weeks, pilot: left, copy: right, similar, conclusions }, 200);
  });
