// What the streams would do: fold every place-day that was written to, then roll up the districts that changed. Regions
// above them are left to the product itself, which may hold more of their children than the demo.
import { foldDay } from '../../functions/fold-days/fold-day.ts';
import { regionDayOf, rollUp } from '../../functions/roll-up-regions/roll-up.ts';
import { levelOf } from '../../shared/domain/region.ts';
import { type Key, toPlaceDay, toRegionDay } from '../../shared/store/keys.ts';
import { TABLES } from '../../shared/store/tables.ts';
import type { Stage } from './stage.ts';

/** Brings the totals of places and districts up to date with what has been written and not yet taken. */
export async function settle(stage: Stage): Promise<void> {
  for (const { pk } of written(stage, TABLES.meals.name, 'fact', ({ pk }) => pk)) {
    const placeDay = toPlaceDay(pk);
    if (placeDay) await foldDay(placeDay, stage.platform);
  }
  for (const key of written(stage, TABLES.reports.name, 'day-total', regionDayOf)) {
    const { parent, date } = toRegionDay(key);
    if (levelOf(parent) === 'district') await rollUp(parent, date, stage.platform);
  }
}

/** Of the items written to a table, one of each group. */
function written({ database }: Stage, name: string, type: string, groupOf: (key: Key) => string): Key[] {
  const items = database.written().filter(({ table, item }) => table === name && item.type === type);
  return [...new Map(items.map(({ item }) => [groupOf(item), item])).values()];
}
