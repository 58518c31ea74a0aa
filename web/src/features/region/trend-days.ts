// The days of a trend: those on which service was planned, the last thirty of them, oldest first.

import type { RangeTotals } from '../../lib/shapes.ts';
import { knownRates } from './known-rates.ts';

const SHOWN = 30;
/** Far enough back that thirty service days are found, holidays and all. */
export const DAYS_BACK = 60;

export const TREND_NUTRIENTS = ['energyKcal', 'proteinG', 'ironMg'] as const;
/** What a child got of a nutrient, as a share of the least that it needs; null where one of them is not known. */
type NeedMet = Record<(typeof TREND_NUTRIENTS)[number], number | null>;
export type TrendDay = { date: string; coverage: number | null; completeness: number | null } & NeedMet;

type Delivered = RangeTotals['nutrition']['nutrients']['ironMg'];
const needMet = (found: Delivered): number | null =>
  found?.target && found.target[0] > 0 ? found.perPortion / found.target[0] : null;

export const toTrend = ({ items }: RangeTotals): TrendDay[] =>
  items
    .flatMap((item) =>
      'date' in item && item.totals.sites.expected > 0
        ? [
            {
              date: item.date,
              coverage: knownRates(item).coverage,
              completeness: item.rates.completeness,
              energyKcal: needMet(item.nutrition?.nutrients.energyKcal),
              proteinG: needMet(item.nutrition?.nutrients.proteinG),
              ironMg: needMet(item.nutrition?.nutrients.ironMg),
            },
          ]
        : [],
    )
    .slice(-SHOWN);
