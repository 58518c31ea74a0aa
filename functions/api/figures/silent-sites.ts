// Expected sites with nothing reported, in code order: a walk down the tree that enters only regions with expected sites.
import { levelOf } from '../../../shared/domain/region.ts';
import type { DayTotals } from '../../../shared/store/day-totals-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { regionRows } from './region-rows.ts';

export type SilentSite = { row: DayTotals; district: string };

/** Yields silent sites of a region; `after` (`district#site`) skips what an earlier page has shown. */
export async function* silentSites(
  code: string,
  date: string,
  after: string,
  platform: Platform,
): AsyncGenerator<SilentSite> {
  const level = levelOf(code);
  for (const row of await regionRows(code, date, date, platform)) {
    if (row.level === 'site') {
      const isSilent = row.totals.sites.expected > 0 && row.totals.sites.reported === 0;
      if (isSilent && `${row.parent}#${row.child}` > after) yield { row, district: row.parent };
    } else if (level !== 'district' && mayHaveMore(row, after)) {
      yield* silentSites(row.child, date, after, platform);
    }
  }
}

/** A region lies wholly before the cursor when its code sorts below the cursor's own ancestor of that level. */
const mayHaveMore = (row: DayTotals, after: string): boolean =>
  row.totals.sites.expected > 0 && row.child >= after.slice(0, row.child.length);
