// What a kitchen has to cook for a meal, and how far it has come. What nobody recorded or planned is null, not 0.
import { ofKind } from '../../../../shared/domain/chain.ts';
import type { Fact } from '../../../../shared/domain/fact.ts';
import { type Portions, sumPortions } from '../../../../shared/domain/portions.ts';
import { lacking, type Stop } from './stops.ts';

export type KitchenTotals = Record<'planned' | 'cooked' | 'toCook' | 'sent', Portions | null> & {
  /** What the head counts come to, while there is no plan. */
  expected: Portions | null;
};

const sumOf = (known: readonly Portions[]): Portions | null => (known.length > 0 ? sumPortions(known) : null);

/** Totals of a meal: planned for all stops, cooked and sent so far, and what is left to cook. */
export function totalsOf(stops: readonly Stop[], facts: readonly Fact[]): KitchenTotals {
  const meal = stops[0]?.meal;
  const planned = sumOf(stops.flatMap((stop) => stop.planned ?? []));
  const cooked = sumOf(
    ofKind(facts, 'cooked')
      .filter((fact) => fact.meal === meal)
      .map(({ portions }) => portions),
  );
  return {
    planned,
    expected: planned ? null : sumOf(stops.flatMap((stop) => stop.expected ?? [])),
    cooked,
    toCook: planned && lacking(planned, cooked),
    sent: sumOf(stops.flatMap((stop) => stop.dispatched ?? [])),
  };
}
