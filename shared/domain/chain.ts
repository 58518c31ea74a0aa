// The chain of a place's day: plan, dispatched, received and served seen together, per meal, and where it does not add up.

import { localDate, localTime } from './dates.ts';
import type { Discrepancy } from './discrepancy.ts';
import type { Fact, FactKind, FactOf } from './fact.ts';
import { kitchenOf } from './fact-place.ts';
import { MEALS, type Meal } from './meal.ts';
import { type Portions, portionCount, sumPortions } from './portions.ts';
import { mealWindow, type Rules } from './rules.ts';

/**
 * The facts that count: not voided, and not superseded by one of the same kind, meal and kitchen. What a fact supersedes stays dead
 * even when that fact is itself voided: voiding the latest version of a record takes the record away, it does not bring
 * an older version back.
 */
export function effectiveFacts(facts: readonly Fact[]): Fact[] {
  const later = Map.groupBy(facts, ({ supersedes }) => supersedes);
  const isDead = (fact: Fact) => later.get(fact.id)?.some((next) => ends(next, fact)) ?? false;
  return facts.filter((fact) => fact.kind !== 'voided' && !isDead(fact));
}

const ends = (next: Fact, fact: Fact): boolean =>
  next.kind === 'voided' ||
  (next.kind === fact.kind && next.meal === fact.meal && kitchenOf(next) === kitchenOf(fact));

export const ofKind = <K extends FactKind>(facts: readonly Fact[], kind: K): FactOf<K>[] =>
  facts.filter((fact): fact is FactOf<K> => fact.kind === kind);

export type MealChain = {
  meal: Meal;
  planned: Portions | null;
  cooked: Portions | null;
  dispatched: Portions | null;
  received: Portions | null;
  rejected: Portions | null;
  served: Portions | null;
  leftoverG: number | null;
};

const totalOf = (facts: readonly { portions: Portions }[]): Portions | null =>
  facts.length === 0 ? null : sumPortions(facts.map(({ portions }) => portions));

const sizes = ({ small, large }: Portions): Portions => ({ small, large });

function chainOf(meal: Meal, facts: readonly Fact[]): MealChain {
  const served = ofKind(facts, 'served');
  const received = ofKind(facts, 'received');
  const rejected = received.flatMap(({ rejected }) => (rejected ? [{ portions: sizes(rejected) }] : []));
  const leftovers = served.flatMap(({ leftoverG }) => (leftoverG === undefined ? [] : [leftoverG]));
  return {
    meal,
    planned: totalOf(ofKind(facts, 'planned')),
    cooked: totalOf(ofKind(facts, 'cooked')),
    dispatched: totalOf(ofKind(facts, 'dispatched')),
    received: totalOf(received),
    rejected: totalOf(rejected),
    served: totalOf(served),
    leftoverG: leftovers.length === 0 ? null : leftovers.reduce((a, b) => a + b, 0),
  };
}

/** The kinds that say something about the portions of a meal; a tasting or a reading moves none. */
const LINKS: ReadonlySet<FactKind> = new Set<FactKind>([
  'planned',
  'cooked',
  'dispatched',
  'received',
  'served',
  'no-service',
]);

/** One chain per meal that has any effective fact of its own, morning first. */
export const mealChains = (effective: readonly Fact[]): MealChain[] =>
  MEALS.flatMap((meal) => {
    const facts = effective.filter((fact) => fact.meal === meal && LINKS.has(fact.kind));
    return facts.length === 0 ? [] : [chainOf(meal, facts)];
  });

const count = (portions: Portions | null): number => (portions ? portionCount(portions) : 0);

type Check = (chain: MealChain) => Omit<Discrepancy, 'meal'> | false;

const receivedBelowDispatched: Check = (chain) => {
  const [dispatched, received] = [count(chain.dispatched), count(chain.received)];
  return (
    chain.received !== null &&
    received < dispatched && {
      code: 'received-below-dispatched',
      numbers: { dispatched, received, short: dispatched - received },
    }
  );
};

const servedAboveReceived: Check = (chain) => {
  const [received, served] = [count(chain.received), count(chain.served)];
  return (
    chain.received !== null &&
    served > received && {
      code: 'served-above-received',
      numbers: { received, served, over: served - received },
    }
  );
};

const servedBelowReceived: Check = (chain) => {
  const [received, rejected, served] = [count(chain.received), count(chain.rejected), count(chain.served)];
  const left = received - rejected - served;
  return (
    chain.served !== null &&
    left > 0 &&
    !chain.leftoverG && {
      code: 'served-below-received-without-leftover',
      numbers: { received, rejected, served, left },
    }
  );
};

const receivedWithoutDispatch: Check = (chain) =>
  chain.received !== null &&
  chain.dispatched === null && {
    code: 'received-without-dispatch',
    numbers: { received: count(chain.received) },
  };

const SITE_CHECKS = [
  receivedBelowDispatched,
  servedAboveReceived,
  servedBelowReceived,
  receivedWithoutDispatch,
];

/** Arrivals after the end of the meal's window, on the service date's own clock. */
export const isLate = (fact: FactOf<'received'>, rules: Rules, zone: string): boolean =>
  localDate(fact.at, zone) > fact.serviceDate ||
  (localDate(fact.at, zone) === fact.serviceDate &&
    localTime(fact.at, zone) > mealWindow(rules, fact.meal, fact.serviceDate).to);

/** The clock time of an arrival, with its day when that is not the service date. */
function arrivalOf({ at, serviceDate }: FactOf<'received'>, zone: string): string {
  const day = localDate(at, zone);
  return day === serviceDate ? localTime(at, zone) : `${localTime(at, zone)} (${day})`;
}

const lateArrivals = (effective: readonly Fact[], rules: Rules, zone: string): Discrepancy[] =>
  ofKind(effective, 'received')
    .filter((fact) => isLate(fact, rules, zone))
    .map((fact) => ({
      code: 'late',
      meal: fact.meal,
      numbers: {
        arrived: arrivalOf(fact, zone),
        until: mealWindow(rules, fact.meal, fact.serviceDate).to,
      },
    }));

/** What does not add up at a site on a day, from its effective facts alone. */
export function siteDiscrepancies(effective: readonly Fact[], rules: Rules, zone: string): Discrepancy[] {
  const gaps = mealChains(effective).flatMap((chain) =>
    SITE_CHECKS.flatMap((check) => {
      const found = check(chain);
      return found ? [{ ...found, meal: chain.meal }] : [];
    }),
  );
  return [...gaps, ...lateArrivals(effective, rules, zone)];
}

/** What does not add up at a kitchen on a day: more sent out than cooked. */
export const kitchenDiscrepancies = (effective: readonly Fact[]): Discrepancy[] =>
  mealChains(effective).flatMap((chain) => {
    const [cooked, dispatched] = [count(chain.cooked), count(chain.dispatched)];
    if (cooked >= dispatched) return [];
    const numbers = { cooked, dispatched, over: dispatched - cooked };
    return [{ code: 'cooked-below-dispatched', meal: chain.meal, numbers }];
  });
