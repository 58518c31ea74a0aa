// Clock times of a place as instants, and back.
import { localDate, localTime } from '../../../shared/domain/dates.ts';
import { offsetHoursOf } from '../../../shared/domain/zone.ts';
import { now } from './clock.ts';

/** The instant at which the clocks of `zone` show `time` (`HH:mm`) on `date`. */
export const instantOf = (date: string, time: string, zone: string): string =>
  new Date(`${date}T${time}:00+${String(offsetHoursOf(zone)).padStart(2, '0')}:00`).toISOString();

/** `HH:mm` now, by the clocks of `zone`, where `date` is today; empty on another day, whose times nobody knows. */
export const clockOn = (date: string, zone: string): string =>
  date === localDate(now(), zone) ? localTime(now(), zone) : '';

/** Whether a moment has not come yet, by more than a clock may be off. */
export const isAhead = (instant: string): boolean => Date.parse(instant) > +now() + 5 * 60_000;

/** The moment a time field means: the very moment of pressing the button as long as the field still shows it; none while it is empty. */
export const momentOf = (date: string, time: string, zone: string, moment = now()): string => {
  if (!time) return '';
  const isNow = time === localTime(moment, zone) && date === localDate(moment, zone);
  return isNow ? moment.toISOString() : instantOf(date, time, zone);
};
