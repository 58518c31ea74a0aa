// Rates as far as they are known: before anything was reported, nothing is known of what was handed out, and no zero says so.
import { portionCount } from '../../../../shared/domain/portions.ts';
import type { Rates } from '../../../../shared/domain/rates.ts';
import type { Totals } from '../../../../shared/domain/totals.ts';

type Figures = { totals: Totals; rates: Rates };

/** Whether anything is known of what was handed out: an expected site has reported, or another one without a plan. */
export const isServedKnown = ({ sites, portions }: Totals): boolean =>
  sites.reported > 0 || portionCount(portions.served) > 0;

/** Coverage is unknown while nobody has reported; the other rates are null of themselves. */
export const knownRates = ({ totals, rates }: Figures): Rates =>
  isServedKnown(totals) ? rates : { ...rates, coverage: null };
