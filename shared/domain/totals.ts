// Totals of a place's day, and of any region and time, are one additive value: a parent is the merge of its children.
// Totals are always recomputed from facts, never incremented.
import * as z from 'zod';
import { effectiveFacts, isLate, mealChains, ofKind, siteDiscrepancies } from './chain.ts';
import { clockOf } from './deliveries.ts';
import type { Fact } from './fact.ts';
import { MEALS } from './meal.ts';
import { addPortions, NO_PORTIONS, type Portions, portions, sumPortions } from './portions.ts';
import { hasReported } from './reporting.ts';
import type { SafetyContext } from './safety.ts';

const count = z.int().min(0);

export const totals = z
  .strictObject({
    sites: z.strictObject({ expected: count, reported: count, noService: count }),
    portions: z.strictObject({
      planned: portions,
      cooked: portions,
      dispatched: portions,
      received: portions,
      served: portions,
      rejected: portions,
    }),
    pupils: z.strictObject({ enrolled: count, present: count }),
    deliveries: z.strictObject({ count, onTime: count, withinLimit: count }),
    leftoverG: count,
    discrepancies: count,
  })
  .meta({ id: 'Totals' });
export type Totals = z.infer<typeof totals>;

export const empty: Totals = Object.freeze({
  sites: { expected: 0, reported: 0, noService: 0 },
  portions: {
    planned: NO_PORTIONS,
    cooked: NO_PORTIONS,
    dispatched: NO_PORTIONS,
    received: NO_PORTIONS,
    served: NO_PORTIONS,
    rejected: NO_PORTIONS,
  },
  pupils: { enrolled: 0, present: 0 },
  deliveries: { count: 0, onTime: 0, withinLimit: 0 },
  leftoverG: 0,
  discrepancies: 0,
});

/** Adds two totals: associative, commutative, with `empty` as the neutral value. */
export const merge = (a: Totals, b: Totals): Totals => ({
  sites: {
    expected: a.sites.expected + b.sites.expected,
    reported: a.sites.reported + b.sites.reported,
    noService: a.sites.noService + b.sites.noService,
  },
  portions: {
    planned: addPortions(a.portions.planned, b.portions.planned),
    cooked: addPortions(a.portions.cooked, b.portions.cooked),
    dispatched: addPortions(a.portions.dispatched, b.portions.dispatched),
    received: addPortions(a.portions.received, b.portions.received),
    served: addPortions(a.portions.served, b.portions.served),
    rejected: addPortions(a.portions.rejected, b.portions.rejected),
  },
  pupils: { enrolled: a.pupils.enrolled + b.pupils.enrolled, present: a.pupils.present + b.pupils.present },
  deliveries: {
    count: a.deliveries.count + b.deliveries.count,
    onTime: a.deliveries.onTime + b.deliveries.onTime,
    withinLimit: a.deliveries.withinLimit + b.deliveries.withinLimit,
  },
  leftoverG: a.leftoverG + b.leftoverG,
  discrepancies: a.discrepancies + b.discrepancies,
});

export const mergeAll = (all: readonly Totals[]): Totals => all.reduce(merge, empty);

/** The rules of the day, the zone of the place, and what its kitchens recorded that day (their effective facts). */
export type DayContext = SafetyContext;

/** Totals of one place on one day, from all its facts in any order; repeated facts (same id) count once. */
export function ofDay(facts: readonly Fact[], context: DayContext): Totals {
  const effective = effectiveFacts([...new Map(facts.map((fact) => [fact.id, fact])).values()]);
  const planned = ofKind(effective, 'planned');
  const served = ofKind(effective, 'served');
  return {
    sites: siteCounts(effective),
    portions: portionTotals(effective),
    pupils: { enrolled: sum(planned, (p) => p.enrolled), present: sum(served, (s) => s.present ?? 0) },
    deliveries: deliveriesOf(effective, context),
    leftoverG: sum(served, ({ leftoverG }) => leftoverG ?? 0),
    discrepancies: siteDiscrepancies(effective, context.rules, context.zone).length,
  };
}

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((n, item) => n + of(item), 0);

const siteCounts = (effective: readonly Fact[]): Totals['sites'] => ({
  expected: Number(ofKind(effective, 'planned').length > 0),
  reported: Number(hasReported(effective)),
  noService: Number(ofKind(effective, 'no-service').length > 0),
});

const CHAIN_LINKS = ['planned', 'cooked', 'dispatched', 'received', 'served', 'rejected'] as const;

function portionTotals(effective: readonly Fact[]): Totals['portions'] {
  const chains = mealChains(effective);
  const of = (link: (typeof CHAIN_LINKS)[number]): Portions =>
    sumPortions(chains.flatMap((chain) => chain[link] ?? []));
  return {
    planned: of('planned'),
    cooked: of('cooked'),
    dispatched: of('dispatched'),
    received: of('received'),
    served: of('served'),
    rejected: of('rejected'),
  };
}

function deliveriesOf(effective: readonly Fact[], context: DayContext): Totals['deliveries'] {
  const received = ofKind(effective, 'received');
  return {
    count: received.length,
    onTime: received.filter((fact) => !isLate(fact, context.rules, context.zone)).length,
    withinLimit: sum(MEALS, (meal) => {
      const ofMeal = effective.filter((fact) => fact.meal === meal);
      return isWithinLimit(ofMeal, context) ? ofKind(ofMeal, 'received').length : 0;
    }),
  };
}

/** The last portion was served by the time that its food had to be eaten (`clockOf`). */
function isWithinLimit(ofMeal: readonly Fact[], { rules, ofKitchens }: DayContext): boolean {
  const { cookedAt, servedAt, consumeBy } = clockOf(ofMeal, ofKitchens, rules);
  if (!cookedAt || !servedAt || !consumeBy) return false;
  const served = Date.parse(servedAt);
  return served >= Date.parse(cookedAt) && served <= Date.parse(consumeBy);
}
