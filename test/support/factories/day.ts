// The day that test data is about unless a test says otherwise: Tuesday 24 November 2026, a school day, at a synthetic school
// (its NPSN begins with 00) in Kecamatan Kaliwates, Jember, in western time.
import type { Portions } from '../../../shared/domain/portions.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import { offsetHoursOf, type Zone } from '../../../shared/domain/zone.ts';

export const DAY = '2026-11-24';
export const SITE = '00200001';
export const KITCHEN = 'K-UJI-1';
export const DISTRICT = '35.09.19';
export const ZONE: Zone = zoneOf(DISTRICT);

/** The moment at which clocks in a zone show `time` (`HH:mm` or `HH:mm:ss`) on a date, as UTC. */
export const instantAt = (date: string, time: string, zone: Zone = ZONE): string =>
  new Date(Date.parse(`${date}T${time}Z`) - offsetHoursOf(zone) * 3_600_000).toISOString();

export const makePortions = (small = 60, large = 40): Portions => ({ small, large });
