// Figures of two days are the same or they are not; and they add up whatever is merged first.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeFigures, sameFigures } from '../../shared/domain/figures.ts';
import { NO_NUTRITION, type NutritionTotals } from '../../shared/domain/nutrition.ts';
import { NO_SAFETY } from '../../shared/domain/safety.ts';
import { empty } from '../../shared/domain/totals.ts';
import { makeTotals } from '../support/factories/figures.ts';

const delivered = (n: number): NutritionTotals => {
  const ironMg = { milli: n * 3, portions: n, targeted: n, minMilli: n, maxMilli: n * 2 };
  return {
    small: { served: n, nutrients: n % 2 ? { ironMg } : {} },
    large: NO_NUTRITION.large,
    groups: n % 3 ? { SMP: { served: n, nutrients: {} } } : {},
  };
};

describe('two figures', () => {
  it('are the same whatever the order of their fields, and differ by any of them', () => {
    const safety = { ...NO_SAFETY, minutes: { 60: 1, 75: 2 } };
    const day = { totals: makeTotals(), safety, nutrition: delivered(1) };
    const { minutes: _, ...rest } = day.safety;
    const { totals, nutrition } = day;
    const reordered = { nutrition, safety: { minutes: { 75: 2, 60: 1 }, ...rest }, totals };
    expect(sameFigures(day, reordered)).toBe(true);
    expect(sameFigures(day, { ...day, totals: { ...day.totals, leftoverG: 1 } })).toBe(false);
    expect(sameFigures(day, { ...day, nutrition: delivered(2) })).toBe(false);
    expect(sameFigures(day, { ...day, safety: { ...day.safety, servedLate: 1 } })).toBe(false);
  });

  it('add up to the same whole, whatever is merged first', () => {
    const some = fc.nat(50).map((n) => ({
      totals: { ...empty, leftoverG: n },
      safety: { ...NO_SAFETY, ill: n, minutes: { [String((n % 4) * 15)]: n } },
      nutrition: delivered(n),
    }));
    fc.assert(
      fc.property(fc.array(some, { maxLength: 6 }), fc.nat(6), (all, at) => {
        const parts = [mergeFigures(all.slice(0, at)), mergeFigures(all.slice(at))];
        return sameFigures(mergeFigures(parts), mergeFigures(all.toReversed()));
      }),
    );
  });
});
