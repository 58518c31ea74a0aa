// What each stop's head counts come to today: the plan is made at 03:00, a kitchen begins before.
import { useMemo } from 'preact/hooks';
import { localDate } from '../../../../shared/domain/dates.ts';
import { planOf } from '../../../../shared/domain/plan.ts';
import type { Portions } from '../../../../shared/domain/portions.ts';
import type { Rules } from '../../../../shared/domain/rules.ts';
import { useAnswer } from '../../lib/answers.ts';
import type { List, Site } from '../../lib/shapes.ts';

const NOTHING: ReadonlyMap<string, Portions> = new Map();

/** Portions by site, for today alone: the head counts in force on another day are not known here. */
export function useExpected(
  kitchenId: string,
  date: string,
  rules: Rules | undefined,
  zone: string,
): ReadonlyMap<string, Portions> {
  const isToday = date === localDate(new Date(), zone);
  const sites = useAnswer<List<Site>>(isToday ? `/v1/kitchens/${kitchenId}/sites?limit=500` : undefined).data;
  return useMemo(() => {
    if (!sites || !rules) return NOTHING;
    return new Map(
      sites.items.flatMap(({ id, enrolment }) =>
        enrolment ? [[id, planOf(enrolment, rules, date).portions]] : [],
      ),
    );
  }, [sites, rules, date]);
}
