// Until when food may be eaten: so long after the first of its batches was cooked (dated rule `cookToConsume.max`).
import { ofKind } from '../../../../shared/domain/chain.ts';
import type { Fact, FactOf } from '../../../../shared/domain/fact.ts';
import { numberRule, type Rules } from '../../../../shared/domain/rules.ts';

/** The instant for what was sent; a dispatch that names no batch is taken to be of the first of its meal. Undefined when none is known. */
export function eatBy(
  { batchId, meal, serviceDate }: FactOf<'dispatched'>,
  facts: readonly Fact[],
  rules: Rules,
): string | undefined {
  const batches = ofKind(facts, 'cooked').filter((batch) =>
    batchId ? batch.batchId === batchId : batch.meal === meal,
  );
  const finished = batches.map(({ finishedAt }) => Date.parse(finishedAt));
  if (finished.length === 0) return undefined;
  const minutes = numberRule(rules, 'cookToConsume.max', serviceDate);
  return new Date(Math.min(...finished) + minutes * 60_000).toISOString();
}
