// The outcomes of a region's last round of a period, in the few lines that templates and comparisons tell.
import { type MeasuredChange, measuredChangesOf } from '../../../shared/domain/measured-change.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { monthsAsNow, outcomesAsNow } from './outcomes-as-now.ts';
import { type AskedRounds, OutcomeReader } from './region-outcomes.ts';

/** The last round of a period, against the one before it, also one from before the period; undefined where there is none. */
export function lastRounds(months: readonly string[], from: string, to: string): AskedRounds | undefined {
  const all = months.filter((month) => month <= to.slice(0, 7));
  const [round, against] = all;
  return round && round >= from.slice(0, 7) ? { round, against } : undefined;
}

/** The latest round, against the first since a day; undefined where there is none. */
export function roundsSince(months: readonly string[], from: string): AskedRounds | undefined {
  const [round, ...earlier] = months.filter((month) => month >= from.slice(0, 7));
  return round ? { round, against: earlier.at(-1) } : undefined;
}

/** What may be shown, as the regions are now, of the rounds that are chosen from a region's months, the latest first; null where that is nothing. */
export async function measuredIn(
  code: string,
  choose: (months: readonly string[]) => AskedRounds | undefined,
  platform: Platform,
): Promise<MeasuredChange[] | null> {
  const rounds = choose(await monthsAsNow(code, platform));
  if (!rounds) return null;
  const reader = new OutcomeReader(platform, rounds);
  const found = measuredChangesOf(await outcomesAsNow({ code, rounds, reader, platform }), rounds);
  return found.length > 0 ? found : null;
}
