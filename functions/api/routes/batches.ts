// The full trace of a batch: forward to every site that has its food, back to what was checked of it.
import { createRoute, z } from '@hono/zod-openapi';
import { serviceDate } from '../../../shared/domain/dates.ts';
import { fact } from '../../../shared/domain/fact.ts';
import { kitchenId, ulid } from '../../../shared/domain/identifiers.ts';
import { portions } from '../../../shared/domain/portions.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { recalledFact } from '../../../shared/domain/safety-facts.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { traceBatch } from '../figures/batch-trace.ts';
import { getKitchen } from '../http/ask.ts';
import { createRoutes, json, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';
import { holdBody, toHoldBody } from './delivery-shapes.ts';

const moment = z.string().nullable();

export const batchTrace = z
  .strictObject({
    kitchen: z.strictObject({ id: z.string(), name: z.string(), district: z.string() }),
    date: serviceDate,
    batch: fact,
    consumeBy: z.string(),
    checks: z.array(fact),
    recall: recalledFact.nullable(),
    sites: z.array(
      z.strictObject({
        siteId: z.string(),
        name: z.string(),
        dispatched: portions,
        dispatchedAt: moment,
        arrivedAt: moment,
        servedAt: moment,
        served: portions.nullable(),
        holds: z.array(holdBody),
        recallSeenAt: moment,
      }),
    ),
  })
  .meta({ id: 'BatchTrace' });

const getRoute = createRoute({
  method: 'get',
  path: '/v1/kitchens/{id}/days/{date}/batches/{batchId}',
  summary: 'A batch: its checks, and every site that its food went to',
  request: { params: z.object({ id: kitchenId, date: serviceDate, batchId: ulid }) },
  responses: { 200: json(batchTrace, 'the batch'), ...PROBLEMS_OF_ANY_CALL },
});

export const batchRoutes = (platform: Platform) =>
  createRoutes().openapi(getRoute, async (c) => {
    const { id, date, batchId } = c.req.valid('param');
    const { profile } = await getKitchen(c, platform, 'kitchen-day.read', id);
    const trace = await traceBatch(id, date, batchId, platform);
    if (!trace) throw new Problem('not-found', { values: { what: batchId } });
    const sites = await Promise.all(
      trace.sites.map(async ({ holds, ...site }) => ({
        ...site,
        name: (await platform.sites.findRecent(site.siteId))?.profile.name ?? site.siteId,
        holds: holds.map(toHoldBody(c.get('language'))),
      })),
    );
    const body = {
      kitchen: { id, name: profile.name, district: profile.district },
      date,
      batch: trace.batch,
      consumeBy: trace.consumeBy,
      checks: [...trace.checks],
      recall: trace.recall ?? null,
      sites,
    };
    return c.json(body, 200);
  });
