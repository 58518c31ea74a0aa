// Checks that were corrected or voided. What they found was found: food that it held stays on hold until a coordinator
// releases it, so that nobody ends a hold by rewriting the record behind it.
import { effectiveFacts } from './chain.ts';
import type { Fact, FactKind } from './fact.ts';

const CHECKS: ReadonlySet<FactKind> = new Set<FactKind>(['temperature', 'sensory-test', 'rapid-test']);

/** The checks among all facts of a place's day that no longer count. */
export function withdrawnChecks(facts: readonly Fact[]): Fact[] {
  const effective = new Set(effectiveFacts(facts).map(({ id }) => id));
  return facts.filter(({ id, kind }) => CHECKS.has(kind) && !effective.has(id));
}

/** The ids of the records that these took the place of, one after the other. */
export function earlierVersions(of: readonly string[], among: readonly Fact[]): Set<string> {
  const before = new Map(among.map(({ id, supersedes }) => [id, supersedes]));
  const found = new Set<string>();
  for (const start of of)
    for (let id = before.get(start); id !== undefined && !found.has(id); id = before.get(id)) found.add(id);
  return found;
}
