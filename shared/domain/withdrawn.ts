// Checks that were corrected or voided. What they found was found: food that it held stays on hold until a coordinator
// releases it, so that nobody ends a hold by rewriting the record behind it.
import { effectiveFacts } from './chain.ts';
import type { Fact, FactOf } from './fact.ts';

type Check = FactOf<'temperature' | 'sensory-test' | 'rapid-test' | 'sample-retained'>;

/** Whether a fact is a check of food: a reading, a test or a sample. */
export const isCheck = (fact: Fact): fact is Check =>
  ['temperature', 'sensory-test', 'rapid-test', 'sample-retained'].includes(fact.kind);

/** The checks among all facts of a place's day that no longer count. */
export function withdrawnChecks(facts: readonly Fact[]): Fact[] {
  const effective = new Set(effectiveFacts(facts));
  return facts.filter((fact) => isCheck(fact) && !effective.has(fact));
}

/** The ids of the records that these took the place of, one after the other. */
export function earlierVersions(of: readonly string[], among: readonly Fact[]): Set<string> {
  const before = new Map(among.map(({ id, supersedes }) => [id, supersedes]));
  const found = new Set<string>();
  for (const start of of)
    for (let id = before.get(start); id && !found.has(id); id = before.get(id)) found.add(id);
  return found;
}
