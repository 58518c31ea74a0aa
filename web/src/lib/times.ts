// Clock times of a place as instants, and back.
import { localTime } from '../../../shared/domain/dates.ts';
import { offsetHoursOf } from '../../../shared/domain/zone.ts';

/** The instant at which the clocks of `zone` show `time` (`HH:mm`) on `date`. */
export const instantOf = (date: string, time: string, zone: string): string =>
  new Date(`${date}T${time}:00+${String(offsetHoursOf(zone)).padStart(2, '0')}:00`).toISOString();

/** `HH:mm` now, by the clocks of `zone`. */
export const clockNow = (zone: string): string => localTime(new Date(), zone);

/** The moment a time field means: the very moment of pressing the button as long as the field still shows it; none while it is empty. */
export const momentOf = (date: string, time: string, zone: string, now = new Date()): string => {
  if (!time) return '';
  const isNow =
    time === localTime(now, zone) &&
    instantOf(date, time, zone).slice(0, 10) === now.toISOString().slice(0, 10);
  return isNow ? now.toISOString() : instantOf(date, time, zone);
};
