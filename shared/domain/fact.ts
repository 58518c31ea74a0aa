// A fact is a small immutable record of what happened: appended, never edited. One schema per kind; the wire, the store,
// the phone and the tests all use these.
import * as z from 'zod';
import {
  cookedFact,
  dispatchedFact,
  noServiceFact,
  plannedFact,
  receivedFact,
  servedFact,
  voidedFact,
} from './meal-facts.ts';
import { SAFETY_FACTS } from './safety-facts.ts';

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
