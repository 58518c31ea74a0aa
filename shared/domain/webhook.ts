// A webhook: an address of another system that is told what becomes of a region's alerts, by the Standard Webhooks
// specification. Its secret is given once. Events of a region are numbered without gaps; a webhook stands behind one of them.
import * as z from 'zod';
import { ALERT_EVENTS, alertKind } from './alert.ts';

/** A place in a region's event log: twelve digits, so that text order is number order. */
export const cursor = z.string().regex(/^\d{12}$/);
export const BEGINNING = '000000000000';
export const toCursorAfter = (before: string): string => String(Number(before) + 1).padStart(12, '0');

export const webhookEntry = z
  .strictObject({
    url: z.url().max(500),
    /** Absent: every kind. */
    kinds: z.array(alertKind).min(1).optional(),
  })
  .meta({ id: 'WebhookEntry' });
export type WebhookEntry = z.infer<typeof webhookEntry>;

/** `35.09_` and eight letters or digits: the region first, so that the id leads to the webhook. */
export const webhookId = z.string().regex(/^\d{2}\.\d{2}(\.\d{2})?_[0-9A-HJKMNP-TV-Z]{8}$/);

/** The other system did not take an event: how often it was tried, and when it is tried again. */
const failing = z.strictObject({
  attempts: z.int(),
  nextAt: z.string(),
  /** What it answered; null when it did not. */
  status: z.int().nullable(),
});

export const webhook = z.strictObject({
  id: webhookId,
  region: z.string(),
  ...webhookEntry.shape,
  /** An earlier secret signs too until it runs out, so that the other side can change in its own time. */
  secrets: z.array(z.strictObject({ secret: z.string(), until: z.string().nullable() })).min(1),
  /** The last event that is done with. */
  cursor,
  failing: failing.nullable(),
  endedAt: z.string().nullable(),
});
export type Webhook = z.infer<typeof webhook>;

/** What is sent, as the specification wants it: a type, a time and the rest. */
export const alertEvent = z.strictObject({
  type: z.enum(ALERT_EVENTS.map((event) => `alert.${event}` as const)),
  timestamp: z.string(),
  data: z.strictObject({
    cursor,
    alert: z.string(),
    region: z.string(),
    district: z.string(),
    date: z.string(),
    kind: alertKind,
    place: z.strictObject({ kind: z.enum(['site', 'kitchen']), id: z.string(), name: z.string() }),
    step: z.string(),
    counts: z.record(z.string(), z.union([z.string(), z.number()])),
    link: z.string(),
  }),
});
export type AlertEvent = z.infer<typeof alertEvent>;

const MINUTES = [1, 5, 15, 60, 180, 360, 720] as const;
export const MOST_ATTEMPTS = MINUTES.length + 1;

/** When to try again after so many attempts: later and later, about a day in all; `random` (0 to 1) spreads those of one moment. */
export const nextAttempt = (attempts: number, now: Date, random: number): string =>
  new Date(now.getTime() + (MINUTES[attempts - 1] ?? 0) * 60_000 * (0.9 + 0.2 * random)).toISOString();
