// Tells each webhook the events of its region, one after the other: the next only when the one before was taken or given up.
// How far it has come and when it is tried again stand on the webhook, written against the version that was read: whoever
// finds it changed, by a person or by another run, stops there.
import pLimit from 'p-limit';
import { wantsKind } from '../../shared/domain/contact.ts';
import { isWithin, levelOf, parentOf } from '../../shared/domain/region.ts';
import { MOST_ATTEMPTS, nextAttempt, type Webhook } from '../../shared/domain/webhook.ts';
import { nextAudit } from '../../shared/store/audit.ts';
import type { StoredEvent } from '../../shared/store/event-store.ts';
import type { Platform } from '../../shared/store/platform.ts';
import type { StoredWebhook } from '../../shared/store/webhook-store.ts';
import type { Post } from './post.ts';
import { signedHeaders } from './sign.ts';

const WEBHOOKS_AT_ONCE = 16;
const EVENTS_AT_ONCE = 100;

export type DeliveryServices = {
  platform: Platform;
  post: Post;
  origin: string;
  /** From 0 to 1. */
  random: () => number;
  /** After this many milliseconds nothing new is begun. */
  budgetMs: number;
};
export type Delivered = { delivered: number; failed: number; dead: number };

/** Tells every webhook what it has not been told yet, as far as it is due. */
export async function deliverWebhooks(services: DeliveryServices): Promise<Delivered> {
  const sum: Delivered = { delivered: 0, failed: 0, dead: 0 };
  const until = Date.now() + services.budgetMs;
  const webhooks = shuffled(await services.platform.webhooks.all(), services.random);
  await pLimit(WEBHOOKS_AT_ONCE).map(webhooks, (webhook) => deliverTo(webhook, until, sum, services));
  return sum;
}

/** Slow ones that come first must not keep the others waiting at every run. */
const shuffled = (all: readonly StoredWebhook[], random: () => number): StoredWebhook[] =>
  all
    .map((webhook) => ({ webhook, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ webhook }) => webhook);

const isDue = ({ failing }: Webhook, now: Date): boolean =>
  !failing || Date.parse(failing.nextAt) <= now.getTime();

/** Events of a regency are in one log; a district's webhook reads its regency's. */
const regencyOf = ({ region }: Webhook): string =>
  levelOf(region) === 'district' ? (parentOf(region) ?? region) : region;

async function deliverTo(
  first: StoredWebhook,
  until: number,
  sum: Delivered,
  services: DeliveryServices,
): Promise<void> {
  const { platform } = services;
  if (!isDue(first.webhook, platform.now())) return;
  let stored: StoredWebhook | undefined = first;
  const { cursor } = first.webhook;
  const events = await platform.events.after(regencyOf(first.webhook), cursor, EVENTS_AT_ONCE);
  for (const event of events) {
    if (Date.now() > until) return;
    stored = isWanted(stored.webhook, event)
      ? await deliverOne(stored, event, sum, services)
      : passed(stored, event);
    if (!stored || stored.webhook.failing) return;
  }
  const last = events.at(-1);
  if (last && !isWanted(stored.webhook, last)) stored = await save(stored, {}, platform);
  if (stored && events.length === EVENTS_AT_ONCE) await deliverTo(stored, until, sum, services);
}

/** An event that a webhook does not want is done with; that is written with the next that it wants, or at the end. */
const passed = (stored: StoredWebhook, { event }: StoredEvent): StoredWebhook => ({
  ...stored,
  webhook: { ...stored.webhook, cursor: event.data.cursor, failing: null },
});

const isWanted = (webhook: Webhook, { event: { data } }: StoredEvent): boolean =>
  wantsKind(webhook, data.kind) && isWithin(data.district, webhook.region);

/** The webhook after one event; undefined when it was changed meanwhile. */
async function deliverOne(
  stored: StoredWebhook,
  event: StoredEvent,
  sum: Delivered,
  services: DeliveryServices,
): Promise<StoredWebhook | undefined> {
  const { cursor } = event.event.data;
  const status = await tell(stored.webhook, event, services);
  const isTaken = status !== null && status >= 200 && status < 300;
  sum[isTaken ? 'delivered' : 'failed'] += 1;
  if (isTaken) return save(stored, { cursor, failing: null }, services.platform);
  const attempts = (stored.webhook.failing?.attempts ?? 0) + 1;
  if (attempts < MOST_ATTEMPTS) return retryLater(stored, attempts, status, services);
  sum.dead += 1;
  const at = services.platform.now().toISOString();
  await services.platform.events.keepDead(stored.webhook.id, { state: 'dead', cursor, attempts, status, at });
  return save(stored, { cursor, failing: null }, services.platform);
}

/** What the other side answered; null when it did not. */
async function tell(webhook: Webhook, { id, event }: StoredEvent, services: DeliveryServices) {
  const body = JSON.stringify({ ...event, data: { ...event.data, link: services.origin + event.data.link } });
  const headers = signedHeaders(webhook, id, body, services.platform.now());
  return services.post(webhook.url, headers, body).catch(() => null);
}

function retryLater(
  stored: StoredWebhook,
  attempts: number,
  status: number | null,
  { platform, random }: DeliveryServices,
): Promise<StoredWebhook | undefined> {
  const nextAt = nextAttempt(attempts, platform.now(), random());
  return save(stored, { failing: { attempts, nextAt, status } }, platform);
}

async function save(
  stored: StoredWebhook,
  part: Partial<Webhook>,
  { webhooks, now }: Platform,
): Promise<StoredWebhook | undefined> {
  const webhook = { ...stored.webhook, ...part };
  const next = { ...stored, webhook, ...nextAudit(stored, 'system', now()) };
  return (await webhooks.put(next, stored.version)) ? next : undefined;
}
