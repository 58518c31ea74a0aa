// Rows of a region's sites that are of a kind, in code order: a walk down the tree that enters only regions which may hold
// some. Totals are additive, so a region without any expected site or discrepancy has no site with one.
import type { Figures } from '../../../shared/domain/figures.ts';
import { levelOf } from '../../../shared/domain/region.ts';
import { isUnsafe } from '../../../shared/domain/safety.ts';
import type { DayTotals } from '../../../shared/store/day-totals-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { fromCursor, toCursor } from '../http/paging.ts';
import { regionRows } from './region-rows.ts';

type Kind = {
  name: string;
  isOne: (site: Figures) => boolean;
  mayHold: (region: Figures) => boolean;
};
export type RegionDay = { code: string; date: string };

/** Expected sites with nothing reported. */
export const SILENT: Kind = {
  name: 'silent',
  isOne: ({ totals: { sites } }) => sites.expected > 0 && sites.reported === 0,
  mayHold: ({ totals: { sites } }) => sites.expected > 0,
};

/** Sites whose day does not add up, or is not safe. */
const isDiscrepant = ({ totals, safety }: Figures): boolean => totals.discrepancies > 0 || isUnsafe(safety);
export const DISCREPANT: Kind = { name: 'exceptions', isOne: isDiscrepant, mayHold: isDiscrepant };

/** Those of them that are not safe. */
const isNotSafe = ({ safety }: Figures): boolean => isUnsafe(safety);
export const UNSAFE: Kind = { name: 'unsafe', isOne: isNotSafe, mayHold: isNotSafe };

const placeOf = ({ parent, child }: DayTotals): string => `${parent}#${child}`;

/** Yields the rows of a region's sites; `after` (`district#site`) skips what an earlier page has shown. */
async function* siteRows(
  kind: Kind,
  { code, date }: RegionDay,
  after: string,
  platform: Platform,
): AsyncGenerator<DayTotals> {
  const level = levelOf(code);
  for (const row of await regionRows(code, date, date, platform)) {
    if (row.level === 'site') {
      if (kind.isOne(row) && placeOf(row) > after) yield row;
    } else if (level !== 'district' && kind.mayHold(row) && isNotBefore(row, after)) {
      yield* siteRows(kind, { code: row.child, date }, after, platform);
    }
  }
}

/** A region lies wholly before the cursor when its code sorts below the cursor's own ancestor of that level. */
const isNotBefore = (row: DayTotals, after: string): boolean => row.child >= after.slice(0, row.child.length);

/** One page of such rows, and the cursor of the next. */
export async function siteRowPage(
  kind: Kind,
  day: RegionDay,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
  platform: Platform,
): Promise<{ rows: DayTotals[]; nextCursor: string | null }> {
  const question = `${kind.name} ${day.code} ${day.date}`;
  const after = String(fromCursor(question, cursor)?.after ?? '');
  const rows: DayTotals[] = [];
  for await (const row of siteRows(kind, day, after, platform)) {
    const last = rows.at(-1);
    if (last && rows.length === limit)
      return { rows, nextCursor: toCursor(question, { after: placeOf(last) }) };
    rows.push(row);
  }
  return { rows, nextCursor: null };
}
