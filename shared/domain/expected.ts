// Whether a site is to be served on a day, and whom: its head counts of that day, unless it is closed, its calendar has no
// service, or nobody is enrolled.
import { type DayCalendar, isServiceDay } from './calendar.ts';
import { planOf } from './plan.ts';
import type { Rules } from './rules.ts';
import { type Enrolment, enrolmentOn, type SiteProfile } from './site.ts';
import { districtOn, type Standing, wasActiveOn } from './standing.ts';

type Place = { profile: SiteProfile; standing: Standing; enrolments: readonly Enrolment[] };
export type NotServed = 'closed' | 'no-service-day' | 'no-enrolment';

/** The enrolment that a site is served by on a day, or why it is not. */
export function servedOn(
  { profile, standing, enrolments }: Place,
  day: DayCalendar,
  rules: Rules,
): Enrolment | NotServed {
  if (!wasActiveOn(standing, day.date)) return 'closed';
  const district = districtOn(profile.district, standing, day.date);
  if (!isServiceDay({ district, week: profile.week }, day, rules)) return 'no-service-day';
  const enrolment = enrolmentOn(enrolments, day.date);
  return enrolment && planOf(enrolment, rules, day.date).enrolled > 0 ? enrolment : 'no-enrolment';
}
