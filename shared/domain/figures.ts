// The figures of a place's day, or of a region's: portions and pupils, and beside them safety. Both add up.
import canonicalize from 'canonicalize';
import { mergeSafety, NO_SAFETY, type SafetyTotals } from './safety.ts';
import { empty, merge, type Totals } from './totals.ts';
import type { Watch } from './watch.ts';

/** `watch` is of a place alone: a region has none. */
export type Figures = { totals: Totals; safety: SafetyTotals; watch?: Watch | undefined };

const mergeTwo = (a: Figures, b: Figures): Figures => ({
  totals: merge(a.totals, b.totals),
  safety: mergeSafety(a.safety, b.safety),
});

export const mergeFigures = (all: readonly Figures[]): Figures =>
  all.reduce(mergeTwo, { totals: empty, safety: NO_SAFETY });

export const sameFigures = (a: Figures, b: Figures): boolean =>
  canonicalize(said(a)) === canonicalize(said(b));

const said = ({ totals, safety, watch }: Figures) => ({ totals, safety, ...(watch && { watch }) });
