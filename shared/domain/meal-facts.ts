// The facts of a day's meals: cooked, sent, there, handed out; and the plan that the system writes.
import * as z from 'zod';
import { instant } from './dates.ts';
import { common } from './fact-fields.ts';
import { kitchenId, siteId, ulid } from './identifiers.ts';
import { reportedPortions } from './portions.ts';

const heads = z.int().min(0).max(100_000);
const reason = z.string().trim().min(1).max(200);

export const cookedFact = z.strictObject({
  ...common,
  kind: z.literal('cooked'),
  kitchenId,
  batchId: ulid,
  portions: reportedPortions,
  startedAt: instant,
  finishedAt: instant,
  /** What was cooked, as the menu names it. */
  items: z.array(z.string().trim().min(1).max(80)).min(1).max(12).optional(),
});

export const dispatchedFact = z.strictObject({
  ...common,
  kind: z.literal('dispatched'),
  kitchenId,
  siteId,
  batchId: ulid.optional(),
  portions: reportedPortions,
  /** Sent in place of food that is held: what was held there before no longer is. */
  replaces: z.literal(true).optional(),
});

export const receivedFact = z.strictObject({
  ...common,
  kind: z.literal('received'),
  siteId,
  kitchenId: kitchenId.optional(),
  batchId: ulid.optional(),
  portions: reportedPortions,
  rejected: z.strictObject({ ...reportedPortions.shape, reason }).optional(),
});

export const servedFact = z.strictObject({
  ...common,
  kind: z.literal('served'),
  siteId,
  portions: reportedPortions,
  present: heads.optional(),
  leftoverG: z.int().min(0).max(100_000_000).optional(),
});

export const noServiceFact = z.strictObject({ ...common, kind: z.literal('no-service'), siteId, reason });

export const voidedFact = z.strictObject({ ...common, kind: z.literal('voided'), supersedes: ulid });

export const plannedFact = z.strictObject({
  ...common,
  kind: z.literal('planned'),
  siteId,
  kitchenId,
  portions: reportedPortions,
  enrolled: heads,
});
