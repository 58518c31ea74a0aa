// A changed child total wakes its parent: one function for every level, from district up to the nation. The parent's row is
// replaced only against the version that was read before its children; the loser reads again.
import { mergeFigures, sameFigures } from '../../shared/domain/figures.ts';
import { parentOf } from '../../shared/domain/region.ts';
import { findRegion } from '../../shared/reference/region-tree.ts';
import type { DayTotals } from '../../shared/store/day-totals-store.ts';
import { keepRow } from '../../shared/store/keep-row.ts';
import { type Key, toRegionDay, toRegionRound } from '../../shared/store/keys.ts';
import type { Platform } from '../../shared/store/platform.ts';
import { rollUpRound } from './roll-up-round.ts';

/** Merges the children of a region's day into the region's own row; whether it changed. The nation has no row. */
export async function rollUp(region: string, date: string, platform: Platform): Promise<boolean> {
  const parent = parentOf(region);
  if (!parent) return false;
  const { dayTotals } = platform;
  return await keepRow<DayTotals>({
    name: `totals of ${region} on ${date}`,
    find: () => dayTotals.find(parent, date, region),
    next: async (before) => {
      const figures = mergeFigures(await dayTotals.childrenOfDay(region, date));
      if (before && sameFigures(before, figures)) return undefined;
      return { ...rowOf(region, parent), date, ...figures, computedAt: platform.now().toISOString() };
    },
    put: (row, read) => dayTotals.put(row, read),
  });
}

type Row = Pick<DayTotals, 'type' | 'parent' | 'child' | 'name' | 'level'>;

function rowOf(code: string, parent: string): Row {
  const region = findRegion(code);
  if (!region) throw new Error(`region ${code} is not in the region tree`);
  return {
    type: 'day-total',
    parent,
    child: code,
    name: region.name,
    level: region.level as DayTotals['level'],
  };
}

/** Changes are gathered by region and day, or round: a thousand sites of one district are one roll-up. */
export function regionDayOf(key: Key): string {
  if (toRegionRound(key)) return key.pk;
  const { parent, date } = toRegionDay(key);
  return `${parent}#${date}`;
}

/** Handles a changed row of a day or of a round: its parent is merged again. */
export function rollUpChange(key: Key, platform: Platform): Promise<boolean> {
  const round = toRegionRound(key);
  if (round) return rollUpRound(round.parent, round.month, platform);
  const { parent, date } = toRegionDay(key);
  return rollUp(parent, date, platform);
}
