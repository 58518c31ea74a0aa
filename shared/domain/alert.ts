// An alert: one matter that somebody has to look at, from the moment it was noticed until it no longer stands. It climbs from
// the kitchen to the district to the regency while nobody says "I saw it". It is kept when it has ended.
import * as z from 'zod';
import { serviceDate } from './dates.ts';
import type { Target } from './policy.ts';

export const ALERT_KINDS = [
  'incident',
  'unsafe',
  'hold',
  'clock-running-out',
  'silent',
  'late',
  'sample-missing',
  'certificate-expiring',
  'gate-lacking',
] as const;
export const alertKind = z.enum(ALERT_KINDS);
export type AlertKind = z.infer<typeof alertKind>;

export const STEPS = ['kitchen', 'district', 'regency'] as const;
const step = z.enum(STEPS);
export type Step = z.infer<typeof step>;

/** How fast a kind climbs, by the rule `alert.escalate.<pace>`; what is urgent is mailed in quiet hours too. */
export const PACES = {
  incident: 'urgent',
  unsafe: 'urgent',
  hold: 'urgent',
  'clock-running-out': 'urgent',
  silent: 'ordinary',
  late: 'ordinary',
  'sample-missing': 'ordinary',
  'certificate-expiring': 'slow',
  'gate-lacking': 'slow',
} as const satisfies Record<AlertKind, 'urgent' | 'ordinary' | 'slow'>;

const place = z.strictObject({ kind: z.enum(['site', 'kitchen']), id: z.string(), name: z.string() });

/** What an alert is about: the same matter is the same alert, however often it is noticed. */
const matter = z.strictObject({
  date: serviceDate,
  kind: alertKind,
  district: z.string(),
  place,
  /** The kitchen that hears of it first. */
  kitchenId: z.string().nullable(),
  /** The hold, batch, incident, certificate or gate, where a place can have several. */
  about: z.string().nullable(),
  numbers: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Matter = z.infer<typeof matter>;

export const ALERT_EVENTS = ['raised', 'escalated', 'acknowledged', 'ended'] as const;
const happened = z.strictObject({ event: z.enum(ALERT_EVENTS), at: z.string(), step });

export const alert = matter.extend({
  id: z.string(),
  regency: z.string(),
  raisedAt: z.string(),
  endedAt: z.string().nullable(),
  step,
  acknowledgement: z.strictObject({ by: z.string(), at: z.string(), note: z.string() }).nullable(),
  /** Everything that became of it, in order. */
  history: z.array(happened),
  /** How much of its history stands in the region's event log. */
  logged: z.int(),
  /** Steps whose contacts were told by mail, and who they were (`step:contact`). */
  toldSteps: z.array(step),
  told: z.array(z.string()),
});
export type Alert = z.infer<typeof alert>;

/** Made of the matter alone, such as `35.09_2026-11-24_hold_site_00200001_01KAT…`. */
export const alertIdOf = (regency: string, { date, kind, place, about }: Matter): string =>
  [regency, date, kind, place.kind, place.id, ...(about === null ? [] : [about])].join('_');

export const alertId = z
  .string()
  .regex(/^\d{2}\.\d{2}_\d{4}-\d{2}-\d{2}_[a-z-]+_(site|kitchen)_[\w-]+$/)
  .max(200);

/** Whose word stops it: the office's, and of what is not urgent the kitchen's own. */
export const careTarget = ({
  kind,
  district,
  kitchenId,
}: Pick<Alert, 'kind' | 'district' | 'kitchenId'>): Target => ({
  region: district,
  kitchenIds: kitchenId && PACES[kind] !== 'urgent' ? [kitchenId] : [],
});

/** Where one looks into it: the gates of the kitchen, else the page of the place's day. */
export const linkOf = ({
  kind,
  district,
  place,
  date,
}: Pick<Alert, 'kind' | 'district' | 'place' | 'date'>): string =>
  kind === 'gate-lacking'
    ? `/regions/${district}/replication/kitchens/${place.id}`
    : `/${place.kind}s/${place.id}/days/${date}`;
