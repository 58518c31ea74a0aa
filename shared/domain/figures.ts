// The figures of a place's day, or of a region's: portions and pupils, and beside them safety and what was delivered. All
// add up.
import canonicalize from 'canonicalize';
import { mergeNutrition, NO_NUTRITION, type NutritionTotals } from './nutrition.ts';
import { mergeSafety, NO_SAFETY, type SafetyTotals } from './safety.ts';
import { empty, merge, type Totals } from './totals.ts';
import type { Watch } from './watch.ts';

/** `watch` is of a place alone: a region has none. */
export type Figures = {
  totals: Totals;
  safety: SafetyTotals;
  nutrition: NutritionTotals;
  watch?: Watch | undefined;
};

const mergeTwo = (a: Figures, b: Figures): Figures => ({
  totals: merge(a.totals, b.totals),
  safety: mergeSafety(a.safety, b.safety),
  nutrition: mergeNutrition(a.nutrition, b.nutrition),
});

export const mergeFigures = (all: readonly Figures[]): Figures =>
  all.reduce(mergeTwo, { totals: empty, safety: NO_SAFETY, nutrition: NO_NUTRITION });

const figuresAlone = ({ totals, safety, nutrition, watch }: Figures): Figures => ({
  totals,
  safety,
  nutrition,
  ...(watch && { watch }),
});

export const sameFigures = (a: Figures, b: Figures): boolean =>
  canonicalize(figuresAlone(a)) === canonicalize(figuresAlone(b));
