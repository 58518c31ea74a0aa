// Rows of a time before changes of the regions, named as the regions are now. A region that went on whole keeps its row; one that was
// divided is looked into, down to its places. Every row that counted then is found once now.
import { isWithin, levelOf, NATION, parentOf, REGION_LEVELS } from '../../../shared/domain/region.ts';
import type { RegionChange } from '../../../shared/domain/region-change.ts';
import { carryCodeAll, carryPlaceAll, isWholeAll } from '../../../shared/domain/region-changes.ts';
import type { DayTotals } from '../../../shared/store/day-totals-store.ts';

export type ChildRow = Pick<DayTotals, 'parent' | 'child' | 'level'> & { village?: string | undefined };

/** `read`: the rows of a region's children, as they were; a site's with its village, where a divided district needs it. */
export type Carrying<T extends ChildRow> = {
  code: string;
  changes: readonly RegionChange[];
  read: (origin: string) => Promise<T[]>;
};

/** The rows under a region of now, each named by the child of now that it went to: several may have one name. */
export async function carriedRows<T extends ChildRow>(asked: Carrying<T>): Promise<T[]> {
  const rows = await Promise.all(
    originsOf(asked.code, asked.changes).map((origin) => rowsBelow(origin, asked)),
  );
  return rows.flat();
}

/** The regions of the same level, as they were then, that any part of a region came from. */
export function originsOf(code: string, changes: readonly RegionChange[]): string[] {
  const level = levelOf(code) === 'village' ? 'district' : levelOf(code);
  const now = levelOf(code) === 'village' ? (parentOf(code) ?? code) : code;
  const before = changes
    .toReversed()
    .reduce((codes, change) => [...new Set(codes.flatMap((one) => [one, ...cameFrom(one, change)]))], [now]);
  return [...new Set(before.map((one) => cut(one, level)))];
}

/** Every old code of a change that went into a region, or into one that it lies in. */
function cameFrom(code: string, { moves, mapping, places }: RegionChange): string[] {
  const rows = mapping.filter(({ old }) => old !== undefined && /^\d/.test(old));
  const all = [
    ...moves,
    ...rows.map((row) => ({ from: row.old ?? '', to: row.new })),
    ...places.map(({ from, to }) => ({ from, to })),
  ];
  const inside = all.filter(({ to }) => isWithin(to, code)).map(({ from }) => from);
  const above = all
    .filter(({ to }) => to !== code && isWithin(code, to))
    .map(({ from, to }) => from + code.slice(to.length));
  return [...inside, ...above];
}

/** A code's ancestor of a level, or the code itself. */
function cut(code: string, level: (typeof REGION_LEVELS)[number]): string {
  const depth = REGION_LEVELS.indexOf(level);
  return depth === 0 ? NATION : code.split('.').slice(0, depth).join('.');
}

/** The rows under a region of then that belong to the region asked for, named by its children of now. */
async function rowsBelow<T extends ChildRow>(origin: string, asked: Carrying<T>): Promise<T[]> {
  const rows = await asked.read(origin);
  const isPlace = ({ level }: ChildRow) => level === 'site' || level === 'kitchen';
  const places = rows.filter(isPlace).flatMap((row) => toPlaceRow(row, asked));
  const whole = rows.filter((row) => !isPlace(row) && isWholeAll(asked.changes, row.child));
  const parts = new Set(
    rows.filter((row) => !isPlace(row) && !whole.includes(row)).map(({ child }) => child),
  );
  const below = await Promise.all([...parts].map((code) => rowsBelow(code, asked)));
  const carried = whole.flatMap((row) =>
    toChildRow(row, carryCodeAll(asked.changes, row.child), row.child, asked),
  );
  return [...places, ...carried, ...below.flat()];
}

function toPlaceRow<T extends ChildRow>(row: T, asked: Carrying<T>): T[] {
  const place = row.level === 'kitchen' ? row.child : `site:${row.child}`;
  const now = carryPlaceAll(asked.changes, place, { district: row.parent, village: row.village });
  const isVillage = levelOf(asked.code) === 'village';
  if (isVillage) return now.village === asked.code ? [row] : [];
  return toChildRow(row, now.district, row.child, asked);
}

/** The row under the child that `code` lies in; none where it lies elsewhere by now. */
function toChildRow<T extends ChildRow>(
  row: T,
  code: string,
  own: string,
  { code: asked }: Pick<Carrying<T>, 'code'>,
): T[] {
  if (!isWithin(code, asked)) return [];
  const level = levelOf(asked);
  if (level === 'district') return [{ ...row, child: own }];
  const below = REGION_LEVELS[REGION_LEVELS.indexOf(level) + 1] ?? 'district';
  return [{ ...row, child: cut(code, below), level: below as DayTotals['level'] }];
}
