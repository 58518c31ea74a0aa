// What about safety is to be recorded: something new, or a correction of what was recorded before.
import type { Fact, FactKind } from '../../../../shared/domain/fact.ts';
import type { Meal } from '../../../../shared/domain/meal.ts';
import type { ShownFact } from '../records/shown-fact.ts';

export type SafetyKind =
  | 'temperature'
  | 'sensory-test'
  | 'rapid-test'
  | 'sample-retained'
  | 'sample-released'
  | 'sample-discarded'
  | 'recalled'
  | 'incident';

const KINDS: ReadonlySet<FactKind> = new Set<SafetyKind>([
  'temperature',
  'sensory-test',
  'rapid-test',
  'sample-retained',
  'sample-released',
  'sample-discarded',
  'recalled',
  'incident',
]);
export const isSafetyKind = (kind: FactKind): kind is SafetyKind => KINDS.has(kind);

export type SafetyTask = {
  kind: SafetyKind;
  meal: Meal;
  /** The sample that something is done with. */
  sampleId?: string;
  before?: Fact;
  supersedes?: string | undefined;
  /** A rejected record that the new one takes the place of. */
  replaces?: string;
};

/** A rejected record never reached the log: what follows it supersedes what it meant to. */
export function toSafetyCorrection({ fact, state }: ShownFact): SafetyTask | undefined {
  if (!isSafetyKind(fact.kind)) return undefined;
  const common = { kind: fact.kind, meal: fact.meal, before: fact };
  return state === 'rejected'
    ? { ...common, supersedes: fact.supersedes, replaces: fact.id }
    : { ...common, supersedes: fact.id };
}
