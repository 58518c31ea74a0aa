// Safety figures of a region: what nobody could know is no zero.
import { describe, expect, it } from 'vitest';
import { NO_SAFETY } from '../../shared/domain/safety.ts';
import { empty } from '../../shared/domain/totals.ts';
import { knownSafety, unsafeCount } from '../../web/src/features/region/known-safety.ts';
import { makeTotals } from '../support/factories/figures.ts';

const rates = { completeness: 1, coverage: 1, onTime: 1, withinLimit: 0 };
const { minutes: _, ...nothing } = NO_SAFETY;
const safety = { ...nothing, minutes: { p50: null, p95: null } };

describe('safety figures', () => {
  it('are unknown where nothing was recorded, share within the limit and all', () => {
    const known = knownSafety({ totals: empty, rates, safety });
    expect(new Set(Object.values(known))).toEqual(new Set([null]));
    expect(unsafeCount({ totals: empty, rates, safety })).toBeNull();
  });

  it('are 0 where food went out, came and was eaten, and its cooking is known', () => {
    const timed = { ...safety, minutes: { p50: 90, p95: 120 } };
    expect(knownSafety({ totals: makeTotals(), rates, safety: timed })).toEqual({
      holds: 0,
      servedLate: 0,
      servedOnHold: 0,
      incidents: 0,
      checks: null,
      withinLimit: 0,
    });
  });

  it('do not say in time where nobody recorded the cooking', () => {
    expect(knownSafety({ totals: makeTotals(), rates, safety })).toMatchObject({
      servedLate: null,
      withinLimit: null,
    });
  });

  it('are told wherever there are some, and add up', () => {
    const some = { ...safety, holds: { open: 2, ended: 0 }, incidents: 1 };
    expect(unsafeCount({ totals: empty, rates, safety: some })).toBe(3);
  });
});
