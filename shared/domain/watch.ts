// The small part of a place's day row that alerts are read from, so that watching a region reads no facts. It says only what
// counts and kind do not: which holds, until when the food may be eaten, which batches have no sample.
import * as z from 'zod';
import { ofKind } from './chain.ts';
import { clockOf } from './deliveries.ts';
import type { Fact } from './fact.ts';
import { holdsOf } from './holds.ts';
import { MEALS, type Meal } from './meal.ts';
import type { SafetyContext } from './safety.ts';

/** More of one kind at one place on one day are one matter too many to tell apart. */
const MOST = 20;

export const watch = z.object({
  /** The last meal that is planned. */
  lastMeal: z.enum(MEALS).optional(),
  /** The earliest time to eat by of food that is there and was not served. */
  consumeBy: z.string().optional(),
  /** Ids of the open holds. */
  holds: z.array(z.string()).optional(),
  /** Of a kitchen: batches that no sample was kept of. */
  unsampled: z.array(z.object({ batchId: z.string(), at: z.string() })).optional(),
});
export type Watch = z.infer<typeof watch>;

/** What to watch at a place, from its effective facts of a day and those of its kitchens; undefined when there is nothing. */
export function watchOf(own: readonly Fact[], context: SafetyContext): Watch | undefined {
  const meals = MEALS.map((meal) => own.filter((fact) => fact.meal === meal));
  const found: Watch = {
    lastMeal: lastMealOf(own),
    consumeBy: meals.flatMap((ofMeal) => waitingUntil(ofMeal, context)).sort(byTime)[0],
    holds: some(
      meals.flatMap((ofMeal) => openHolds(ofMeal, context)),
      itself,
    ),
    unsampled: some(unsampled(own), ({ batchId }) => batchId),
  };
  const said = Object.entries(found).filter(([, value]) => value !== undefined);
  return said.length > 0 ? Object.fromEntries(said) : undefined;
}

const openHolds = (ofMeal: readonly Fact[], { ofKitchens, rules, withdrawn }: SafetyContext): string[] =>
  holdsOf(ofMeal, ofKitchens, rules, withdrawn).open.map(({ id }) => id);

const byTime = (a: string, b: string): number => Date.parse(a) - Date.parse(b);

const some = <T>(all: readonly T[], nameOf: (one: T) => string): T[] | undefined =>
  all.length > 0 ? all.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)).slice(0, MOST) : undefined;
const itself = (id: string): string => id;

const lastMealOf = (own: readonly Fact[]): Meal | undefined => {
  const planned = new Set(ofKind(own, 'planned').map(({ meal }) => meal));
  return MEALS.findLast((meal) => planned.has(meal));
};

/** Until when food of a meal may be eaten that was sent or came, is not on hold, and of which no serving is recorded. */
function waitingUntil(ofMeal: readonly Fact[], context: SafetyContext): string[] {
  const isThere = ofMeal.some(({ kind }) => kind === 'dispatched' || kind === 'received');
  if (!isThere || ofKind(ofMeal, 'no-service').length > 0) return [];
  if (openHolds(ofMeal, context).length > 0) return [];
  const { consumeBy, servedAt } = clockOf(ofMeal, context.ofKitchens, context.rules);
  return consumeBy && !servedAt ? [consumeBy] : [];
}

function unsampled(own: readonly Fact[]): { batchId: string; at: string }[] {
  const sampled = new Set(ofKind(own, 'sample-retained').map(({ batchId }) => batchId));
  return ofKind(own, 'cooked').flatMap(({ batchId, finishedAt }) =>
    sampled.has(batchId) ? [] : { batchId, at: finishedAt },
  );
}
