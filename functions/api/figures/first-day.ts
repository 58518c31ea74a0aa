// Since when a region has figures: its weeks are counted from then, unless another day is asked for.
import { addDays, localDate } from '../../../shared/domain/dates.ts';
import { levelOf, parentOf, zoneOf } from '../../../shared/domain/region.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { ownScopes } from './own-scopes.ts';

/** Two years: a pilot that began earlier is asked for by its day. */
const LOOK_BACK_DAYS = 730;

/** The first day with figures of the last two years, under earlier codes too; of a village that of its district; today without any. */
export async function firstDayOf(code: string, platform: Platform): Promise<string> {
  const today = localDate(platform.now(), zoneOf(code));
  const own = (levelOf(code) === 'village' && parentOf(code)) || code;
  const from = addDays(today, -LOOK_BACK_DAYS);
  const scopes = await ownScopes(own, platform);
  const days = await Promise.all(scopes.map((scope) => platform.dayTotals.firstDay(scope, from, today)));
  return days.reduce<string>((first, day) => (day && day < first ? day : first), today);
}
