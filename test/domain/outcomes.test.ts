// Outcomes of a round: what counts, what does not, and that any division into sites merges to the same digits.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MeasuredChild } from '../../shared/domain/growth/child.ts';
import { SEXES } from '../../shared/domain/growth/curves.ts';
import { toStandard } from '../../shared/domain/growth/standard.ts';
import { growthOf } from '../../shared/domain/growth/z-scores.ts';
import { meanEstimate, shareEstimate } from '../../shared/domain/intervals.ts';
import { outcomeFigures } from '../../shared/domain/outcome-figures.ts';
import { mergeOutcomes, noOutcome, type Outcome, outcomeOf } from '../../shared/domain/outcomes.ts';
import { changeOf, meanChange, mergeChanges, noChange } from '../../shared/domain/paired-change.ts';
import { GROWTH_CURVES } from '../../shared/reference/growth-curves.ts';
import { makeChild } from '../support/factories/children.ts';

const standard = toStandard(GROWTH_CURVES);
const grown = (over: Partial<MeasuredChild> = {}) => growthOf(makeChild(over), standard);
const sumOf = (all: readonly Outcome[]): Outcome => all.reduce(mergeOutcomes, noOutcome);

describe('the outcome of a round', () => {
  it('counts a child once in every index, by its class', () => {
    expect(outcomeOf(grown(), 'mild')).toMatchObject({
      indices: {
        heightForAge: { scored: 1, sum: -252, squares: 252 ** 2, classes: { stunted: 1 } },
        weightForHeight: { scored: 1, sum: 34, classes: { normal: 1 } },
      },
      anaemia: { mild: 1 },
    });
  });

  it('says how many were left out, and why', () => {
    const flagged = outcomeOf(grown({ heightCm: 60 })).indices.heightForAge;
    expect(flagged).toEqual({
      scored: 0,
      oedema: 0,
      sum: 0,
      squares: 0,
      classes: {},
      excluded: { flagged: 1, missing: 0 },
    });
    expect(outcomeOf(grown({ heightCm: undefined })).indices.heightForAge.excluded).toEqual({
      flagged: 0,
      missing: 1,
    });
  });

  it('counts oedema as below -3 without a score', () => {
    const { weightForHeight, heightForAge } = outcomeOf(grown({ oedema: true })).indices;
    expect(weightForHeight).toMatchObject({
      scored: 0,
      oedema: 1,
      sum: 0,
      classes: { 'severely-wasted': 1 },
    });
    expect(heightForAge).toMatchObject({ scored: 1, classes: { stunted: 1 } });
  });

  it('counts the height of pupils by WHO’s words, for the ministry has none', () => {
    const pupil = grown({ ageDays: undefined, ageMonths: 84, heightCm: 108, weightKg: 18 });
    expect(outcomeOf(pupil).indices.heightForAge.classes).toEqual({ stunted: 1 });
  });
});

const children = fc.array(
  fc.record({
    sex: fc.constantFrom(...SEXES),
    ageDays: fc.integer({ min: 0, max: 6900 }),
    heightCm: fc.double({ min: 45, max: 180, noNaN: true }),
    weightKg: fc.double({ min: 2, max: 90, noNaN: true }),
    oedema: fc.boolean(),
  }),
  { maxLength: 30 },
);

describe('outcomes', () => {
  it('of parts in any order merge to that of the whole, to the last digit', () => {
    fc.assert(
      fc.property(children, fc.array(fc.nat(3)), (all, sites) => {
        const outcomes = all.map((child) => outcomeOf(growthOf(child, standard)));
        const parts = Map.groupBy(outcomes, (_) => sites[outcomes.indexOf(_)] ?? 0);
        const merged = [...parts.values()].toReversed().map(sumOf);
        expect(sumOf(merged)).toEqual(sumOf(outcomes));
      }),
    );
  });

  it('account for every child in every index', () => {
    fc.assert(
      fc.property(children, (all) => {
        const { indices } = sumOf(all.map((child) => outcomeOf(growthOf(child, standard))));
        for (const { scored, oedema, excluded } of Object.values(indices))
          expect(scored + oedema + excluded.flagged + excluded.missing).toBe(all.length);
      }),
    );
  });
});

describe('figures', () => {
  it('are the mean and the shares with their intervals', () => {
    const all = sumOf([...Array(30).keys()].map((i) => outcomeOf(grown({ heightCm: 80 + i / 2 }))));
    const { n, mean, shares } = outcomeFigures(all.indices.heightForAge, 20);
    expect(n).toBe(30);
    const scores = [...Array(30).keys()].map((i) => grown({ heightCm: 80 + i / 2 }).heightForAge ?? 0);
    const average = scores.reduce((a, b) => a + b) / 30;
    const deviation = Math.sqrt(scores.reduce((sum, z) => sum + (z - average) ** 2, 0) / 29);
    expect(mean?.value).toBeCloseTo(average, 10);
    expect(mean?.to).toBeCloseTo(average + (1.959964 * deviation) / Math.sqrt(30), 6);
    const stunted = scores.filter((z) => z < -2 && z >= -3).length;
    expect(shares.stunted?.value).toBeCloseTo(stunted / 30, 12);
  });

  it('are not given where fewer were measured than a rate needs', () => {
    const few = outcomeFigures(outcomeOf(grown()).indices.heightForAge, 20);
    expect(few).toEqual({ n: 1, mean: null, shares: { stunted: null } });
  });

  it('of shares are Wilson’s interval', () => {
    expect(shareEstimate(10, 50)).toMatchObject({
      value: 0.2,
      from: expect.closeTo(0.1124, 4),
      to: expect.closeTo(0.3304, 4),
    });
    expect(shareEstimate(0, 20)?.from).toBe(0);
    expect(shareEstimate(0, 0)).toBeNull();
  });

  it('of shares lie within 0 and 1 around their value', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(100_000), (n, k) => {
        const { value, from, to } = shareEstimate(Math.min(k, n), n) ?? { value: -1, from: 0, to: 0 };
        expect(from >= 0 && from <= value + 1e-12 && value <= to + 1e-12 && to <= 1).toBe(true);
      }),
    );
  });

  it('of a mean need two children', () => {
    expect(meanEstimate({ n: 1, sum: 1, squares: 1 })).toBeNull();
    expect(meanEstimate({ n: 2, sum: 0, squares: 2 })).toMatchObject({
      value: 0,
      to: expect.closeTo(1.96, 2),
    });
  });
});

describe('the change between two rounds', () => {
  it('is of the same children, in hundredths', () => {
    const change = changeOf('heightForAge', grown({ heightCm: 85 }), grown({ heightCm: 86 }));
    const gained = Math.round(((grown({ heightCm: 86 }).heightForAge ?? 0) + 2.52) * 100);
    expect(change).toEqual({ n: 1, sum: gained, squares: gained ** 2 });
  });

  it('leaves out whom one round did not score, or flags', () => {
    expect(changeOf('heightForAge', grown(), grown({ heightCm: undefined }))).toBe(noChange);
    expect(changeOf('heightForAge', grown({ heightCm: 60 }), grown())).toBe(noChange);
  });

  it('has a mean where enough were measured twice', () => {
    const one = changeOf('heightForAge', grown({ heightCm: 85 }), grown({ heightCm: 86 }));
    const all = [...Array(20).keys()].reduce((sum) => mergeChanges(sum, one), noChange);
    expect(meanChange(all, 20)?.value).toBeCloseTo(one.sum / 100, 10);
    expect(meanChange(one, 20)).toBeNull();
  });
});
