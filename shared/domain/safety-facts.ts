// The facts of food safety: readings, tests, samples, recalls and releases (domain: food safety; Kep. BGN 401.1/2025,
// annexes 21 and 22). They go in the same log as the meals, with the same rules of correction.
import * as z from 'zod';
import { instant } from './dates.ts';
import { common, eitherPlace, isOnePlace, onePlace, words } from './fact-fields.ts';
import { kitchenId, siteId, ulid } from './identifiers.ts';
import { incidentFact, incidentUpdateFact } from './incident-facts.ts';
import { POINTS } from './temperature.ts';

const heads = z.int().min(0).max(100_000);

export const temperatureFact = z
  .strictObject({
    ...common,
    kind: z.literal('temperature'),
    ...eitherPlace,
    point: z.enum(POINTS),
    batchId: ulid.optional(),
    /** The chiller, freezer or box that was read, where no batch was. */
    equipment: words(80).optional(),
    celsius: z.number().min(-60).max(200),
    instrument: words(80).optional(),
    /** The limit that the reader was shown, in degrees. */
    limit: z.number().min(-60).max(200).optional(),
    correctiveAction: words(300).optional(),
  })
  .refine(isOnePlace, onePlace);

const score = z.int().min(1).max(5);
const SCORES = z.strictObject({ taste: score, colour: score, aroma: score, texture: score });

/** Uji organoleptik: a few packs are tasted before they are sent, and again before anyone eats (annex 22). 5 is best. */
export const sensoryTestFact = z
  .strictObject({
    ...common,
    kind: z.literal('sensory-test'),
    ...eitherPlace,
    batchId: ulid.optional(),
    phase: z.enum(['before-dispatch', 'on-arrival', 'before-consumption']),
    scores: SCORES,
    verdict: z.enum(['safe', 'unsafe']),
    packs: z.int().min(1).max(20).optional(),
    tester: words(80).optional(),
  })
  .refine(isOnePlace, onePlace)
  .refine(({ phase, kitchenId }) => (phase === 'before-dispatch') === (kitchenId !== undefined), {
    error: 'phase-place',
    path: ['phase'],
  });

/** A sample of one item of a batch, kept for the laboratory (annex 21). Its id is the sample's. */
export const sampleRetainedFact = z.strictObject({
  ...common,
  kind: z.literal('sample-retained'),
  kitchenId,
  batchId: ulid,
  item: words(80),
  massG: z.int().min(1).max(10_000),
  storage: z.enum(['chilled', 'frozen']),
  storageCelsius: z.number().min(-60).max(60).optional(),
  seal: words(40).optional(),
  discardDueAt: instant,
});

export const sampleReleasedFact = z.strictObject({
  ...common,
  kind: z.literal('sample-released'),
  kitchenId,
  sampleId: ulid,
  lab: words(120),
});

export const sampleDiscardedFact = z.strictObject({
  ...common,
  kind: z.literal('sample-discarded'),
  kitchenId,
  sampleId: ulid,
});

export const ANALYTES = ['formalin', 'borax', 'nitrite', 'arsenic', 'cyanide'] as const;
export const rapidTestFact = z.strictObject({
  ...common,
  kind: z.literal('rapid-test'),
  kitchenId,
  batchId: ulid.optional(),
  analyte: z.enum(ANALYTES),
  item: words(80),
  result: z.enum(['negative', 'positive', 'invalid']),
  kitLot: words(40).optional(),
});

/** Trays that went back: whole ones, and those that are missing or broken. */
export const trayReturnedFact = z.strictObject({
  ...common,
  kind: z.literal('tray-returned'),
  siteId,
  kitchenId: kitchenId.optional(),
  returned: heads,
  missing: heads.optional(),
  broken: heads.optional(),
});

/** One action on a batch: what is not yet served of it stays unserved. */
export const recalledFact = z.strictObject({
  ...common,
  kind: z.literal('recalled'),
  kitchenId,
  batchId: ulid,
  reason: words(300),
});

/** A site has seen that a batch was recalled. */
const recallSeenFact = z.strictObject({
  ...common,
  kind: z.literal('recall-seen'),
  siteId,
  recallId: ulid,
});

/** A coordinator lets held food be served after all, and says why. `holds` are the ids of the holds. */
export const holdReleasedFact = z
  .strictObject({
    ...common,
    kind: z.literal('hold-released'),
    ...eitherPlace,
    holds: z.array(words(80)).min(1).max(40),
    reason: words(300),
  })
  .refine(isOnePlace, onePlace);

export const SAFETY_FACTS = [
  temperatureFact,
  sensoryTestFact,
  sampleRetainedFact,
  sampleReleasedFact,
  sampleDiscardedFact,
  rapidTestFact,
  trayReturnedFact,
  recalledFact,
  recallSeenFact,
  holdReleasedFact,
  incidentFact,
  incidentUpdateFact,
] as const;
