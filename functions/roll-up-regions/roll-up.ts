// A changed child total wakes its parent: one function for every level, from district up to the nation. The parent's row is
// replaced only against the version that was read before its children; the loser reads again.
import { mergeFigures, sameFigures } from '../../shared/domain/figures.ts';
import { parentOf } from '../../shared/domain/region.ts';
import type { DayTotals } from '../../shared/store/day-totals-store.ts';
import { type Key, toRegionDay } from '../../shared/store/keys.ts';
import type { Platform } from '../../shared/store/platform.ts';

const ATTEMPTS = 10;

/** Merges the children of a region's day into the region's own row; whether it changed. The nation has no row. */
export async function rollUp(region: string, date: string, platform: Platform): Promise<boolean> {
  const parent = parentOf(region);
  if (!parent) return false;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const before = await platform.dayTotals.find(parent, date, region);
    const children = await platform.dayTotals.childrenOfDay(region, date);
    const figures = mergeFigures(children);
    if (before && sameFigures(before, figures)) return false;
    const version = (before?.version ?? 0) + 1;
    const row = {
      ...(await rowOf(region, parent, date, platform)),
      date,
      ...figures,
      version,
      computedAt: platform.now().toISOString(),
    };
    if (await platform.dayTotals.put(row, before?.version)) return true;
  }
  throw new Error(`totals of ${region} on ${date} kept changing while they were rolled up`);
}

type Row = Pick<DayTotals, 'type' | 'parent' | 'child' | 'name' | 'level'>;

async function rowOf(code: string, parent: string, date: string, platform: Platform): Promise<Row> {
  const region = (await platform.regions.current()).find(code, date);
  if (!region) throw new Error(`region ${code} is not in the region tree`);
  return {
    type: 'day-total',
    parent,
    child: code,
    name: region.name,
    level: region.level as DayTotals['level'],
  };
}

/** Changes are gathered by region and day: a thousand sites of one district are one roll-up. */
export function regionDayOf(key: Key): string {
  const { parent, date } = toRegionDay(key);
  return `${parent}#${date}`;
}

/** Handles a changed day row: its parent is merged again. */
export function rollUpChange(key: Key, platform: Platform): Promise<boolean> {
  const { parent, date } = toRegionDay(key);
  return rollUp(parent, date, platform);
}
