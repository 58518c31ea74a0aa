// What is known of a child's rounds, read strongly from the rounds of its site: an erasure must miss nothing.
import pLimit from 'p-limit';
import { effectiveOf } from '../../shared/domain/measurement.ts';
import type { JudgedMeasurement } from '../../shared/domain/round-outcome.ts';
import type { StoredMeasurement } from '../../shared/store/measurement-store.ts';
import type { Platform } from '../../shared/store/platform.ts';

const ROUNDS_AT_ONCE = 8;

/** Every measurement of a child, round after round. */
export async function measurementsOf(
  { siteId, id }: { siteId: string; id: string },
  { rounds, measurements }: Platform,
): Promise<StoredMeasurement[]> {
  const limit = pLimit(ROUNDS_AT_ONCE);
  const found = await limit.map(await rounds.ofSite(siteId), ({ month }) =>
    measurements.ofChildInRound(siteId, month, id),
  );
  return found.flat();
}

/** What counts of a child in each of its rounds. */
export function judgedRounds(all: readonly StoredMeasurement[]): JudgedMeasurement[] {
  const byMonth = Map.groupBy(all, ({ month }) => month);
  return [...byMonth].flatMap(([month, ofMonth]) => {
    const found = effectiveOf(ofMonth)?.evaluation;
    if (!found) return [];
    const { sex, ageDays, growth, anaemia } = found;
    return [{ month, sex, ageDays, growth, ...(anaemia && { anaemia }) }];
  });
}
