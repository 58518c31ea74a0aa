// Which batches reached a site for a meal, and the clock that runs from their cooking: cooked, sent, there, to be eaten by.
import { ofKind } from './chain.ts';
import type { Fact, FactOf } from './fact.ts';
import { kitchenOf } from './fact-place.ts';
import { MEALS } from './meal.ts';
import { numberRule, type Rules } from './rules.ts';
import { isInDanger, type Point } from './temperature.ts';

/** The kitchens that a site's facts name, meal by meal: those that sent food, else the one planned. */
export const kitchensOf = (facts: readonly Fact[]): string[] => [
  ...new Set(MEALS.flatMap((meal) => kitchensOfMeal(facts.filter((fact) => fact.meal === meal)))),
];

function kitchensOfMeal(facts: readonly Fact[]): string[] {
  const senders = [...ofKind(facts, 'dispatched'), ...ofKind(facts, 'received')].flatMap(
    (f) => f.kitchenId ?? [],
  );
  return senders.length > 0 ? senders : ofKind(facts, 'planned').map(({ kitchenId }) => kitchenId);
}

/** When the food at a site was last replaced, in milliseconds; minus infinity when it never was. */
export const replacedUntil = (ofMeal: readonly Fact[]): number =>
  Math.max(
    Number.NEGATIVE_INFINITY,
    ...ofKind(ofMeal, 'dispatched').flatMap(({ replaces, at }) => (replaces ? Date.parse(at) : [])),
  );

/** What was sent and is still there: not what was replaced. */
function standingDispatches(ofMeal: readonly Fact[]): FactOf<'dispatched'>[] {
  const from = replacedUntil(ofMeal);
  return ofKind(ofMeal, 'dispatched').filter(({ at }) => Date.parse(at) >= from);
}

/** The ids of the batches that a site's deliveries name. */
export function namedBatches(ofMeal: readonly Fact[]): Set<string> {
  const standing = new Set(standingDispatches(ofMeal).flatMap(({ batchId }) => batchId ?? []));
  const sent = new Set(ofKind(ofMeal, 'dispatched').flatMap(({ batchId }) => batchId ?? []));
  const from = replacedUntil(ofMeal);
  const received = ofKind(ofMeal, 'received').flatMap(({ batchId, at }) =>
    batchId && Date.parse(at) >= from ? batchId : [],
  );
  return new Set([...standing, ...received.filter((id) => !sent.has(id))]);
}

/** The kitchens of which a site has food without knowing which batch: theirs may be any of the meal. */
function unnamedKitchens(ofMeal: readonly Fact[], named: ReadonlySet<string>): Set<string> {
  const senders = standingDispatches(ofMeal).flatMap(({ kitchenId, batchId }) => (batchId ? [] : kitchenId));
  return new Set(named.size > 0 ? senders : kitchensOf(ofMeal));
}

/** The batches at a site for a meal: those named on its deliveries; of a kitchen that named none, all it cooked for the meal. */
export function batchesOf(ofMeal: readonly Fact[], ofKitchens: readonly Fact[]): FactOf<'cooked'>[] {
  const named = namedBatches(ofMeal);
  const unnamed = unnamedKitchens(ofMeal, named);
  return ofKind(ofKitchens, 'cooked').filter(
    ({ batchId, meal, kitchenId }) =>
      named.has(batchId) || (meal === ofMeal[0]?.meal && unnamed.has(kitchenId)),
  );
}

/** The batches that were ever at a site for a meal, those that other food took the place of among them. */
export function everyBatchOf(ofMeal: readonly Fact[], ofKitchens: readonly Fact[]): FactOf<'cooked'>[] {
  return batchesOf(ofMeal.map(asSent), ofKitchens);
}

function asSent(fact: Fact): Fact {
  if (fact.kind !== 'dispatched') return fact;
  const { replaces: _, ...sent } = fact;
  return sent;
}

/** The moments of a delivery, as far as known. */
export type DeliveryClock = {
  cookedAt: string | null;
  dispatchedAt: string | null;
  arrivedAt: string | null;
  consumeBy: string | null;
  servedAt: string | null;
};

const first = (moments: readonly string[]): string | null => [...moments].sort(byTime)[0] ?? null;
const last = (moments: readonly string[]): string | null => [...moments].sort(byTime).at(-1) ?? null;
const byTime = (a: string, b: string): number => Date.parse(a) - Date.parse(b);
const times = (facts: readonly Fact[]): string[] => facts.map(({ at }) => at);

/** The clock of a meal at a site. `ofMeal` are the site's effective facts of that meal, `ofKitchens` its kitchens' of the day. */
export function clockOf(ofMeal: readonly Fact[], ofKitchens: readonly Fact[], rules: Rules): DeliveryClock {
  const batches = batchesOf(ofMeal, ofKitchens);
  return {
    cookedAt: first(batches.map(({ finishedAt }) => finishedAt)),
    dispatchedAt: first(times(ofKind(ofMeal, 'dispatched'))),
    arrivedAt: first(times(ofKind(ofMeal, 'received'))),
    consumeBy: first(batches.map((batch) => consumeByOf(batch, [...ofKitchens, ...ofMeal], rules))),
    servedAt: last(times(ofKind(ofMeal, 'served'))),
  };
}

/**
 * Until when food of a batch may be eaten: `cookToConsume.max` after it was cooked, or `temp.dangerMinutes` after it was first
 * read between the degrees of `temp.danger`, whichever is earlier (juknis 2026).
 */
export function consumeByOf(batch: FactOf<'cooked'>, readings: readonly Fact[], rules: Rules): string {
  const date = batch.serviceDate;
  const ends = [addMinutes(batch.finishedAt, numberRule(rules, 'cookToConsume.max', date))];
  const allowed = numberRule(rules, 'temp.dangerMinutes', date);
  for (const { at, celsius } of coolingReadings(batch, readings))
    if (isInDanger(celsius, rules, date)) ends.push(addMinutes(at, allowed));
  return first(ends) ?? '';
}

const COOLING: ReadonlySet<Point> = new Set(['hot-hold', 'dispatch', 'arrival']);

/** Readings of a batch on its way to the eaters, after it was cooked. */
const coolingReadings = (batch: FactOf<'cooked'>, facts: readonly Fact[]): FactOf<'temperature'>[] =>
  ofKind(facts, 'temperature').filter(
    (reading) =>
      COOLING.has(reading.point) &&
      Date.parse(reading.at) >= Date.parse(batch.finishedAt) &&
      isAbout(reading, batch),
  );

/** Whether a check is about a batch: it names it; or names none and is of the same meal, and of the same kitchen if of any. */
export function isAbout(check: Fact, batch: FactOf<'cooked'>): boolean {
  if ('batchId' in check && check.batchId !== undefined) return check.batchId === batch.batchId;
  const kitchenId = kitchenOf(check);
  return check.meal === batch.meal && (kitchenId === undefined || kitchenId === batch.kitchenId);
}

const addMinutes = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();
