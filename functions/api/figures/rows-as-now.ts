// Day rows of earlier days as the regions are now. A region that went on whole keeps one row a day; one that was divided is
// looked into, down to its places. Every row that counted then counts once now, so the nation's sums are the same.
import { addDays, localDate } from '../../../shared/domain/dates.ts';
import { mergeFigures } from '../../../shared/domain/figures.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import type { RegionChange } from '../../../shared/domain/region-change.ts';
import { changesBetween } from '../../../shared/domain/region-changes.ts';
import type { DatedTree } from '../../../shared/reference/dated-tree.ts';
import type { DayTotals } from '../../../shared/store/day-totals-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { carriedRows } from './carried-rows.ts';
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

async function rowsOfSpan({ code, from, to, changes, platform }: Asked): Promise<DayTotals[]> {
  if (changes.length === 0) return await regionRows(code, from, to, platform);
  const read = (origin: string) => platform.dayTotals.childrenOfRange(origin, from, to);
  return await carriedRows({ code, changes, read });
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
