// Whose day does not add up: the sites of a region with discrepancies, each with its sentences.
import { createRoute, z } from '@hono/zod-openapi';
import pLimit from 'p-limit';
import { acknowledgement } from '../../../shared/domain/acknowledgement.ts';
import { effectiveFacts } from '../../../shared/domain/chain.ts';
import { serviceDate } from '../../../shared/domain/dates.ts';
import type { Discrepancy } from '../../../shared/domain/discrepancy.ts';
import { regionCode, zoneOf } from '../../../shared/domain/region.ts';
import type { DayTotals } from '../../../shared/store/day-totals-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { kitchenFactsFor } from '../../fold-days/kitchen-facts.ts';
import { findAcknowledgements } from '../figures/acknowledgements.ts';
import { siteFindings } from '../figures/site-findings.ts';
import { DISCREPANT, siteRowPage } from '../figures/site-rows.ts';
import { getRegion } from '../http/ask.ts';
import { pageOf, pageQuery } from '../http/paging.ts';
import { createRoutes, json, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';
import { discrepancyBody, toDiscrepancyBody } from './day-shapes.ts';

const SITES_AT_ONCE = 16;

export const siteException = z
  .strictObject({
    siteId: z.string(),
    name: z.string(),
    district: z.string(),
    kitchenId: z.string().nullable(),
    discrepancies: z.array(discrepancyBody),
    acknowledgement: acknowledgement.nullable(),
  })
  .meta({ id: 'SiteException' });

const getRoute = createRoute({
  method: 'get',
  path: '/v1/regions/{code}/days/{date}/exceptions',
  summary: 'Sites whose day does not add up',
  request: { params: z.object({ code: regionCode, date: serviceDate }), query: pageQuery },
  responses: { 200: json(pageOf(siteException), 'a page of sites'), ...PROBLEMS_OF_ANY_CALL },
});

/** What does not add up at a site, from its facts as they are now; its row may be a second behind. */
async function findingsOf({ child, parent, date }: DayTotals, platform: Platform): Promise<Discrepancy[]> {
  const stored = await platform.facts.ofPlaceDay({ kind: 'site', id: child }, date);
  const judging = { rules: await platform.rules.current(), zone: zoneOf(parent), now: platform.now() };
  const effective = effectiveFacts(stored.map(({ fact }) => fact));
  return siteFindings(effective, await kitchenFactsFor(effective, date, platform), judging);
}

export const exceptionRoutes = (platform: Platform) =>
  createRoutes().openapi(getRoute, async (c) => {
    const day = c.req.valid('param');
    getRegion(c, 'site-day.read', day.code);
    const { rows, nextCursor } = await siteRowPage(DISCREPANT, day, c.req.valid('query'), platform);
    const words = toDiscrepancyBody(c.get('language'));
    const acknowledgementOf = await findAcknowledgements(rows, platform);
    const items = await pLimit(SITES_AT_ONCE).map(rows, async (row) => ({
      siteId: row.child,
      name: row.name,
      district: row.parent,
      kitchenId: row.kitchenId ?? null,
      discrepancies: (await findingsOf(row, platform)).map(words),
      acknowledgement: acknowledgementOf(row),
    }));
    const standing = items.filter(({ discrepancies }) => discrepancies.length > 0);
    return c.json({ items: standing, nextCursor }, 200);
  });
