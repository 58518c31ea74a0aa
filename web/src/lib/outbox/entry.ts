// A record on this phone. It is made at the press of the button and keeps its id for ever, so that however often it is
// sent it counts once.
import type { ReportedFact } from '../../../../shared/domain/fact.ts';
import type { ProblemBody } from '../../../../shared/domain/problem.ts';

export type EntryState = 'waiting' | 'confirmed' | 'rejected';

export type Entry = {
  id: string;
  /** Whose record it is (the `sub` of their token): it is sent in their name alone. */
  owner: string;
  fact: ReportedFact;
  /** Where the record belongs, for lists: `site:…` or `kitchen:…`. */
  place: string;
  state: EntryState;
  madeAt: string;
  attempts: number;
  receivedAt?: string;
  receipt?: string;
  problem?: ProblemBody;
};

export const toEntry = (fact: ReportedFact, owner: string, place: string, now: Date): Entry => ({
  id: fact.id,
  owner,
  fact,
  place,
  state: 'waiting',
  madeAt: now.toISOString(),
  attempts: 0,
});
