// Since when a region has figures: its weeks are counted from then, unless another day is asked for.
import { addDays, localDate } from '../../../shared/domain/dates.ts';
import { levelOf, parentOf, zoneOf } from '../../../shared/domain/region.ts';
import type { Platform } from '../../../shared/store/platform.ts';

/** Two years: a pilot that began earlier is asked for by its day. */
const LOOK_BACK_DAYS = 730;

/** The first day with figures of the last two years, of a village that of its district; today where there are none. */
export async function firstDayOf(code: string, { dayTotals, now }: Platform): Promise<string> {
  const today = localDate(now(), zoneOf(code));
  const parent = (levelOf(code) === 'village' && parentOf(code)) || code;
  return (await dayTotals.firstDay(parent, addDays(today, -LOOK_BACK_DAYS), today)) ?? today;
}
