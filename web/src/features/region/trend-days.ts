// The days of a trend: those on which service was planned, the last thirty of them, oldest first.

import type { RangeTotals } from '../../lib/shapes.ts';
import { knownRates } from './known-rates.ts';

const SHOWN = 30;
/** Far enough back that thirty service days are found, holidays and all. */
export const DAYS_BACK = 60;

export type TrendDay = { date: string; coverage: number | null; completeness: number | null };

export const toTrend = ({ items }: RangeTotals): TrendDay[] =>
  items
    .flatMap((item) =>
      'date' in item && item.totals.sites.expected > 0
        ? [{ date: item.date, coverage: knownRates(item).coverage, completeness: item.rates.completeness }]
        : [],
    )
    .slice(-SHOWN);
