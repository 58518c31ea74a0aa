// Changes a webhook, read again as often as a delivery was first.
import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { Problem } from '../../../shared/domain/problem.ts';
import type { Webhook } from '../../../shared/domain/webhook.ts';
import { nextAudit } from '../../../shared/store/audit.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { StoredWebhook } from '../../../shared/store/webhook-store.ts';
import type { Env } from '../http/env.ts';

const ATTEMPTS = 10;
const BOTH_SIGN_MS = 86_400_000;

/** A secret as the Standard Webhooks specification writes it. */
export const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

/** With a new secret; those before hold for a day more. */
export const renewed =
  (secret: string, now: Date) =>
  (webhook: Webhook): Webhook => {
    const until = new Date(now.getTime() + BOTH_SIGN_MS).toISOString();
    const before = webhook.secrets
      .filter((one) => one.until === null || Date.parse(one.until) > now.getTime())
      .map((one) => ({ ...one, until: one.until ?? until }));
    return { ...webhook, secrets: [{ secret, until: null }, ...before] };
  };

/** Puts a changed webhook; 409 when it kept changing. */
export async function changeWebhook(
  c: Context<Env>,
  { webhooks, now }: Platform,
  id: string,
  change: (webhook: Webhook) => Webhook,
): Promise<StoredWebhook> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const before = await webhooks.find(id);
    if (!before) throw new Problem('not-found', { values: { what: id } });
    const next = {
      ...before,
      webhook: change(before.webhook),
      ...nextAudit(before, c.get('caller').id, now()),
    };
    if (await webhooks.put(next, before.version)) return next;
  }
  throw new Problem('conflict');
}

/** Sets a webhook back to a cursor, never forward; what was given up after it counts as replayed. */
export async function replayFrom(
  c: Context<Env>,
  platform: Platform,
  id: string,
  after: string,
): Promise<StoredWebhook> {
  const stored = await changeWebhook(c, platform, id, (webhook) => ({
    ...webhook,
    cursor: after < webhook.cursor ? after : webhook.cursor,
    failing: null,
  }));
  const { items } = await platform.events.deadOf(id);
  for (const { version, ...letter } of items)
    if (letter.cursor > after && letter.state === 'dead')
      await platform.events.keepDead(id, { ...letter, state: 'replayed' }, version);
  return stored;
}
