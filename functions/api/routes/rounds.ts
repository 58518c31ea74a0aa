// Rounds of measuring at a site, each named by its month, and the measurements of one: up to 100 a call, each answered on its own.
import { createRoute, z } from '@hono/zod-openapi';
import { say } from '../../../shared/domain/details.ts';
import { siteId } from '../../../shared/domain/identifiers.ts';
import { measurement } from '../../../shared/domain/measurement.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { isOfMonth, type Round, round, roundMonth } from '../../../shared/domain/round.ts';
import { nextAudit } from '../../../shared/store/audit.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { StoredRound } from '../../../shared/store/round-store.ts';
import { recordMeasurements } from '../children/record-measurements.ts';
import { factResult, toFactResult } from '../facts/fact-result.ts';
import { getSite, missing } from '../http/ask.ts';
import { assertMatches, toEtag } from '../http/etag.ts';
import { createRoutes, json, jsonBody, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';

const MAX_MEASUREMENTS = 100;

export const siteRound = z.strictObject({ month: roundMonth, ...round.shape }).meta({ id: 'SiteRound' });

/** Items are checked one by one, as facts are; the documentation shows their shape. */
const batch = z.strictObject({ measurements: z.array(z.unknown()).min(1) }).openapi('MeasurementBatch', {
  properties: {
    measurements: {
      type: 'array',
      items: { $ref: '#/components/schemas/Measurement' },
      minItems: 1,
      maxItems: MAX_MEASUREMENTS,
    },
  },
});

/** Made when the documentation is asked for: no cold start waits for it. */
const measurementShape = {
  toJSON: () => {
    const { $schema: _, ...shape } = z.toJSONSchema(measurement, { io: 'input' });
    return shape;
  },
};

const params = z.object({ id: siteId, month: roundMonth });
const responses = { 200: json(siteRound, 'the round'), ...PROBLEMS_OF_ANY_CALL };

const listRoute = createRoute({
  method: 'get',
  path: '/v1/sites/{id}/rounds',
  summary: 'The rounds of measuring at a site, the newest first',
  request: { params: z.object({ id: siteId }) },
  responses: {
    200: json(z.strictObject({ items: z.array(siteRound), nextCursor: z.null() }), 'all of them'),
    ...PROBLEMS_OF_ANY_CALL,
  },
});

const getRoute = createRoute({
  method: 'get',
  path: '/v1/sites/{id}/rounds/{month}',
  summary: 'A round of measuring',
  request: { params },
  responses,
});

const putRoute = createRoute({
  method: 'put',
  path: '/v1/sites/{id}/rounds/{month}',
  summary: 'Begin a round of measuring, or replace what was written of it (If-Match)',
  request: { params, body: jsonBody(round) },
  responses: { ...responses, 201: json(siteRound, 'the new round') },
});

const postRoute = createRoute({
  method: 'post',
  path: '/v1/sites/{id}/rounds/{month}/measurements',
  summary: 'Send measurements: each is accepted, a duplicate, or rejected with a problem',
  request: { params, body: jsonBody(batch) },
  responses: {
    200: json(z.strictObject({ results: z.array(factResult) }), 'one result per measurement, in order'),
    ...PROBLEMS_OF_ANY_CALL,
  },
});

const toBody = ({ month, round }: StoredRound) => ({ month, ...round });

function assertOfMonth(written: Round, month: string): void {
  if (!isOfMonth(written, month))
    throw new Problem('invalid-request', {
      issues: (language) => [
        { path: 'date', code: 'date-of-month', message: say('date-of-month', { month }, language) },
      ],
    });
}

export const roundRoutes = (platform: Platform) => {
  const routes = createRoutes();
  routes.openAPIRegistry.registerComponent('schemas', 'Measurement', measurementShape);
  return routes
    .openapi(listRoute, async (c) => {
      const { id } = await getSite(c, platform, 'round.write', c.req.valid('param').id);
      return c.json({ items: (await platform.rounds.ofSite(id)).map(toBody), nextCursor: null }, 200);
    })
    .openapi(getRoute, async (c) => {
      const { id, month } = c.req.valid('param');
      await getSite(c, platform, 'round.write', id);
      const found = (await platform.rounds.find(id, month)) ?? missing(month);
      c.header('ETag', toEtag(found.version));
      return c.json(toBody(found), 200);
    })
    .openapi(putRoute, async (c) => {
      const { id, month } = c.req.valid('param');
      const written = c.req.valid('json');
      await getSite(c, platform, 'round.write', id);
      assertOfMonth(written, month);
      const before = await platform.rounds.find(id, month);
      assertMatches(c.req.header('If-Match'), before?.version);
      const audit = nextAudit(before, c.get('caller').id, platform.now());
      const stored = { type: 'round' as const, siteId: id, month, round: written, ...audit };
      if (!(await platform.rounds.put(stored, before?.version))) throw new Problem('etag-stale');
      c.header('ETag', toEtag(stored.version));
      return c.json(toBody(stored), before ? 200 : 201);
    })
    .openapi(postRoute, async (c) => {
      const { id, month } = c.req.valid('param');
      const { measurements } = c.req.valid('json');
      const site = await getSite(c, platform, 'measurement.write', id);
      if (measurements.length > MAX_MEASUREMENTS)
        throw new Problem('too-large', {
          detail: 'too-many-items',
          values: { max: MAX_MEASUREMENTS, count: measurements.length },
        });
      const outcomes = await recordMeasurements(measurements, {
        site,
        month,
        stored: await platform.rounds.find(id, month),
        who: c.get('caller').id,
        receivedAt: platform.now(),
        platform,
      });
      return c.json({ results: outcomes.map((one) => toFactResult(one, c.get('language'))) }, 200);
    });
};
