// A fact is a small immutable record of what happened: appended, never edited. One schema per kind; the wire, the store,
// the phone and the tests all use these.
import * as z from 'zod';
import { instant } from './dates.ts';
import { kitchenId, siteId, ulid } from './identifiers.ts';
import { reportedPortions } from './portions.ts';
import { common, SAFETY_FACTS } from './safety-facts.ts';

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

/** What a caller may send. `planned` is written by the system alone. */
export const reportedFact = z.discriminatedUnion('kind', [
  cookedFact,
  dispatchedFact,
  receivedFact,
  servedFact,
  noServiceFact,
  ...SAFETY_FACTS,
  voidedFact,
]);
export type ReportedFact = z.infer<typeof reportedFact>;
export type VoidedFact = z.infer<typeof voidedFact>;
/** A reported fact that names its place itself; a void is found through what it voids. */
export type PlacedFact = Exclude<ReportedFact, VoidedFact>;

export const fact = z.discriminatedUnion('kind', [...reportedFact.options, plannedFact]);
export type Fact = z.infer<typeof fact>;
export type FactKind = Fact['kind'];
export type FactOf<K extends FactKind> = Extract<Fact, { kind: K }>;

/** The place a fact is kept at: the site it names, else its kitchen. A void is kept where the fact it voids is. */
export type Place = { kind: 'site' | 'kitchen'; id: string };
export function placeOf(fact: Exclude<Fact, { kind: 'voided' }>): Place {
  if ('siteId' in fact && fact.siteId) return { kind: 'site', id: fact.siteId };
  if ('kitchenId' in fact && fact.kitchenId) return { kind: 'kitchen', id: fact.kitchenId };
  throw new Error(`fact ${fact.id} names no place`);
}

/** The site that a fact names, if it names one. */
export const siteOf = (fact: Fact): string | undefined => ('siteId' in fact ? fact.siteId : undefined);

/** The kitchen that a fact names, if it names one. */
export const kitchenOf = (fact: Fact): string | undefined =>
  'kitchenId' in fact ? fact.kitchenId : undefined;
