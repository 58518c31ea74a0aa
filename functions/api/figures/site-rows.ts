// Rows of a region's sites that are of a kind, in code order: a walk down the tree that enters only regions which may hold
// some. Totals are additive, so a region without any expected site or discrepancy has no site with one. As of now the walk begins at
// the regions of that day which any part of the region came from.

import { localDate } from '../../../shared/domain/dates.ts';
import type { Figures } from '../../../shared/domain/figures.ts';
import { isWithin, levelOf, zoneOf } from '../../../shared/domain/region.ts';
import type { RegionChange } from '../../../shared/domain/region-change.ts';
import {
  carryCodeAll,
  carryPlaceAll,
  changesBetween,
  isWholeAll,
} from '../../../shared/domain/region-changes.ts';
import { isUnsafe } from '../../../shared/domain/safety.ts';
import type { DayTotals } from '../../../shared/store/day-totals-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { fromCursor, toCursor } from '../http/paging.ts';
import { originsOf } from './carried-rows.ts';
import { regionRows } from './region-rows.ts';

type Kind = {
  name: string;
  isOne: (site: Figures) => boolean;
  mayHold: (region: Figures) => boolean;
};
export type RegionDay = { code: string; date: string };
type Asked = { limit: number; cursor?: string | undefined; asOf: 'then' | 'now' };

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

/** Where a walk goes: the region asked for, and what has changed since its day, where it is as of now. */
type Walk = { kind: Kind; code: string; date: string; after: string; changes: readonly RegionChange[] };

/** Yields the rows of a region's sites; `after` (`district#site`) skips what an earlier page has shown. */
async function* siteRows(region: string, walk: Walk, platform: Platform): AsyncGenerator<DayTotals> {
  for (const row of await regionRows(region, walk.date, walk.date, platform)) {
    if (row.level === 'site') {
      if (walk.kind.isOne(row) && placeOf(row) > walk.after && isIn(row, walk)) yield row;
    } else if (levelOf(region) !== 'district' && walk.kind.mayHold(row) && isAhead(row, walk)) {
      yield* siteRows(row.child, walk, platform);
    }
  }
}

/** Whether a site of that day lies in the region now; as of then it was looked for there alone. */
function isIn({ parent: district, child, village }: DayTotals, { changes, code }: Walk): boolean {
  if (changes.length === 0) return true;
  const now = carryPlaceAll(changes, `site:${child}`, { district, village });
  return isWithin(now.district, code) || now.village === code;
}

/** Whether a region of that day may hold sites that lie in the region now: not one that went on whole elsewhere. */
function mayBeIn({ child }: DayTotals, { changes, code }: Walk): boolean {
  if (changes.length === 0 || !isWholeAll(changes, child)) return true;
  const now = carryCodeAll(changes, child);
  return isWithin(now, code) || isWithin(code, now);
}

/** A region lies wholly before the cursor when its code sorts below the cursor's own ancestor of that level. */
const isAhead = (row: DayTotals, walk: Walk): boolean =>
  row.child >= walk.after.slice(0, row.child.length) && mayBeIn(row, walk);

/** One page of such rows, by the codes of their day, and the cursor of the next. */
export async function siteRowPage(
  kind: Kind,
  { code, date }: RegionDay,
  { limit, cursor, asOf }: Asked,
  platform: Platform,
): Promise<{ rows: DayTotals[]; nextCursor: string | null }> {
  const question = `${kind.name} ${code} ${date} ${asOf}`;
  const after = String(fromCursor(question, cursor)?.after ?? '');
  const changes = asOf === 'now' ? await changesSince(code, date, platform) : [];
  const rows: DayTotals[] = [];
  const regions = changes.length > 0 ? originsOf(code, changes).sort() : [code];
  for (const region of regions)
    for await (const row of siteRows(region, { kind, code, date, after, changes }, platform)) {
      const last = rows.at(-1);
      if (last && rows.length === limit)
        return { rows, nextCursor: toCursor(question, { after: placeOf(last) }) };
      rows.push(row);
    }
  return { rows, nextCursor: null };
}

async function changesSince(code: string, date: string, { regions, now }: Platform) {
  return changesBetween((await regions.current()).changes, date, localDate(now(), zoneOf(code)));
}
