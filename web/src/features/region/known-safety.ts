// Safety figures as far as they are known: null where nothing was recorded that could say so, never a zero for "no data".
import { portionCount } from '../../../../shared/domain/portions.ts';
import type { RegionDay } from '../../lib/shapes.ts';

type Figures = Pick<RegionDay, 'totals' | 'rates' | 'safety'>;

const knownCount = (count: number, isKnown: boolean): number | null => (isKnown || count > 0 ? count : null);

/** Late servings and the share within the limit are known once it is known when the food was cooked. */
export function knownSafety({ totals, rates, safety }: Figures) {
  const { sites, portions, deliveries } = totals;
  const isTimed = safety.minutes.p50 !== null;
  const hasFood = portionCount(portions.dispatched) > 0 || deliveries.count > 0;
  return {
    holds: knownCount(safety.holds.open, hasFood),
    servedLate: knownCount(safety.servedLate, isTimed),
    servedOnHold: knownCount(safety.servedOnHold, portionCount(portions.served) > 0),
    incidents: knownCount(safety.incidents, sites.reported > 0),
    checks: safety.checks.due > 0 ? safety.checks : null,
    withinLimit: isTimed ? rates.withinLimit : null,
  };
}

/** How much is not safe, all kinds together; null where none of them is known. */
export function unsafeCount(figures: Figures): number | null {
  const { holds, servedLate, servedOnHold, incidents } = knownSafety(figures);
  const known = [holds, servedLate, servedOnHold, incidents].filter((count) => count !== null);
  return known.length > 0 ? known.reduce((sum, count) => sum + count, 0) : null;
}
