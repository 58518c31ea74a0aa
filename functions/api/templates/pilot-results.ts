// What a pilot achieved in its period, from the same day rows as the live page.
import { portionCount } from '../../../shared/domain/portions.ts';
import { ratesOf } from '../../../shared/domain/rates.ts';
import type { Achieved } from '../../../shared/domain/template.ts';
import { mergeAll, type Totals } from '../../../shared/domain/totals.ts';
import type { DayTotals } from '../../../shared/store/day-totals-store.ts';
import { costsOf, type KitchenMenus } from './pilot-menus.ts';

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** By the sizes that were handed out; null where no menu says what it cost. */
function foodCostOf({ portions }: Totals, kitchens: readonly KitchenMenus[]): Achieved['foodCost'] {
  const [forSmall, forLarge] = [costsOf(kitchens, 'small'), costsOf(kitchens, 'large')];
  const served = portionCount(portions.served);
  if (forSmall.length === 0 || forLarge.length === 0 || served === 0) return null;
  const [small, large] = [mean(forSmall), mean(forLarge)];
  const perPortion = (portions.served.small * small + portions.served.large * large) / served;
  return {
    small: Math.round(small),
    large: Math.round(large),
    perPortion: Math.round(perPortion),
    menus: Math.min(forSmall.length, forLarge.length),
  };
}

/** Sites are those of the day with the most of them. */
export function resultsOf(
  rows: readonly DayTotals[],
  kitchens: readonly KitchenMenus[],
  outcomes: Achieved['outcomes'],
): Achieved {
  const totals = mergeAll(rows.map((row) => row.totals));
  const days = [...Map.groupBy(rows, ({ date }) => date).values()].map((ofDay) =>
    mergeAll(ofDay.map((row) => row.totals)),
  );
  return {
    days: days.length,
    sites: Math.max(0, ...days.map(({ sites }) => sites.expected)),
    kitchens: kitchens.length,
    planned: portionCount(totals.portions.planned),
    served: portionCount(totals.portions.served),
    deliveries: totals.deliveries.count,
    rates: ratesOf(totals),
    foodCost: foodCostOf(totals, kitchens),
    outcomes,
  };
}
