// Who fell ill, and what came of it: counts and steps, no names (domain: food safety, incidents).
import * as z from 'zod';
import { beneficiaryGroup } from './beneficiary.ts';
import { instant, serviceDate } from './dates.ts';
import { common, eitherPlace, isOnePlace, onePlace, words } from './fact-fields.ts';
import { ulid } from './identifiers.ts';
import { INCIDENT_STATUSES, SYMPTOMS } from './incident-words.ts';

const heads = z.int().min(0).max(100_000);

/** Who fell ill after eating, as counts; names are kept elsewhere. Its id is the incident's. */
export const incidentFact = z
  .strictObject({
    ...common,
    kind: z.literal('incident'),
    ...eitherPlace,
    category: z.enum(['poisoning', 'allergy', 'foreign-object', 'spoiled', 'injury', 'other']),
    ill: z.partialRecord(beneficiaryGroup, heads),
    symptoms: z.array(z.enum(SYMPTOMS)).max(SYMPTOMS.length),
    onsetAt: instant.optional(),
    eaten: words(300).optional(),
    outpatients: heads.optional(),
    inpatients: heads.optional(),
    deaths: heads.optional(),
  })
  .refine(isOnePlace, onePlace);

/** What an agency counted by a date. Agencies differ; their counts stand side by side. */
export const agencyCount = z.strictObject({
  agency: words(80),
  metric: z.enum(['cases', 'victims', 'inpatients', 'deaths']),
  value: heads,
  asOf: serviceDate,
});

/** A step of an incident: its status, a laboratory's result, a cause, what was done. Kept where the incident is. */
export const incidentUpdateFact = z
  .strictObject({
    ...common,
    kind: z.literal('incident-update'),
    ...eitherPlace,
    incidentId: ulid,
    status: z.enum(INCIDENT_STATUSES).optional(),
    /** Reports of the same event from other places. */
    joins: z.array(ulid).max(50).optional(),
    batchIds: z.array(ulid).max(20).optional(),
    counts: z.array(agencyCount).max(20).optional(),
    labResult: z
      .strictObject({
        sampleId: ulid.optional(),
        lab: words(120),
        agent: words(120),
        value: words(120).optional(),
      })
      .optional(),
    rootCause: words(500).optional(),
    /** A cause was looked for and not found. */
    causeNotFound: z.literal(true).optional(),
    correctiveAction: words(500).optional(),
  })
  .refine(isOnePlace, onePlace);
