// Since when a region has figures: its weeks are counted from then, unless another day is asked for.
import { addDays, localDate } from '../../../shared/domain/dates.ts';
import { levelOf, parentOf, zoneOf } from '../../../shared/domain/region.ts';
import { changesUntil } from '../../../shared/domain/region-changes.ts';
import { formerScopes } from '../../../shared/domain/region-grants.ts';
import type { Regions } from '../../../shared/domain/regions.ts';
import type { Platform } from '../../../shared/store/platform.ts';

/** Two years: a pilot that began earlier is asked for by its day. */
const LOOK_BACK_DAYS = 730;

/** The first day with figures of the last two years, under earlier codes too; of a village that of its district; today without any. */
export async function firstDayOf(
  code: string,
  { changes }: Pick<Regions, 'changes'>,
  { dayTotals, now }: Platform,
): Promise<string> {
  const today = localDate(now(), zoneOf(code));
  const own = (levelOf(code) === 'village' && parentOf(code)) || code;
  const codes = [own, ...formerScopes(own, changesUntil(changes, today))];
  const days = await Promise.all(
    codes.map((one) => dayTotals.firstDay(one, addDays(today, -LOOK_BACK_DAYS), today)),
  );
  return days.reduce<string>((first, day) => (day && day < first ? day : first), today);
}
