// Whose day does not add up: the sites of a region with discrepancies, each with its sentences.
import { createRoute, z } from '@hono/zod-openapi';
import pLimit from 'p-limit';
import { acknowledgementBody, codesOf } from '../../../shared/domain/acknowledgement.ts';
import { serviceDate } from '../../../shared/domain/dates.ts';
import type { Fact } from '../../../shared/domain/fact.ts';
import { regionCode, zoneOf } from '../../../shared/domain/region.ts';
import type { DayTotals } from '../../../shared/store/day-totals-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { kitchenFactsOn, siteFactsOf } from '../../fold-days/kitchen-facts.ts';
import { findAcknowledgements } from '../figures/acknowledgements.ts';
import { namedKitchen, namedKitchens } from '../figures/named-kitchens.ts';
import { siteFindings } from '../figures/site-findings.ts';
import { DISCREPANT, siteRowPage, UNSAFE } from '../figures/site-rows.ts';
import { getRegion } from '../http/ask.ts';
import { pageOf, pageQuery } from '../http/paging.ts';
import { createRoutes, json, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';
import { discrepancyBody, toDiscrepancyBody } from './day-shapes.ts';
import { asOf } from './totals.ts';

const SITES_AT_ONCE = 16;

export const siteException = z
  .strictObject({
    siteId: z.string(),
    name: z.string(),
    /** The one that it was in that day. */
    district: z.string(),
    kitchenId: z.string().nullable(),
    /** Those that the food of the day came from. */
    kitchens: z.array(namedKitchen),
    discrepancies: z.array(discrepancyBody),
    acknowledgement: acknowledgementBody.nullable(),
  })
  .meta({ id: 'SiteException' });

const getRoute = createRoute({
  method: 'get',
  path: '/v1/regions/{code}/days/{date}/exceptions',
  summary: 'Sites whose day does not add up',
  request: {
    params: z.object({ code: regionCode, date: serviceDate }),
    query: pageQuery.extend({ only: z.literal('unsafe').optional(), asOf }),
  },
  responses: { 200: json(pageOf(siteException), 'a page of sites'), ...PROBLEMS_OF_ANY_CALL },
});

/** The facts of a site as they are now; its row may be a second behind. */
async function factsOf({ child, date }: DayTotals, { facts }: Platform): Promise<Fact[]> {
  const stored = await facts.ofPlaceDay({ kind: 'site', id: child }, date);
  return stored.map(({ fact }) => fact);
}

export const exceptionRoutes = (platform: Platform) =>
  createRoutes().openapi(getRoute, async (c) => {
    const day = c.req.valid('param');
    getRegion(c, 'site-day.read', day.code);
    const { only, ...page } = c.req.valid('query');
    const { rows, nextCursor } = await siteRowPage(only ? UNSAFE : DISCREPANT, day, page, platform);
    const words = toDiscrepancyBody(c.get('language'));
    const acknowledgementOf = await findAcknowledgements(rows, platform);
    const now = platform.now();
    const kitchenFacts = kitchenFactsOn(day.date, platform);
    const items = await pLimit(SITES_AT_ONCE).map(rows, async (row) => {
      const day = await siteFactsOf(await factsOf(row, platform), kitchenFacts);
      const rules = await platform.rules.of(row.parent);
      const findings = siteFindings(day.facts, { ...day, rules, now, zone: zoneOf(row.parent) });
      return {
        siteId: row.child,
        name: row.name,
        district: row.parent,
        kitchenId: row.kitchenId ?? null,
        kitchens: await namedKitchens(day.facts, row.kitchenId, platform),
        discrepancies: findings.map(words),
        acknowledgement: acknowledgementOf(row, codesOf(findings)),
      };
    });
    const standing = items.filter(({ discrepancies }) => discrepancies.length > 0);
    return c.json({ items: standing, nextCursor }, 200);
  });
