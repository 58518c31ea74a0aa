// The rows of a regency's places on some days: one query of the regency tells which districts have any, then one a district.
import pLimit from 'p-limit';
import type { DayTotals } from '../../shared/store/day-totals-store.ts';
import type { Platform } from '../../shared/store/platform.ts';

const DISTRICTS_AT_ONCE = 8;

/** The rows of every site and kitchen of a regency on these dates. */
export async function placeRows(
  regency: string,
  dates: readonly string[],
  { dayTotals }: Platform,
): Promise<DayTotals[]> {
  const limit = pLimit(DISTRICTS_AT_ONCE);
  const days = await Promise.all(dates.map((date) => dayTotals.childrenOfDay(regency, date)));
  return (await limit.map(days.flat(), ({ child, date }) => dayTotals.childrenOfDay(child, date))).flat();
}
