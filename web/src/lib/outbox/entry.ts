// A record on this phone. It is made at the press of the button and keeps its id for ever, so that however often it is
// sent it counts once.
import type { ReportedFact } from '../../../../shared/domain/fact.ts';
import type { Measurement } from '../../../../shared/domain/measurement.ts';
import type { ProblemBody } from '../../../../shared/domain/problem.ts';

export type EntryState = 'waiting' | 'confirmed' | 'rejected';

type Kept = {
  id: string;
  /** Whose record it is (the `sub` of their token): it is sent in their name alone. */
  owner: string;
  /** Where the record belongs, for lists: `site:…` or `kitchen:…`; of a measurement its round, `sites/…/rounds/…`. */
  place: string;
  state: EntryState;
  madeAt: string;
  attempts: number;
  receivedAt?: string;
  receipt?: string;
  problem?: ProblemBody;
};
export type FactEntry = Kept & { fact: ReportedFact; measurement?: undefined };
export type MeasurementEntry = Kept & { measurement: Measurement; fact?: undefined };
export type Entry = FactEntry | MeasurementEntry;

export const toEntry = (fact: ReportedFact, owner: string, place: string, now: Date): FactEntry => ({
  ...keptNow(fact.id, owner, place, now),
  fact,
});

/** What every record has. */
export const keptNow = (id: string, owner: string, place: string, now: Date): Kept => ({
  id,
  owner,
  place,
  state: 'waiting',
  madeAt: now.toISOString(),
  attempts: 0,
});
