// Writes an update of a case at once, not by way of the outbox: the office sees whether it was taken. Trying again with the same
// words sends the same record, so that nothing is written twice.
import type { FactOf } from '../../../../shared/domain/fact.ts';
import type { ProblemBody } from '../../../../shared/domain/problem.ts';
import { write } from '../../lib/api.ts';
import { now } from '../../lib/clock.ts';
import type { IncidentCase } from '../../lib/shapes.ts';
import { newId } from '../records/new-fact.ts';

export type Update = Omit<
  Partial<FactOf<'incident-update'>>,
  'id' | 'kind' | 'at' | 'serviceDate' | 'meal' | 'siteId' | 'kitchenId' | 'incidentId'
>;

/** The record of an update, made when its button is pressed. */
export function toFact(
  { id, date, place, reports }: IncidentCase,
  update: Update,
): FactOf<'incident-update'> {
  return {
    ...update,
    id: newId(),
    kind: 'incident-update',
    serviceDate: date,
    meal: reports[0]?.report.meal ?? 'noon',
    at: now().toISOString(),
    ...(place.kind === 'site' ? { siteId: place.id } : { kitchenId: place.id }),
    incidentId: id,
  };
}

type Results = { results: { outcome: string; problem?: ProblemBody }[] };

/** The problem that keeps it out; undefined when it was taken. Throws when the server cannot be reached. */
export async function sendUpdate(fact: FactOf<'incident-update'>): Promise<ProblemBody | undefined> {
  const { results } = await write<Results>('POST', '/v1/facts', { facts: [fact] });
  return results[0]?.problem;
}
