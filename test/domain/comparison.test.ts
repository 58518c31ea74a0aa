// Pilot and copy side by side: shares with intervals, weeks since each began, and no word more than the figures carry.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Shares, sharesOf, weeksFrom, weeksOfBoth } from '../../shared/domain/comparison.ts';
import { conclusionsOf, conclusionText, outcomeConclusions } from '../../shared/domain/conclusions.ts';
import type { MeasuredChange } from '../../shared/domain/measured-change.ts';
import { ratesOf } from '../../shared/domain/rates.ts';
import { empty, mergeAll } from '../../shared/domain/totals.ts';
import { makePortions } from '../support/factories/day.ts';
import { makeTotals } from '../support/factories/figures.ts';

const many = (sites: number, served: number): Shares =>
  sharesOf(
    mergeAll(
      Array.from({ length: sites }, () =>
        makeTotals({ portions: { ...makeTotals().portions, served: makePortions(served, 0) } }),
      ),
    ),
  );
const codes = (pilot: Shares, copy: Shares, weeks = 8) =>
  conclusionsOf(pilot, copy, weeks).map(({ code }) => code);

describe('shares', () => {
  it('are the rates of the live page, within their intervals', () => {
    const count = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(count, count, count, (planned, served, onTime) => {
        const totals = makeTotals({
          portions: {
            ...empty.portions,
            planned: makePortions(planned, 0),
            served: makePortions(served, 0),
          },
          deliveries: { count: 200, onTime, withinLimit: onTime },
        });
        const [shares, rates] = [sharesOf(totals), ratesOf(totals)];
        for (const name of ['coverage', 'onTime', 'withinLimit', 'completeness'] as const) {
          const found = shares[name];
          expect(found?.value ?? null).toBe(rates[name]);
          if (found) expect(found.from - 1e-9 <= found.value && found.value <= found.to + 1e-9).toBe(true);
        }
      }),
    );
  });

  it('are not there where nothing is known', () => {
    expect(Object.values(sharesOf(empty))).toEqual([null, null, null, null]);
  });
});

describe('weeks', () => {
  it.each([
    ['the copy began later', '2026-08-03', '2026-11-02', '2026-11-24', 4],
    ['the copy began today', '2026-08-03', '2026-11-24', '2026-11-24', 1],
    ['the copy begins tomorrow', '2026-08-03', '2026-11-25', '2026-11-24', 0],
    ['both are old', '2025-01-06', '2025-01-06', '2026-11-24', 26],
  ])('are those that both have been through: %s', (_, pilot, copy, today, weeks) => {
    expect(weeksOfBoth(pilot, copy, today)).toBe(weeks);
  });

  it('follow one another since the first day', () => {
    expect(weeksFrom('2026-11-02', 2)).toEqual([
      { week: 1, from: '2026-11-02', to: '2026-11-08' },
      { week: 2, from: '2026-11-09', to: '2026-11-15' },
    ]);
  });
});

describe('conclusions', () => {
  it('say that nothing can be compared where one side has no figures', () => {
    expect(codes(sharesOf(empty), many(10, 90))).toEqual(['no-figures']);
  });

  it('tell a difference only where the intervals are apart', () => {
    expect(codes(many(100, 90), many(100, 60))[0]).toBe('apart');
    expect(codes(many(2, 90), many(2, 89))[0]).toBe('alike');
  });

  it('never leave out what figures do not say, and warn of few weeks and missing reports', () => {
    const silent = { ...many(10, 90), completeness: { value: 0.5, from: 0.4, to: 0.6, n: 100 } };
    expect(codes(many(10, 90), silent, 2).slice(0, 2)).toEqual(['incomplete', 'few-weeks']);
    const far = { ...many(100, 60), completeness: silent.completeness };
    expect(codes(many(100, 90), far)).toContain('unsure');
    expect(codes(many(100, 90), far)).not.toContain('apart');
    expect(codes(many(10, 90), many(10, 90)).slice(-2)).toEqual(['clustered', 'no-experiment']);
  });

  it('stand in both languages with every number filled in', () => {
    for (const language of ['id', 'en'] as const)
      for (const found of conclusionsOf(many(2, 90), many(2, 89), 2))
        expect(conclusionText(found, language)).not.toMatch(/[{}]/);
  });
});

describe('what outcomes of both allow to be said', () => {
  const once: MeasuredChange = {
    ...{ age: 'fromFive', subject: 'heightForAge', round: '2026-08', n: 90 },
    low: { value: 0.2, from: 0.13, to: 0.29 },
    before: null,
    paired: null,
  };
  const twice: MeasuredChange = { ...once, before: { round: '2026-02', n: 80, low: once.low } };

  it.each([
    [null, null, []],
    [[once], null, ['growth-one-side']],
    [[twice], [once], ['growth-one-round']],
    [[twice], [twice], ['growth']],
  ] as const)('is a sentence, or nothing', (pilot, copy, expected) => {
    expect(outcomeConclusions(pilot, copy).map(({ code }) => code)).toEqual(expected);
  });
});
