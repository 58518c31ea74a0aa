// Rates are ratios or nothing: a zero must never stand for "no data".
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rates, ratesOf } from '../../shared/domain/rates.ts';
import { empty } from '../../shared/domain/totals.ts';
import { makeTotals } from '../support/factories/figures.ts';

describe('rates', () => {
  it('are null where nothing was expected, planned or delivered', () => {
    expect(ratesOf(empty)).toEqual({ completeness: null, coverage: null, onTime: null, withinLimit: null });
  });

  it('are zero where something was expected and nothing came', () => {
    const silent = makeTotals({
      sites: { expected: 4, reported: 0, noService: 0 },
      portions: { ...empty.portions, planned: { small: 60, large: 40 } },
      deliveries: { count: 2, onTime: 0, withinLimit: 0 },
    });
    expect(ratesOf(silent)).toEqual({ completeness: 0, coverage: 0, onTime: 0, withinLimit: 0 });
  });

  it('divide reports by sites, servings by plans, and punctual deliveries by deliveries', () => {
    const day = makeTotals({
      sites: { expected: 8, reported: 6, noService: 1 },
      portions: { ...empty.portions, planned: { small: 60, large: 40 }, served: { small: 40, large: 10 } },
      deliveries: { count: 4, onTime: 3, withinLimit: 1 },
    });
    expect(ratesOf(day)).toEqual({ completeness: 0.75, coverage: 0.5, onTime: 0.75, withinLimit: 0.25 });
  });

  it('never exceed one, even when more was served than planned or more sites reported than expected', () => {
    const day = makeTotals({
      sites: { expected: 1, reported: 2, noService: 0 },
      portions: { ...empty.portions, planned: { small: 1, large: 0 }, served: { small: 5, large: 0 } },
    });
    expect(ratesOf(day)).toMatchObject({ completeness: 1, coverage: 1 });
  });

  it('lie from 0 to 1 for any counts', () => {
    const n = fc.nat(1_000_000);
    const figures = fc.record({ expected: n, reported: n, planned: n, served: n, count: n, onTime: n });
    fc.assert(
      fc.property(figures, ({ expected, reported, planned, served, count, onTime }) => {
        const day = makeTotals({
          sites: { expected, reported, noService: 0 },
          portions: {
            ...empty.portions,
            planned: { small: planned, large: 0 },
            served: { small: 0, large: served },
          },
          deliveries: { count, onTime, withinLimit: 0 },
        });
        expect(rates.safeParse(ratesOf(day)).error).toBeUndefined();
      }),
    );
  });
});
