// A kitchen's week as it is saved, and where in the calendar it is.
import { addDays, localDate, weekdayOf } from '../../../../shared/domain/dates.ts';
import { zoneOf } from '../../../../shared/domain/region.ts';
import { useAnswer } from '../../lib/answers.ts';
import { now } from '../../lib/clock.ts';
import type { Kitchen, KitchenWeek } from '../../lib/shapes.ts';

const mondayOf = (date: string): string => addDays(date, 1 - weekdayOf(date));

/** The address of a page of the planner; of this week's plan where there is no rest. */
export const planHref = (id: string, rest = '/week'): string => `/kitchens/${id}/plan${rest}`;

export function useWeek(id: string, asked: string | undefined) {
  const kitchen = useAnswer<Kitchen>(`/v1/kitchens/${id}`).data;
  const zone = zoneOf(kitchen?.district ?? 'ID');
  const monday = mondayOf(asked ?? localDate(now(), zone));
  const reading = useAnswer<KitchenWeek>(kitchen && `/v1/kitchens/${id}/weeks/${monday}`);
  return { kitchen, zone, monday, reading };
}
