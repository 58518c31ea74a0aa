// An incident is a matter until it is closed, by itself or with the case that it was joined to; and as long after its meal as
// people fall ill of one: who is ill tells it days later.
import type { AlertKind, Matter } from './alert.ts';
import { addDays } from './dates.ts';
import { numberRule, type Rules } from './rules.ts';

type Row = {
  id: string;
  date: string;
  place: Matter['place'] & { district: string };
  status: string;
  joins: readonly string[];
};

const HOURS_OF_DAY = 24;

/** The first day whose alerts of a kind are looked at on a day. */
export const watchedSince = (kind: AlertKind, today: string, rules: Rules): string =>
  kind === 'incident'
    ? addDays(today, -Math.ceil(numberRule(rules, 'incident.lookBack', today) / HOURS_OF_DAY))
    : addDays(today, -1);

/** Those of a region's incidents that somebody has to look at. */
export function standingIncidents<T extends Row>(rows: readonly T[]): T[] {
  const done = new Set(
    rows.filter(({ status }) => status === 'closed').flatMap(({ id, joins }) => [id, ...joins]),
  );
  return rows.filter(({ id }) => !done.has(id));
}

/** The matter of an incident; the kitchen is the one of its site, or itself. */
export const incidentMatter = (
  { id, date, place: { district, ...place } }: Row,
  kitchenId: string | null,
): Matter => ({ date, kind: 'incident', district, place, kitchenId, about: id, numbers: {} });
