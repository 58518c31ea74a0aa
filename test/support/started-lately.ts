// When a batch that is finished now may have been begun, by the clock of Jember: lately enough that no form asks about it.
import { localTime } from '../../shared/domain/dates.ts';
import { zoneOf } from '../../shared/domain/region.ts';
import { REGENCY } from './personas.ts';

const HOUR_MS = 3_600_000;

/** An hour ago, in the first hour of a day midnight. */
export function startedLately(): string {
  const zone = zoneOf(REGENCY);
  const now = Date.now();
  return localTime(new Date(now), zone) < '01:00' ? '00:00' : localTime(new Date(now - HOUR_MS), zone);
}
