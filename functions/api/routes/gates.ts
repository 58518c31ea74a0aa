// Gates of a kitchen: what is met, waived or lacking today, the evidence, the register of waivers, and the beginning itself.
import { createRoute, z } from '@hono/zod-openapi';
import { gateEvidence, gateName, waiver } from '../../../shared/domain/gate.ts';
import { gatePhoto } from '../../../shared/domain/gate-photo.ts';
import { GATE_NOTES, lackText } from '../../../shared/domain/gate-words.ts';
import { kitchenId } from '../../../shared/domain/identifiers.ts';
import { type JudgedGate, mayBegin } from '../../../shared/domain/judge-gates.ts';
import { kitchenLifecycle } from '../../../shared/domain/kitchen.ts';
import { KITCHEN_STAGES } from '../../../shared/domain/kitchen-stage.ts';
import { fill, type Language } from '../../../shared/domain/language.ts';
import type { StoredPhotos } from '../../../shared/store/gate-photo-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { getKitchen, missing } from '../http/ask.ts';
import { toEtag } from '../http/etag.ts';
import { createRoutes, json, jsonBody, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';
import { activateKitchen } from '../registry/activate-kitchen.ts';
import { gatesOf, stageOf, wayOf } from '../registry/kitchen-gates.ts';
import { putEvidence, putWaiver } from '../registry/put-gate.ts';

const sentence = z.strictObject({ code: z.string(), message: z.string() });
const judgedGate = z.strictObject({
  gate: gateName,
  state: z.enum(['met', 'waived', 'lacking']),
  lacks: z.array(sentence),
  notes: z.array(sentence),
  photos: z.array(gatePhoto),
});
export const gatesBody = z
  .strictObject({
    lifecycle: kitchenLifecycle,
    /** It was open before it was registered: its gates have not stood between it and its beginning. */
    wasOpenBefore: z.boolean(),
    /** Where it is on its way, from the gates, the suspensions and the registry of today. */
    stage: z.enum(KITCHEN_STAGES),
    mayBegin: z.boolean(),
    items: z.array(judgedGate),
    nextCursor: z.null(),
  })
  .meta({ id: 'KitchenGates' });
export const waiverBody = z
  .strictObject({ gate: gateName, version: z.int(), waiver, by: z.string(), at: z.string() })
  .meta({ id: 'KitchenWaiver' });
const activation = z.strictObject({ id: z.string(), lifecycle: kitchenLifecycle }).meta({ id: 'Activation' });

const ofKitchen = z.object({ id: kitchenId });
const ofGate = z.object({ id: kitchenId, gate: gateName });

const listRoute = createRoute({
  method: 'get',
  path: '/v1/kitchens/{id}/gates',
  summary: 'The gates of a kitchen as they stand today, with what each lacks',
  request: { params: ofKitchen },
  responses: { 200: json(gatesBody, 'every gate'), ...PROBLEMS_OF_ANY_CALL },
});

const getRoute = createRoute({
  method: 'get',
  path: '/v1/kitchens/{id}/gates/{gate}',
  summary: 'The evidence for a gate',
  request: { params: ofGate },
  responses: { 200: json(gateEvidence, 'the evidence'), ...PROBLEMS_OF_ANY_CALL },
});

const putRoute = createRoute({
  method: 'put',
  path: '/v1/kitchens/{id}/gates/{gate}',
  summary: 'Write down the evidence for a gate, or replace it (If-Match)',
  request: { params: ofGate, body: jsonBody(gateEvidence) },
  responses: {
    200: json(gateEvidence, 'the evidence'),
    201: json(gateEvidence, 'the first evidence'),
    ...PROBLEMS_OF_ANY_CALL,
  },
});

const waiversRoute = createRoute({
  method: 'get',
  path: '/v1/kitchens/{id}/waivers',
  summary: 'The register of waivers of a kitchen',
  request: { params: ofKitchen },
  responses: {
    200: json(z.strictObject({ items: z.array(waiverBody), nextCursor: z.null() }), 'all of them'),
    ...PROBLEMS_OF_ANY_CALL,
  },
});

const waiveRoute = createRoute({
  method: 'put',
  path: '/v1/kitchens/{id}/waivers/{gate}',
  summary: 'Waive a gate with name, reason and last day, or replace a waiver (If-Match)',
  request: { params: ofGate, body: jsonBody(waiver) },
  responses: {
    200: json(waiver, 'the waiver'),
    201: json(waiver, 'the new waiver'),
    ...PROBLEMS_OF_ANY_CALL,
  },
});

const activateRoute = createRoute({
  method: 'post',
  path: '/v1/kitchens/{id}/activation',
  summary: 'Let a kitchen begin; 409 names what each gate lacks',
  request: { params: ofKitchen },
  responses: { 200: json(activation, 'the kitchen is active'), ...PROBLEMS_OF_ANY_CALL },
});

const toBody = (
  { gate, state, lacks, notes }: JudgedGate,
  photos: readonly StoredPhotos[],
  language: Language,
) => ({
  gate,
  state,
  lacks: lacks.map((lack) => ({ code: lack.code, message: lackText(lack, language) })),
  notes: notes.map(({ code, values }) => ({ code, message: fill(GATE_NOTES[code], values, language) })),
  photos: photos.find((list) => list.gate === gate)?.photos ?? [],
});

export const gateRoutes = (platform: Platform) =>
  createRoutes()
    .openapi(listRoute, async (c) => {
      const kitchen = await getKitchen(c, platform, 'kitchen.read', c.req.valid('param').id);
      const gates = await gatesOf(kitchen, platform);
      const photos = await platform.gatePhotos.ofKitchen(kitchen.id);
      const items = gates.map((gate) => toBody(gate, photos, c.get('language')));
      const stage = await stageOf(kitchen, gates, platform);
      return c.json({ ...wayOf(kitchen), stage, mayBegin: mayBegin(gates), items, nextCursor: null }, 200);
    })
    .openapi(getRoute, async (c) => {
      const { id, gate } = c.req.valid('param');
      await getKitchen(c, platform, 'kitchen.read', id);
      const found = (await platform.gates.find(id, gate)) ?? missing(gate);
      c.header('ETag', toEtag(found.version));
      return c.json(found.evidence, 200);
    })
    .openapi(putRoute, async (c) => {
      const stored = await putEvidence(c, platform, c.req.valid('param'), c.req.valid('json'));
      c.header('ETag', toEtag(stored.version));
      return c.json(stored.evidence, stored.version === 1 ? 201 : 200);
    })
    .openapi(waiversRoute, async (c) => {
      const { id } = await getKitchen(c, platform, 'kitchen.read', c.req.valid('param').id);
      const items = (await platform.gates.waivers(id)).map((one) => ({
        gate: one.gate,
        version: one.version,
        waiver: one.waiver,
        by: one.updatedBy,
        at: one.updatedAt,
      }));
      return c.json({ items, nextCursor: null }, 200);
    })
    .openapi(waiveRoute, async (c) => {
      const stored = await putWaiver(c, platform, c.req.valid('param'), c.req.valid('json'));
      c.header('ETag', toEtag(stored.version));
      return c.json(stored.waiver, stored.version === 1 ? 201 : 200);
    })
    .openapi(activateRoute, async (c) => {
      const found = await getKitchen(c, platform, 'kitchen.write', c.req.valid('param').id);
      const kitchen = await activateKitchen(found, c.get('caller').id, platform);
      return c.json({ id: kitchen.id, lifecycle: wayOf(kitchen).lifecycle }, 200);
    });
