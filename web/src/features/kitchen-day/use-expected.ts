// What each stop's head counts come to, for a day without a plan: it is made at 03:00, a kitchen begins before, and a phone
// without a signal never sees it.

import { localDate } from '../../../../shared/domain/dates.ts';
import type { Portions } from '../../../../shared/domain/portions.ts';
import type { Rules } from '../../../../shared/domain/rules.ts';
import { useAnswer } from '../../lib/answers.ts';
import { now } from '../../lib/clock.ts';
import type { KitchenDay, List, Site } from '../../lib/shapes.ts';
import { usePlanner } from '../../lib/use-planner.ts';

const NOTHING: ReadonlyMap<string, Portions> = new Map();

/** Portions by site, for today alone: the head counts in force on another day are not known here. */
export function useExpected(
  { kitchen, date, stops }: KitchenDay,
  rules: Rules | undefined,
  zone: string,
): ReadonlyMap<string, Portions> {
  const isToday = date === localDate(now(), zone);
  const sites = useAnswer<List<Site>>(
    isToday ? `/v1/kitchens/${kitchen.id}/sites?limit=500` : undefined,
  ).data;
  const plan = usePlanner(isToday && !stops.some(({ chains }) => chains.some(({ planned }) => planned)));
  if (!sites || !rules || !plan) return NOTHING;
  return new Map(
    sites.items.flatMap(({ id, enrolment }) =>
      enrolment ? [[id, plan(enrolment, rules, date).portions]] : [],
    ),
  );
}
