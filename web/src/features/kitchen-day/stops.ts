// The stops of a kitchen's day as this phone knows them: what the server says, and what still waits here to be sent.
import { ofKind } from '../../../../shared/domain/chain.ts';
import type { Fact } from '../../../../shared/domain/fact.ts';
import { MEALS, type Meal } from '../../../../shared/domain/meal.ts';
import { type Portions, portionCount, sumPortions } from '../../../../shared/domain/portions.ts';
import type { DiscrepancyBody, KitchenDay } from '../../lib/shapes.ts';

export type StopStatus = 'unplanned' | 'closed' | 'to-send' | 'under-way' | 'short' | 'received' | 'served';

export type Stop = {
  siteId: string;
  name: string;
  meal: Meal;
  planned: Portions | null;
  dispatched: Portions | null;
  received: Portions | null;
  rejected: Portions | null;
  served: Portions | null;
  status: StopStatus;
  discrepancies: readonly DiscrepancyBody[];
};

/** The meals that anything is planned or recorded for; noon when there is none yet. */
export function mealsOf({ stops }: KitchenDay): Meal[] {
  const meals = MEALS.filter((meal) =>
    stops.some(({ chains }) => chains.some((chain) => chain.meal === meal)),
  );
  return meals.length > 0 ? meals : ['noon'];
}

/** One line for each stop of a meal. `facts` are the kitchen's own that count, those on the phone included. */
export const toStops = ({ stops }: KitchenDay, meal: Meal, facts: readonly Fact[]): Stop[] =>
  stops.map(({ siteId, name, chains, discrepancies, noService }) => {
    const chain = chains.find((found) => found.meal === meal);
    const sent = ofKind(facts, 'dispatched').filter((fact) => fact.siteId === siteId && fact.meal === meal);
    const links = {
      planned: chain?.planned ?? null,
      dispatched: sent.length > 0 ? sumPortions(sent.map(({ portions }) => portions)) : null,
      received: chain?.received ?? null,
      rejected: chain?.rejected ?? null,
      served: chain?.served ?? null,
    };
    const found = discrepancies.filter((discrepancy) => discrepancy.meal === meal);
    return {
      siteId,
      name,
      meal,
      ...links,
      status: noService && !links.served ? 'closed' : statusOf(links),
      discrepancies: found,
    };
  });

type Links = Pick<Stop, 'planned' | 'dispatched' | 'received' | 'served'>;

function statusOf({ planned, dispatched, received, served }: Links): StopStatus {
  if (served) return 'served';
  if (received) return dispatched && portionCount(received) < portionCount(dispatched) ? 'short' : 'received';
  if (dispatched) return 'under-way';
  return planned ? 'to-send' : 'unplanned';
}

/** What is still to be sent to a stop. */
export const toSend = ({ planned, dispatched }: Pick<Stop, 'planned' | 'dispatched'>): Portions => ({
  small: Math.max(0, (planned?.small ?? 0) - (dispatched?.small ?? 0)),
  large: Math.max(0, (planned?.large ?? 0) - (dispatched?.large ?? 0)),
});

export type KitchenTotals = { planned: Portions; cooked: Portions; sent: Portions; toCook: Portions };

/** Totals of a meal: planned for all stops, cooked and sent so far, and what is left to cook. */
export function totalsOf(stops: readonly Stop[], meal: Meal, facts: readonly Fact[]): KitchenTotals {
  const planned = sumPortions(stops.flatMap((stop) => stop.planned ?? []));
  const cookedFacts = ofKind(facts, 'cooked').filter((fact) => fact.meal === meal);
  const cooked = sumPortions(cookedFacts.map(({ portions }) => portions));
  const sent = sumPortions(stops.flatMap((stop) => stop.dispatched ?? []));
  return { planned, cooked, sent, toCook: toSend({ planned, dispatched: cooked }) };
}
