// Figures as far as they are known: null where nothing was reported, never a zero that means "no data".
import { type Portions, portionCount } from '../../../../shared/domain/portions.ts';
import type { Totals } from '../../../../shared/domain/totals.ts';
import { isServedKnown } from './known-rates.ts';

/** Of a plan, a batch or a dispatch of nothing there is no record. */
const orNull = (portions: Portions): number | null => portionCount(portions) || null;

/** Portions link by link, what was left over (grams), and what does not add up. */
export function knownFigures(totals: Totals) {
  const { portions, deliveries } = totals;
  const isServed = isServedKnown(totals);
  const isReceived = deliveries.count > 0;
  return {
    planned: orNull(portions.planned),
    cooked: orNull(portions.cooked),
    dispatched: orNull(portions.dispatched),
    received: isReceived ? portionCount(portions.received) : null,
    served: isServed ? portionCount(portions.served) : null,
    rejected: isReceived ? portionCount(portions.rejected) : null,
    leftoverG: isServed ? totals.leftoverG : null,
    discrepancies: isReceived || isServed ? totals.discrepancies : totals.discrepancies || null,
  };
}
