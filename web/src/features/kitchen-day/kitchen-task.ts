// What a kitchen is about to record: something new, or a correction of what it recorded before.
import type { Fact } from '../../../../shared/domain/fact.ts';
import type { ShownFact } from '../records/shown-fact.ts';

export type KitchenTask = {
  kind: 'cooked' | 'dispatched';
  before?: Fact;
  supersedes?: string | undefined;
  /** A rejected record that the new one takes the place of. */
  replaces?: string;
};

/** What to open for correcting a record. A rejected one never reached the log: what follows it supersedes what it meant to. */
export function toCorrection({ fact, state }: ShownFact): KitchenTask | undefined {
  if (fact.kind !== 'cooked' && fact.kind !== 'dispatched') return undefined;
  return state === 'rejected'
    ? { kind: fact.kind, before: fact, supersedes: fact.supersedes, replaces: fact.id }
    : { kind: fact.kind, before: fact, supersedes: fact.id };
}
