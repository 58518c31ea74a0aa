// The calendar of a day as some districts see it: whether it is a holiday, and the local days that can touch them.
import type { DayCalendar, LocalDay } from '../../shared/domain/calendar.ts';
import { ancestorsOf } from '../../shared/domain/region.ts';
import { holidayOn } from '../../shared/reference/holidays.ts';
import type { Platform } from '../../shared/store/platform.ts';

/** Reads the local days of the districts, their regencies, provinces and the nation. */
export async function calendarOf(
  districts: readonly string[],
  date: string,
  { calendar }: Platform,
): Promise<DayCalendar> {
  const codes = new Set(districts.flatMap((district) => [district, ...ancestorsOf(district)]));
  const found = await Promise.all([...codes].map((code) => calendar.find(code, date)));
  const local = found.filter((day): day is LocalDay => day !== undefined);
  return { date, isHoliday: holidayOn(date) !== undefined, local };
}
