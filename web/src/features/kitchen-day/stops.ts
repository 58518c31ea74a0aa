// The stops of a kitchen's day as this phone knows them: what the server says, and what still waits here to be sent.
import { ofKind } from '../../../../shared/domain/chain.ts';
import { clockOf } from '../../../../shared/domain/deliveries.ts';
import { MEALS, type Meal } from '../../../../shared/domain/meal.ts';
import { type Portions, portionCount, sumPortions } from '../../../../shared/domain/portions.ts';
import type { Rules } from '../../../../shared/domain/rules.ts';
import type { DiscrepancyBody, KitchenDay } from '../../lib/shapes.ts';
import { countingFacts, type ShownFact } from '../records/shown-fact.ts';

export type StopStatus =
  | 'unplanned'
  | 'closed'
  | 'to-send'
  | 'under-way'
  | 'short'
  | 'received'
  | 'rejected'
  | 'served';

export type Stop = {
  siteId: string;
  name: string;
  meal: Meal;
  planned: Portions | null;
  /** What its head counts come to, for a day that has no plan yet. */
  expected: Portions | null;
  dispatched: Portions | null;
  received: Portions | null;
  rejected: Portions | null;
  served: Portions | null;
  /** Until when the first of its food may be eaten, where that is known. */
  eatBy: string | null;
  status: StopStatus;
  /** Whether any of what was sent waits on this phone. */
  isOnPhone: boolean;
  discrepancies: readonly DiscrepancyBody[];
};

/** What this phone knows beside the server's answer: the records, what to expect of each stop, the rules. */
export type Known = {
  records: readonly ShownFact[];
  expected: ReadonlyMap<string, Portions>;
  rules: Rules | undefined;
};

/** The meals that anything is planned, recorded or has a menu for; noon when there is none yet. */
export function mealsOf({ stops, menus }: Pick<KitchenDay, 'stops' | 'menus'>): Meal[] {
  const known = [...stops.flatMap(({ chains }) => chains), ...menus];
  const meals = MEALS.filter((meal) => known.some((found) => found.meal === meal));
  return meals.length > 0 ? meals : ['noon'];
}

/** One line for each stop of a meal. */
export const toStops = (day: KitchenDay, meal: Meal, { records, expected, rules }: Known): Stop[] => {
  const facts = countingFacts(records);
  const dispatches = ofKind(facts, 'dispatched').filter((fact) => fact.meal === meal);
  const waiting = new Set(records.filter(({ state }) => state === 'waiting').map(({ fact }) => fact.id));
  return day.stops.map((stop) => {
    const sent = dispatches.filter(({ siteId }) => siteId === stop.siteId);
    const links = linksOf(stop, meal, [...sent, ...sentByOthers(day, stop, meal)]);
    return {
      siteId: stop.siteId,
      name: stop.name,
      meal,
      ...links,
      expected: expected.get(stop.siteId) ?? null,
      eatBy: (rules && clockOf(sent, facts, rules).consumeBy) ?? null,
      status: statusOf(links, stop.noService),
      isOnPhone: sent.some(({ id }) => waiting.has(id)),
      discrepancies: stop.discrepancies.filter((discrepancy) => discrepancy.meal === meal),
    };
  });
};

type ServerStop = KitchenDay['stops'][number];
type Sent = { portions: Portions };
type Links = Pick<Stop, 'planned' | 'dispatched' | 'received' | 'rejected' | 'served'>;

function linksOf({ chains }: ServerStop, meal: Meal, sent: readonly Sent[]): Links {
  const chain = chains.find((found) => found.meal === meal);
  return {
    planned: chain?.planned ?? null,
    dispatched: sent.length > 0 ? sumPortions(sent.map(({ portions }) => portions)) : null,
    received: chain?.received ?? null,
    rejected: chain?.rejected ?? null,
    served: chain?.served ?? null,
  };
}

/** What the server knows to be sent there beyond this kitchen's own: a school that moved has food from two kitchens. */
function sentByOthers({ dispatches }: KitchenDay, { siteId, chains }: ServerStop, meal: Meal): Sent[] {
  const own = ofKind(
    dispatches.filter(({ effective }) => effective).map(({ fact }) => fact),
    'dispatched',
  ).filter((fact) => fact.siteId === siteId && fact.meal === meal);
  const all = chains.find((chain) => chain.meal === meal)?.dispatched ?? null;
  const portions = lacking(all, sumPortions(own.map((fact) => fact.portions)));
  return portionCount(portions) > 0 ? [{ portions }] : [];
}

const count = (portions: Portions | null): number => (portions ? portionCount(portions) : 0);

/** How far the food has come; a stop without service counts as such until its food is there. */
function statusOf({ planned, dispatched, received, rejected, served }: Links, isClosed: boolean): StopStatus {
  if (served) return 'served';
  if (received && rejected && count(rejected) >= count(received)) return 'rejected';
  if (received) return count(received) < count(dispatched) ? 'short' : 'received';
  if (isClosed) return 'closed';
  if (dispatched) return 'under-way';
  return planned ? 'to-send' : 'unplanned';
}

/** What a whole lacks of what it should be, size by size. */
export const lacking = (should: Portions | null, is: Portions | null): Portions => ({
  small: Math.max(0, (should?.small ?? 0) - (is?.small ?? 0)),
  large: Math.max(0, (should?.large ?? 0) - (is?.large ?? 0)),
});
