// Incidents: one with all that was found and done, and the batches that may be behind it.
import { createRoute, z } from '@hono/zod-openapi';
import { serviceDate } from '../../../shared/domain/dates.ts';
import { HOLDS } from '../../../shared/domain/holds.ts';
import { ulid } from '../../../shared/domain/identifiers.ts';
import { fill } from '../../../shared/domain/language.ts';
import { SAFETY_FINDINGS } from '../../../shared/domain/safety.ts';
import { recalledFact, sampleRetainedFact } from '../../../shared/domain/safety-facts.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { type Candidate, candidateBatches } from '../figures/candidate-batches.ts';
import { joinedCases } from '../figures/joined-cases.ts';
import { namedKitchen } from '../figures/named-kitchens.ts';
import { getCase } from '../http/get-case.ts';
import { createRoutes, json, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';
import { incidentCase, toCaseBody } from './incident-shapes.ts';

export const candidateBatch = z
  .strictObject({
    kitchen: namedKitchen,
    date: serviceDate,
    batchId: z.string(),
    items: z.array(z.string()),
    cookedAt: z.string(),
    /** From cooked to the last that was handed out anywhere. */
    minutes: z.int().nullable(),
    findings: z.array(z.strictObject({ code: z.string(), message: z.string() })),
    illSites: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    /** Sites that had it and report nobody ill. */
    otherSites: z.int(),
    isSuspected: z.boolean(),
    samples: z.array(sampleRetainedFact),
    /** `seen`: the sites that have read it. */
    recall: z.strictObject({ fact: recalledFact, seen: z.int() }).nullable(),
  })
  .meta({ id: 'CandidateBatch' });

const params = z.object({ id: ulid });

const getRoute = createRoute({
  method: 'get',
  path: '/v1/incidents/{id}',
  summary: 'An incident: reports, steps, counts by agency, results, cause and actions',
  request: { params },
  responses: { 200: json(incidentCase, 'the case'), ...PROBLEMS_OF_ANY_CALL },
});

const candidatesRoute = createRoute({
  method: 'get',
  path: '/v1/incidents/{id}/candidates',
  summary: 'Batches that the ill sites had in the hours before, those of most ill sites first',
  request: { params },
  responses: {
    200: json(z.strictObject({ items: z.array(candidateBatch), nextCursor: z.null() }), 'the batches'),
    ...PROBLEMS_OF_ANY_CALL,
  },
});

const WORDS = { ...HOLDS, ...SAFETY_FINDINGS };

async function toBody(
  { batch, findings, illSites, recall, seen, samples, ...rest }: Candidate,
  suspected: readonly string[],
  language: 'id' | 'en',
  { kitchens, sites }: Platform,
): Promise<z.infer<typeof candidateBatch>> {
  const { kitchenId: id, batchId, serviceDate: date, items = [], finishedAt: cookedAt } = batch;
  const kitchen = await kitchens.findRecent(id);
  const named = await Promise.all(
    illSites.map(async (site) => ({ id: site, name: (await sites.findRecent(site))?.profile.name ?? site })),
  );
  return {
    kitchen: { id, name: kitchen?.profile.name ?? id, district: kitchen?.profile.district ?? '' },
    date,
    batchId,
    items,
    cookedAt,
    ...rest,
    findings: findings.map(({ code, numbers }) => ({ code, message: fill(WORDS[code], numbers, language) })),
    illSites: named,
    isSuspected: suspected.includes(batchId),
    samples: [...samples],
    recall: recall ? { fact: recall, seen } : null,
  };
}

export const incidentRoutes = (platform: Platform) =>
  createRoutes()
    .openapi(getRoute, async (c) => {
      const found = await getCase(c, platform, 'incident.manage', c.req.valid('param').id);
      return c.json(toCaseBody(found, await joinedCases(c, found, platform)), 200);
    })
    .openapi(candidatesRoute, async (c) => {
      const found = await getCase(c, platform, 'incident.manage', c.req.valid('param').id);
      const cases = [found, ...(await joinedCases(c, found, platform))];
      const { batchIds } = found.found;
      const candidates = await candidateBatches(cases, platform);
      const items = candidates.map((one) => toBody(one, batchIds, c.get('language'), platform));
      return c.json({ items: await Promise.all(items), nextCursor: null }, 200);
    });
