// Webhooks of a region: other systems that are told what becomes of its alerts. A secret is given once, and never again.
import { createRoute, z } from '@hono/zod-openapi';
import { alertKind } from '../../../shared/domain/alert.ts';
import { regionCode } from '../../../shared/domain/region.ts';
import { cursor, webhook, webhookEntry, webhookId } from '../../../shared/domain/webhook.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { Hosts } from '../../deliver-webhooks/public-address.ts';
import { getRegistryRegion, getWebhook } from '../http/ask.ts';
import { fromCursor, pageOf, pageQuery, toCursor } from '../http/paging.ts';
import { createRoutes, json, jsonBody, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';
import { addWebhook } from '../webhooks/add-webhook.ts';
import { changeWebhook, newSecret, renewed, replayFrom } from '../webhooks/change-webhook.ts';
import { headOf, toDeadBody, toWebhookBody } from '../webhooks/webhook-bodies.ts';

export const webhookBody = webhook
  .pick({ id: true, region: true, url: true, kinds: true, cursor: true, failing: true })
  .extend({
    createdAt: z.string(),
    /** The last event of the region: as long as `cursor` is behind it, some wait. */
    head: cursor,
  })
  .meta({ id: 'Webhook' });
const withSecret = webhookBody.extend({ secret: z.string() }).meta({ id: 'WebhookWithSecret' });
export const deadBody = z
  .strictObject({
    cursor,
    type: z.string().nullable(),
    kind: alertKind.nullable(),
    attempts: z.int(),
    status: z.int().nullable(),
    at: z.string(),
  })
  .meta({ id: 'DeadLetter' });

const ofRegion = { path: '/v1/regions/{code}/webhooks', params: z.object({ code: regionCode }) };
const params = z.object({ id: webhookId });

const listRoute = createRoute({
  method: 'get',
  path: ofRegion.path,
  summary: 'The webhooks of a regency or a district',
  request: { params: ofRegion.params },
  responses: { 200: json(pageOf(webhookBody), 'all of them'), ...PROBLEMS_OF_ANY_CALL },
});
const addRoute = createRoute({
  method: 'post',
  path: ofRegion.path,
  summary: 'Add a webhook; it is told what happens from now on',
  request: { params: ofRegion.params, body: jsonBody(webhookEntry) },
  responses: { 201: json(withSecret, 'the webhook and its secret, this once'), ...PROBLEMS_OF_ANY_CALL },
});
const deleteRoute = createRoute({
  method: 'delete',
  path: '/v1/webhooks/{id}',
  summary: 'End a webhook',
  request: { params },
  responses: { 204: { description: 'it is told nothing more' }, ...PROBLEMS_OF_ANY_CALL },
});
const secretRoute = createRoute({
  method: 'post',
  path: '/v1/webhooks/{id}/secret',
  summary: 'A new secret; the one before signs too for a day',
  request: { params },
  responses: { 200: json(withSecret, 'the new secret, this once'), ...PROBLEMS_OF_ANY_CALL },
});
const deadRoute = createRoute({
  method: 'get',
  path: '/v1/webhooks/{id}/deliveries',
  summary: 'Events that were given up, the oldest first',
  request: { params, query: pageQuery.extend({ state: z.literal('dead') }) },
  responses: { 200: json(pageOf(deadBody), 'a page of them'), ...PROBLEMS_OF_ANY_CALL },
});
const replayRoute = createRoute({
  method: 'post',
  path: '/v1/webhooks/{id}/replay',
  summary: 'Tell everything after a cursor again, in order',
  request: { params, body: jsonBody(z.strictObject({ after: cursor })) },
  responses: { 200: json(webhookBody, 'the webhook'), ...PROBLEMS_OF_ANY_CALL },
});

export const webhookRoutes = (platform: Platform, hosts: Hosts) =>
  createRoutes()
    .openapi(listRoute, async (c) => {
      const { code } = getRegistryRegion(c, 'webhook.manage', c.req.valid('param').code);
      const [found, head] = [await platform.webhooks.all(code), await headOf(code, platform)];
      return c.json({ items: found.map((stored) => toWebhookBody(stored, head)), nextCursor: null }, 200);
    })
    .openapi(addRoute, async (c) => {
      const { code } = getRegistryRegion(c, 'webhook.manage', c.req.valid('param').code);
      const { stored, secret } = await addWebhook(
        { region: code, entry: c.req.valid('json'), who: c.get('caller').id },
        hosts,
        platform,
      );
      return c.json({ ...toWebhookBody(stored, stored.webhook.cursor), secret }, 201);
    })
    .openapi(deleteRoute, async (c) => {
      const { id } = c.req.valid('param');
      await getWebhook(c, platform, id);
      const endedAt = platform.now().toISOString();
      await changeWebhook(c, platform, id, (webhook) => ({ ...webhook, endedAt }));
      return c.body(null, 204);
    })
    .openapi(secretRoute, async (c) => {
      const { id } = c.req.valid('param');
      await getWebhook(c, platform, id);
      const secret = newSecret();
      const stored = await changeWebhook(c, platform, id, renewed(secret, platform.now()));
      const head = await headOf(stored.webhook.region, platform);
      return c.json({ ...toWebhookBody(stored, head), secret }, 200);
    })
    .openapi(deadRoute, async (c) => {
      const { id } = c.req.valid('param');
      const { webhook } = await getWebhook(c, platform, id);
      const { limit, cursor } = c.req.valid('query');
      const after = fromCursor(`dead ${id}`, cursor);
      const page = await platform.events.deadOf(id, { limit, ...(after && { after }) });
      const dead = page.items.filter(({ state }) => state === 'dead');
      const items = await Promise.all(dead.map((letter) => toDeadBody(letter, webhook.region, platform)));
      return c.json({ items, nextCursor: toCursor(`dead ${id}`, page.last) }, 200);
    })
    .openapi(replayRoute, async (c) => {
      const { id } = c.req.valid('param');
      await getWebhook(c, platform, id);
      const stored = await replayFrom(c, platform, id, c.req.valid('json').after);
      return c.json(toWebhookBody(stored, await headOf(stored.webhook.region, platform)), 200);
    });
