// A fact is a small immutable record of what happened: appended, never edited. One schema per kind; the wire, the store,
// the phone and the tests all use these.
import * as z from 'zod';
import { instant, serviceDate } from './dates.ts';
import { kitchenId, siteId, ulid } from './identifiers.ts';
import { meal } from './meal.ts';
import { reportedPortions } from './portions.ts';

const heads = z.int().min(0).max(100_000);
const reason = z.string().trim().min(1).max(200);

const common = {
  id: ulid,
  serviceDate,
  meal,
  at: instant,
  device: z.string().min(1).max(100).optional(),
  note: z.string().max(1000).optional(),
  supersedes: ulid.optional(),
};

export const cookedFact = z.strictObject({
  ...common,
  kind: z.literal('cooked'),
  kitchenId,
  batchId: ulid,
  portions: reportedPortions,
  startedAt: instant,
  finishedAt: instant,
});

export const dispatchedFact = z.strictObject({
  ...common,
  kind: z.literal('dispatched'),
  kitchenId,
  siteId,
  batchId: ulid.optional(),
  portions: reportedPortions,
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

const score = z.int().min(1).max(5);

/** Uji organoleptik: a few packs are tasted before anyone eats (Kep. BGN 401.1/2025, lampiran 22). 5 is best. */
export const sensoryTestFact = z.strictObject({
  ...common,
  kind: z.literal('sensory-test'),
  siteId,
  batchId: ulid.optional(),
  phase: z.enum(['on-arrival', 'before-consumption']),
  scores: z.strictObject({ taste: score, colour: score, aroma: score, texture: score }),
  verdict: z.enum(['safe', 'unsafe']),
  packs: z.int().min(1).max(20).optional(),
});

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
  sensoryTestFact,
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

/** The place a fact is kept at: its site, or the kitchen for `cooked`. A void is kept where the fact it voids is. */
export type Place = { kind: 'site' | 'kitchen'; id: string };
export function placeOf(fact: Exclude<Fact, { kind: 'voided' }>): Place {
  return fact.kind === 'cooked' ? { kind: 'kitchen', id: fact.kitchenId } : { kind: 'site', id: fact.siteId };
}

/** The kitchen that a fact names, if it names one. */
export const kitchenOf = (fact: Fact): string | undefined =>
  'kitchenId' in fact ? fact.kitchenId : undefined;
