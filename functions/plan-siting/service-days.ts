// How many service days the year from the first week on has, by the calendar of the region: holidays are known for the years that
// have a decree, later ones count as ordinary days.
import { type DayCalendar, isServiceDay, type LocalDay } from '../../shared/domain/calendar.ts';
import { addDays } from '../../shared/domain/dates.ts';
import type { Proposal } from '../../shared/domain/proposal.ts';
import { daysToAdd } from '../../shared/domain/proposal-calendar.ts';
import { ancestorsOf } from '../../shared/domain/region.ts';
import type { Rules } from '../../shared/domain/rules.ts';
import { holidayOn } from '../../shared/reference/holidays.ts';
import type { Platform } from '../../shared/store/platform.ts';

const DAYS = 365;

/** `planned`: days of the proposal, which count where the region has none of its own. */
export async function serviceDaysOf(
  { region, startsOn }: Pick<Proposal, 'region' | 'startsOn'>,
  planned: readonly LocalDay[],
  rules: Rules,
  { calendar }: Platform,
): Promise<{ six: number; five: number }> {
  const last = addDays(startsOn, DAYS - 1);
  const codes = [region, ...ancestorsOf(region)];
  const there = (await Promise.all(codes.map((code) => calendar.ofRegion(code, startsOn, last)))).flat();
  const local = [...there, ...daysToAdd(planned, there)];
  const days = Array.from({ length: DAYS }, (_, i): DayCalendar => {
    const date = addDays(startsOn, i);
    return {
      date,
      isHoliday: holidayOn(date) !== undefined,
      local: local.filter((day) => day.date === date),
    };
  });
  const countOf = (week: 5 | 6) =>
    days.filter((day) => isServiceDay({ district: region, week }, day, rules)).length;
  return { six: countOf(6), five: countOf(5) };
}
