// A kitchen's day as this phone knows it, with everything its forms need.

import { localDate } from '../../../../shared/domain/dates.ts';
import { zoneOf } from '../../../../shared/domain/region.ts';
import { useAnswer } from '../../lib/answers.ts';
import { now } from '../../lib/clock.ts';
import { useFactEntries } from '../../lib/outbox/use-entries.ts';
import { useRules } from '../../lib/rules.ts';
import type { Kitchen, KitchenDay } from '../../lib/shapes.ts';
import { countingFacts, toShownFacts } from '../records/shown-fact.ts';

export const kitchenDayPath = (id: string, date: string): string => `/v1/kitchens/${id}/days/${date}`;
/** The page of a kitchen's day; today's has no date, so that it goes on to the next day at midnight. */
export const kitchenHref = (id: string, date: string, zone: string): string =>
  `/kitchens/${id}${date === localDate(now(), zone) ? '' : `/days/${date}`}`;
/** Where a kitchen's samples of the last days are asked for. */
export const samplesPath = (id: string): string => `/v1/kitchens/${id}/samples`;
const kitchenPath = (id: string): string => `/v1/kitchens/${id}`;

const POLL_MS = 15_000;

export function useKitchenDay(id: string, asked: string | undefined) {
  const kitchen = useAnswer<Kitchen>(kitchenPath(id));
  const zone = zoneOf(kitchen.data?.district ?? 'ID');
  const date = asked ?? localDate(now(), zone);
  const reading = useAnswer<KitchenDay>(kitchenDayPath(id, date), { pollMs: POLL_MS });
  const rules = useRules(date, kitchen.data?.district);
  const entries = useFactEntries().filter(
    ({ place, fact }) => place === `kitchen:${id}` && fact.serviceDate === date,
  );
  const logged = reading.data ? [...reading.data.facts, ...reading.data.dispatches] : [];
  const records = toShownFacts(logged, entries);
  const facts = countingFacts(records);
  return { date, zone, reading, rules, kitchen: kitchen.data, records, facts };
}
