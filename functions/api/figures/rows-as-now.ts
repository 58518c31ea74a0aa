// Day rows of earlier days as the regions are now. A region that went on whole keeps one row a day; one that was divided is
// looked into, down to its places. Every row that counted then counts once now, so the nation's sums are the same.
import { addDays, localDate } from '../../../shared/domain/dates.ts';
import { mergeFigures } from '../../../shared/domain/figures.ts';
import { isWithin, levelOf, NATION, parentOf, REGION_LEVELS, zoneOf } from '../../../shared/domain/region.ts';
import type { RegionChange } from '../../../shared/domain/region-change.ts';
import {
  carryCodeAll,
  carryPlaceAll,
  changesBetween,
  isWholeAll,
} from '../../../shared/domain/region-changes.ts';
import type { DatedTree } from '../../../shared/reference/dated-tree.ts';
import type { DayTotals } from '../../../shared/store/day-totals-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { regionRows } from './region-rows.ts';

type Range = { from: string; to: string };
type Span = { from: string; to: string; changes: readonly RegionChange[] };
/** What is asked for, and by which changes the rows of a span are to be read. */
type Asked = Span & { code: string; platform: Platform };

/** The rows of a region's children: as each day had the regions (`then`), or as today has them (`now`). */
export async function rowsAsOf(
  asOf: 'then' | 'now',
  code: string,
  { from, to }: Range,
  platform: Platform,
): Promise<DayTotals[]> {
  const today = localDate(platform.now(), zoneOf(code));
  const { changes } = await platform.regions.current();
  const isSame = asOf === 'then' || changesBetween(changes, from, today).length === 0;
  return isSame
    ? await regionRows(code, from, to, platform)
    : await rowsAsNow(code, { from, to }, today, platform);
}

/** `today` is the day whose regions count. */
async function rowsAsNow(
  code: string,
  range: Range,
  today: string,
  platform: Platform,
): Promise<DayTotals[]> {
  const tree = await platform.regions.current();
  const spans = spansOf(range, changesBetween(tree.changes, range.from, today));
  const rows = await Promise.all(spans.map((span) => rowsOfSpan({ code, platform, ...span })));
  return mergedRows(rows.flat(), code, today, tree);
}

/** The parts of a range between changes, each with the changes that came after it. */
function spansOf({ from, to }: Range, changes: readonly RegionChange[]): Span[] {
  const starts = changes.map(({ effectiveFrom }) => effectiveFrom).filter((date) => date <= to);
  const firsts = [...new Set([from, ...starts])];
  return firsts.map((first, i) => ({
    from: first,
    to: firsts[i + 1] ? addDays(firsts[i + 1] ?? to, -1) : to,
    changes: changes.filter(({ effectiveFrom }) => effectiveFrom > first),
  }));
}

async function rowsOfSpan(asked: Asked): Promise<DayTotals[]> {
  const { code, from, to, changes, platform } = asked;
  if (changes.length === 0) return await regionRows(code, from, to, platform);
  const rows = await Promise.all(originsOf(code, changes).map((origin) => rowsBelow(origin, asked)));
  return rows.flat();
}

/** The regions of the same level, as they were then, that any part of a region came from. */
function originsOf(code: string, changes: readonly RegionChange[]): string[] {
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
async function rowsBelow(origin: string, asked: Asked): Promise<DayTotals[]> {
  const { from, to, platform } = asked;
  const rows = await platform.dayTotals.childrenOfRange(origin, from, to);
  const isPlace = ({ level }: DayTotals) => level === 'site' || level === 'kitchen';
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

function toPlaceRow(row: DayTotals, asked: Asked): DayTotals[] {
  const place = row.level === 'kitchen' ? row.child : `site:${row.child}`;
  const now = carryPlaceAll(asked.changes, place, { district: row.parent, village: row.village });
  const isVillage = levelOf(asked.code) === 'village';
  if (isVillage) return now.village === asked.code ? [row] : [];
  return toChildRow(row, now.district, row.child, asked);
}

/** The row under the child that `code` lies in; none where it lies elsewhere by now. */
function toChildRow(row: DayTotals, code: string, own: string, { code: asked }: Asked): DayTotals[] {
  if (!isWithin(code, asked)) return [];
  const level = levelOf(asked);
  if (level === 'district') return [{ ...row, child: own }];
  const below = REGION_LEVELS[REGION_LEVELS.indexOf(level) + 1] ?? 'district';
  return [{ ...row, child: cut(code, below), level: below as DayTotals['level'] }];
}

/** One row for each child and day, by its name of today. */
function mergedRows(rows: readonly DayTotals[], code: string, today: string, tree: DatedTree): DayTotals[] {
  const groups = Map.groupBy(rows, ({ child, date }) => `${date} ${child}`);
  const merged = [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const name = tree.find(first.child, today)?.name ?? first.name;
    const all = [first, ...others];
    const computedAt =
      all
        .map((row) => row.computedAt)
        .sort()
        .at(-1) ?? first.computedAt;
    return [{ ...first, parent: code, name, ...mergeFigures(all), computedAt }];
  });
  return merged.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
