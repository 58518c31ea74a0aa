// What happened: facts in batches of up to 100, each answered on its own.
import { createRoute, z } from '@hono/zod-openapi';
import { instant } from '../../../shared/domain/dates.ts';
import { reportedFact } from '../../../shared/domain/fact.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { factResult, toFactResult } from '../facts/fact-result.ts';
import { recordFacts } from '../facts/record-facts.ts';
import { createRoutes, json, jsonBody, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';

const MAX_FACTS = 100;

/** Items are checked one by one, so that one that is malformed never stops the rest; the documentation shows their shape. */
const facts = z.strictObject({ facts: z.array(z.unknown()).min(1) }).openapi('FactBatch', {
  properties: {
    facts: { type: 'array', items: { $ref: '#/components/schemas/Fact' }, minItems: 1, maxItems: MAX_FACTS },
  },
});

/** Made when the documentation is asked for: no cold start waits for it. */
const factShape = {
  toJSON: () => {
    const { $schema: _, ...shape } = z.toJSONSchema(reportedFact, { io: 'input' });
    return shape;
  },
};

const postRoute = createRoute({
  method: 'post',
  path: '/v1/facts',
  summary: 'Log facts: each is accepted, a duplicate, or rejected with a problem',
  request: {
    headers: z.object({ 'device-time': instant.optional().describe("the device's clock when it sends") }),
    body: jsonBody(facts),
  },
  responses: {
    200: json(z.strictObject({ results: z.array(factResult) }), 'one result per fact, in order'),
    ...PROBLEMS_OF_ANY_CALL,
  },
});

export const factRoutes = (platform: Platform) => {
  const routes = createRoutes();
  routes.openAPIRegistry.registerComponent('schemas', 'Fact', factShape);
  return routes.openapi(postRoute, async (c) => {
    const { facts } = c.req.valid('json');
    if (facts.length > MAX_FACTS)
      throw new Problem('too-large', {
        detail: 'too-many-items',
        values: { max: MAX_FACTS, count: facts.length },
      });
    const receivedAt = platform.now();
    const deviceTime = c.req.valid('header')['device-time'];
    const skewMs = deviceTime ? Date.parse(deviceTime) - receivedAt.getTime() : undefined;
    const outcomes = await recordFacts(facts, { caller: c.get('caller'), receivedAt, skewMs, platform });
    return c.json({ results: outcomes.map((outcome) => toFactResult(outcome, c.get('language'))) }, 200);
  });
};
