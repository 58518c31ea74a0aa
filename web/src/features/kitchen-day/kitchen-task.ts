// What a kitchen is about to record: something new, or a correction of what it recorded before.
import type { Fact, FactKind } from '../../../../shared/domain/fact.ts';
import type { ShownFact } from '../records/shown-fact.ts';

export type KitchenTask = {
  kind: 'cooked' | 'dispatched';
  before?: Fact;
  supersedes?: string | undefined;
  /** A rejected record that the new one takes the place of. */
  replaces?: string;
};

export const isKitchenTask = (kind: FactKind): kind is KitchenTask['kind'] =>
  kind === 'cooked' || kind === 'dispatched';

/** What to open for correcting a record. A rejected one never reached the log: what follows it supersedes what it meant to. */
export function toCorrection({ fact, state }: ShownFact): KitchenTask | undefined {
  const { kind } = fact;
  if (!isKitchenTask(kind)) return undefined;
  return state === 'rejected'
    ? { kind, before: fact, supersedes: fact.supersedes, replaces: fact.id }
    : { kind, before: fact, supersedes: fact.id };
}
