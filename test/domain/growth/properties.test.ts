// What holds for every child.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MeasuredChild } from '../../../shared/domain/growth/child.ts';
import { SEXES } from '../../../shared/domain/growth/curves.ts';
import { splineThrough } from '../../../shared/domain/growth/spline.ts';
import { toStandard } from '../../../shared/domain/growth/standard.ts';
import { growthOf, growthResult } from '../../../shared/domain/growth/z-scores.ts';
import { GROWTH_CURVES } from '../../../shared/reference/growth-curves.ts';

const standard = toStandard(GROWTH_CURVES);
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const sex = fc.constantFrom(...SEXES);
const measured = fc.option(fc.constantFrom('lying' as const, 'standing' as const), { nil: undefined });
const child: fc.Arbitrary<MeasuredChild> = fc.record({
  sex,
  ageDays: fc.integer({ min: 0, max: 6939 }),
  weightKg: between(0.5, 200),
  heightCm: between(30, 200),
  measured,
});

describe('any child', () => {
  it('weighs no less in any score by weighing more', () => {
    fc.assert(
      fc.property(child, between(0, 50), (light, more) => {
        const heavy = { ...light, weightKg: (light.weightKg ?? 0) + more };
        const [a, b] = [growthOf(light, standard), growthOf(heavy, standard)];
        for (const index of ['weightForAge', 'bmiForAge', 'weightForHeight'] as const)
          expect((b[index] ?? 0) - (a[index] ?? 0)).toBeGreaterThanOrEqual(0);
        expect(b.heightForAge).toBe(a.heightForAge);
      }),
    );
  });

  it('is no shorter by being taller', () => {
    fc.assert(
      fc.property(child, between(0, 50), (short, more) => {
        const tall = { ...short, heightCm: (short.heightCm ?? 0) + more };
        const [a, b] = [growthOf(short, standard), growthOf(tall, standard)];
        expect((b.heightForAge ?? 0) - (a.heightForAge ?? 0)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('has an answer of the promised shape, with a class for every score that has a name', () => {
    fc.assert(
      fc.property(child, fc.boolean(), (one, oedema) => {
        const found = growthOf({ ...one, oedema }, standard);
        expect(growthResult.safeParse(JSON.parse(JSON.stringify(found))).success).toBe(true);
        for (const flag of found.flags) if (flag !== 'measured') expect(found[flag]).not.toBeNull();
      }),
    );
  });

  it('is the same on the days around two years, measured the same way', () => {
    fc.assert(
      fc.property(
        sex,
        between(70, 100),
        fc.constantFrom('lying' as const, 'standing' as const),
        (s, cm, how) => {
          const on = (ageDays: number) =>
            growthOf({ sex: s, ageDays, heightCm: cm, measured: how }, standard);
          expect(Math.abs((on(730).heightForAge ?? 0) - (on(731).heightForAge ?? 0))).toBeLessThan(0.03);
        },
      ),
    );
  });

  it('loses little from one day to the next without growing', () => {
    fc.assert(
      fc.property(sex, fc.integer({ min: 30, max: 1825 }), (s, day) => {
        fc.pre(day !== 730);
        const cm = standard.ofDay('heightForAge', s, day)?.M ?? 0;
        const next = growthOf({ sex: s, ageDays: day + 1, heightCm: cm }, standard).heightForAge ?? 0;
        expect(next).toBeLessThanOrEqual(0);
        expect(next).toBeGreaterThan(-0.1);
      }),
    );
  });
});

describe('a smooth line', () => {
  const cubic = (x: number) => 2 - 3 * x + 0.5 * x ** 2 - 0.1 * x ** 3;

  it('goes through its points, and is a cubic where they are of one', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -20, max: 20 }), { minLength: 4, maxLength: 12 }),
        (places) => {
          const sorted = places.toSorted((a, b) => a - b);
          const line = splineThrough(sorted.map((x) => [x, cubic(x)]));
          for (const x of sorted) expect(line(x)).toBeCloseTo(cubic(x), 6);
          const [from = 0, to = 0] = [sorted[0], sorted.at(-1)];
          expect(line((from + to) / 2)).toBeCloseTo(cubic((from + to) / 2), 4);
        },
      ),
    );
  });

  it('is straight through two', () => {
    expect(
      splineThrough([
        [0, 1],
        [2, 5],
      ])(0.5),
    ).toBe(2);
  });
});
