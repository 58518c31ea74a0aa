// The outcome of a round: whom a child counts with, and that sites in any order add up to their region to the last digit.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageBandOf } from '../../shared/domain/age-band.ts';
import { SEXES } from '../../shared/domain/growth/curves.ts';
import { toStandard } from '../../shared/domain/growth/standard.ts';
import { growthOf } from '../../shared/domain/growth/z-scores.ts';
import {
  contributionOf,
  type JudgedMeasurement,
  mergeRounds,
  noRoundOutcome,
  type RoundOutcome,
  roundOutcome,
} from '../../shared/domain/round-outcome.ts';
import { GROWTH_CURVES } from '../../shared/reference/growth-curves.ts';

const standard = toStandard(GROWTH_CURVES);
const judged = (over: Partial<JudgedMeasurement> & { heightCm?: number; weightKg?: number }) => {
  const { heightCm = 85, weightKg = 12, ...rest } = over;
  const known = { month: '2026-08', sex: 'male' as const, ageDays: 1000, ...rest };
  const growth = growthOf({ sex: known.sex, ageDays: known.ageDays, heightCm, weightKg }, standard);
  return { ...known, growth };
};

describe('a child in a round', () => {
  it.each([
    [182, 'months0To5'],
    [183, 'months6To23'],
    [730, 'months6To23'],
    [731, 'months24To59'],
    [1826, 'months24To59'],
    [1827, 'years5To12'],
    [4748, 'years5To12'],
    [4749, 'years13To15'],
    [5843, 'years13To15'],
    [5844, 'years16On'],
    [7300, 'years16On'],
  ])('of %i days counts among %s', (days, band) => {
    expect(ageBandOf(days)).toBe(band);
  });

  it('counts by sex and age, with its change since each earlier round', () => {
    const now = judged({ heightCm: 86, anaemia: 'mild' });
    const then = judged({ month: '2026-02', ageDays: 816, heightCm: 80 });
    const { cells, pairs } = contributionOf(now, [then]);
    expect(cells.male?.months24To59).toMatchObject({
      indices: { heightForAge: { scored: 1 } },
      anaemia: { mild: 1 },
    });
    expect(cells.female).toBeUndefined();
    const gained = Math.round((now.growth.heightForAge ?? 0) * 100 - (then.growth.heightForAge ?? 0) * 100);
    expect(pairs['2026-02']?.underFive?.heightForAge).toEqual({ n: 1, sum: gained, squares: gained ** 2 });
  });

  it('is not compared with itself under another standard, nor with a later round', () => {
    const atSix = judged({ ageDays: 2200, heightCm: 112, weightKg: 19 });
    const atFour = judged({ month: '2025-08', ageDays: 1800, heightCm: 104, weightKg: 16 });
    expect(contributionOf(atSix, [atFour]).pairs).toEqual({});
    expect(contributionOf(atFour, [atSix]).pairs).toEqual({});
  });

  it('is compared with its rounds of the last two years', () => {
    const earlier = ['2024-07', '2024-08', '2025-12', '2026-08'].map((month) => judged({ month }));
    expect(Object.keys(contributionOf(judged({}), earlier).pairs)).toEqual(['2024-08', '2025-12']);
  });
});

const children = fc.array(
  fc.record({
    sex: fc.constantFrom(...SEXES),
    ageDays: fc.integer({ min: 200, max: 6900 }),
    heightCm: fc.integer({ min: 45, max: 180 }),
    weightKg: fc.integer({ min: 2, max: 90 }),
    anaemia: fc.constantFrom('none', 'severe', undefined),
    grewCm: fc.option(fc.integer({ min: 0, max: 9 })),
  }),
  { maxLength: 30 },
);

describe('outcomes of rounds', () => {
  it('of parts in any order merge to that of the whole, as they are stored', () => {
    fc.assert(
      fc.property(children, fc.array(fc.nat(3)), (all, sites) => {
        const found = all.map(({ grewCm, ...child }) => {
          const { ageDays, heightCm } = child;
          const then = {
            ...child,
            month: '2026-02',
            ageDays: ageDays - 184,
            heightCm: heightCm - (grewCm ?? 0),
          };
          return contributionOf(judged(child), grewCm === null ? [] : [judged(then)]);
        });
        const sumOf = (some: readonly RoundOutcome[]) => some.reduce(mergeRounds, noRoundOutcome);
        const parts = Map.groupBy(found, (one) => sites[found.indexOf(one)] ?? 0);
        const merged = sumOf([...parts.values()].toReversed().map(sumOf));
        expect(merged).toEqual(sumOf(found));
        expect(roundOutcome.parse(merged)).toEqual(merged);
      }),
    );
  });
});
