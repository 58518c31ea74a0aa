// What was true of a place on an earlier day. A place keeps the district it left and the day it stopped, so that late
// facts are judged and counted as on their own day. A move or a stop never rewrites days that have begun.
import * as z from 'zod';
import { addDays, serviceDate } from './dates.ts';
import type { Whereabouts } from './region-changes.ts';
import { districtCode } from './site.ts';

export const standing = z.object({
  /** Districts left behind: each held up to and including `until`. */
  formerDistricts: z.array(
    z.object({ district: districtCode, village: z.string().optional(), until: serviceDate }),
  ),
  /** When the place did not work: from a day up to and including another; still so while `until` is absent. */
  stops: z.array(z.object({ from: serviceDate, until: serviceDate.optional() })),
});
export type Standing = z.infer<typeof standing>;

const BEFORE_ALL_DAYS = '0001-01-01';

/** The standing of a place when it is first registered: one that does not work now is not taken to have worked before. */
export const firstStanding = (status: string): Standing => ({
  formerDistricts: [],
  stops: status === 'active' ? [] : [{ from: BEFORE_ALL_DAYS }],
});

type Place = { district: string; village?: string | undefined; status: string };

/** The standing after `before` is replaced by `after` on `today`: a move counts from tomorrow, a stop from today. */
export function nextStanding(before: Place, after: Place, now: Standing, today: string): Standing {
  const moved = before.district !== after.district;
  const formerDistricts = moved ? withFormer(now, before, today) : now.formerDistricts;
  return {
    formerDistricts,
    stops: after.status === 'active' ? ended(now.stops, today) : begun(now.stops, today),
  };
}

/** The districts left behind with one more, where the place was until a day. */
export const withFormer = (
  { formerDistricts }: Standing,
  { district, village }: Omit<Place, 'status'>,
  until: string,
): Standing['formerDistricts'] => [...formerDistricts, { district, ...(village && { village }), until }];

type Stops = Standing['stops'];

const begun = (stops: Stops, today: string): Stops =>
  stops.some(({ until }) => until === undefined) ? stops : [...stops, { from: today }];

/** Working again from today; a stop that began today never was. */
const ended = (stops: Stops, today: string): Stops =>
  stops
    .map(({ from, until = addDays(today, -1) }) => ({ from, until }))
    .filter(({ from, until }) => from <= until);

/** The district that the place belonged to on `date`. */
export const districtOn = (district: string, { formerDistricts }: Standing, date: string): string =>
  whereOn({ district }, { formerDistricts }, date).district;

/** The district that a place belonged to on `date`, and the village as far as known; `now`: where it is. */
export const whereOn = (
  now: Whereabouts,
  { formerDistricts }: Pick<Standing, 'formerDistricts'>,
  date: string,
): Whereabouts => formerDistricts.find(({ until }) => date <= until) ?? now;

/** Whether the place worked on `date`. */
export const wasActiveOn = ({ stops }: Standing, date: string): boolean =>
  !stops.some(({ from, until }) => from <= date && (until === undefined || date <= until));
