// The day rows that make up a region: its children's. A village has no partition of its own: its sites stand in its
// district's.
import { levelOf, parentOf } from '../../../shared/domain/region.ts';
import type { DayTotals } from '../../../shared/store/day-totals-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';

export async function regionRows(
  code: string,
  from: string,
  to: string,
  platform: Platform,
): Promise<DayTotals[]> {
  const parent = levelOf(code) === 'village' ? parentOf(code) : null;
  if (!parent) return await platform.dayTotals.childrenOfRange(code, from, to);
  const rows = await platform.dayTotals.childrenOfRange(parent, from, to);
  return rows.filter(({ village }) => village === code);
}
