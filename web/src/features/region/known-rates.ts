// Rates as far as they are known: before anything was reported, nothing is known of what was handed out, and no zero says so.
import type { Rates } from '../../../../shared/domain/rates.ts';
import type { Totals } from '../../../../shared/domain/totals.ts';

type Figures = { totals: Totals; rates: Rates };

/** Coverage is unknown while no site has reported; the other rates are null of themselves. */
export const knownRates = ({ totals, rates }: Figures): Rates =>
  totals.sites.reported === 0 ? { ...rates, coverage: null } : rates;
