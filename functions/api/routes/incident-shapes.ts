// A case as those see it who handle incidents: its reports, its steps, what agencies counted, what was found and done.
import { z } from '@hono/zod-openapi';
import { serviceDate } from '../../../shared/domain/dates.ts';
import { agencyCount, incidentFact, incidentUpdateFact } from '../../../shared/domain/incident-facts.ts';
import { nextStatus } from '../../../shared/domain/incident-steps.ts';
import { headsOf, INCIDENT_STATUSES } from '../../../shared/domain/incident-words.ts';
import type { FoundCase } from '../http/get-case.ts';

export const incidentPlace = z
  .strictObject({
    kind: z.enum(['site', 'kitchen']),
    id: z.string(),
    name: z.string(),
    district: z.string(),
  })
  .meta({ id: 'IncidentPlace' });

const said = { id: z.string(), at: z.string() };
const status = z.enum(INCIDENT_STATUSES);

export const incidentCase = z
  .strictObject({
    id: z.string(),
    date: serviceDate,
    place: incidentPlace,
    status,
    /** The step that comes next; of a closed case, how it is taken up again. */
    next: status,
    closedAt: z.string().nullable(),
    /** Everyone ill, over all reports. */
    ill: z.int(),
    /** Its own report first, then those joined to it. */
    reports: z.array(z.strictObject({ id: z.string(), place: incidentPlace, report: incidentFact })),
    batchIds: z.array(z.string()),
    /** `isStep`: whether it moved the case to its status. */
    timeline: z.array(z.strictObject({ update: incidentUpdateFact, isStep: z.boolean() })),
    counts: z.strictObject({ current: z.array(agencyCount), earlier: z.array(agencyCount) }),
    labResults: z.array(
      z.strictObject({
        ...said,
        sampleId: z.string().optional(),
        lab: z.string(),
        agent: z.string(),
        value: z.string().optional(),
      }),
    ),
    /** Null: nothing was said yet; a null text: none was found. */
    rootCause: z.strictObject({ ...said, text: z.string().nullable() }).nullable(),
    correctiveActions: z.array(z.strictObject({ ...said, text: z.string() })),
  })
  .meta({ id: 'IncidentCase' });

export function toCaseBody(
  { found, date, place }: FoundCase,
  joined: readonly FoundCase[],
): z.infer<typeof incidentCase> {
  const { id, incident, status, closedAt, timeline, batchIds, counts, labResults, rootCause } = found;
  const others = joined.map((one) => ({
    id: one.found.id,
    place: one.place,
    report: one.found.incident,
  }));
  const reports = [{ id, place, report: incident }, ...others];
  return {
    id,
    date,
    place,
    status,
    next: nextStatus(status),
    closedAt,
    ill: reports.reduce((sum, { report }) => sum + headsOf(report.ill), 0),
    reports,
    batchIds: [...batchIds],
    timeline: [...timeline],
    counts: { current: [...counts.current], earlier: [...counts.earlier] },
    labResults: [...labResults],
    rootCause,
    correctiveActions: [...found.correctiveActions],
  };
}
