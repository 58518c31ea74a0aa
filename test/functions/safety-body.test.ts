// How many are ill, as it is told to those who handle incidents and to everybody else.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSafetyBody } from '../../functions/api/figures/safety-body.ts';
import { NO_SAFETY } from '../../shared/domain/safety.ts';
import { DAY } from '../support/factories/day.ts';
import { rules } from '../support/factories/rules.ts';

const told = (ill: number, mayHandle: boolean): number | null =>
  toSafetyBody({ rules, date: DAY, mayHandle })({ ...NO_SAFETY, ill }).ill;

describe('how many are ill', () => {
  it.each([
    [0, 0],
    [1, null],
    [4, null],
    [5, 5],
    [8, 5],
    [10, 10],
  ])('is, for %i, %s to who handles no incidents', (ill, shown) => {
    expect(told(ill, false)).toBe(shown);
  });

  it('is exact to who handles them', () => {
    fc.assert(fc.property(fc.nat(100_000), (ill) => told(ill, true) === ill));
  });

  it('differs by nothing or a whole step where few are hidden, so that subtracting tells no number', () => {
    const few = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(few, fc.nat(1_000), (hidden, others) => {
        const difference = (told(others + hidden, false) ?? 0) - (told(others, false) ?? 0);
        return difference === 0 || difference === 5;
      }),
    );
  });
});
