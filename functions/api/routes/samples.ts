// The retained samples of a kitchen: which are kept, due for discarding, with a laboratory or gone.
import { createRoute, z } from '@hono/zod-openapi';
import { effectiveFacts } from '../../../shared/domain/chain.ts';
import { localDate, serviceDate } from '../../../shared/domain/dates.ts';
import { kitchenId, ulid } from '../../../shared/domain/identifiers.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import { SAMPLE_STATES, samplesOf } from '../../../shared/domain/samples.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { kitchenSamples } from '../figures/kitchen-samples.ts';
import { getKitchen, kitchenTarget } from '../http/ask.ts';
import { createRoutes, json, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';
import { factBody, toFactBodies } from './day-shapes.ts';

export const sampleList = z
  .strictObject({
    kitchen: z.strictObject({ id: z.string(), name: z.string(), district: z.string() }),
    from: serviceDate,
    to: serviceDate,
    /** As of now; what is due for discarding comes first. */
    samples: z.array(z.strictObject({ sampleId: ulid, serviceDate, state: z.enum(SAMPLE_STATES) })),
    /** The records behind them: samples, what was done with each, and voids. */
    facts: z.array(factBody),
  })
  .meta({ id: 'SampleList' });

const getRoute = createRoute({
  method: 'get',
  path: '/v1/kitchens/{id}/samples',
  summary: 'The retained samples of a kitchen, of the last days',
  request: { params: z.object({ id: kitchenId }) },
  responses: { 200: json(sampleList, 'the samples'), ...PROBLEMS_OF_ANY_CALL },
});

export const sampleRoutes = (platform: Platform) =>
  createRoutes().openapi(getRoute, async (c) => {
    const kitchen = await getKitchen(c, platform, 'kitchen-day.read', c.req.valid('param').id);
    const { name, district } = kitchen.profile;
    const now = platform.now();
    const found = await kitchenSamples(kitchen.id, localDate(now, zoneOf(district)), platform);
    const facts = found.stored.map(({ fact }) => fact);
    const effective = new Set(effectiveFacts(facts).map(({ id }) => id));
    const body = {
      kitchen: { id: kitchen.id, name, district },
      from: found.from,
      to: found.to,
      samples: samplesOf(facts, now).map(({ sample, state }) => ({
        sampleId: sample.id,
        serviceDate: sample.serviceDate,
        state,
      })),
      facts: toFactBodies(found.stored, effective, c.get('caller'), kitchenTarget(kitchen)),
    };
    return c.json(body, 200);
  });
