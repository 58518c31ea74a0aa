// Every rule by which a measured child is judged, one by one.
import { describe, expect, it } from 'vitest';
import type { MeasuredChild } from '../../../shared/domain/growth/child.ts';
import { measuredChild } from '../../../shared/domain/growth/child.ts';
import { roundScore } from '../../../shared/domain/growth/score.ts';
import { toStandard } from '../../../shared/domain/growth/standard.ts';
import { growthOf } from '../../../shared/domain/growth/z-scores.ts';
import { GROWTH_CURVES } from '../../../shared/reference/growth-curves.ts';
import { makeChild } from '../../support/factories/children.ts';

const standard = toStandard(GROWTH_CURVES);
const grown = (over: Partial<MeasuredChild>) => growthOf(makeChild(over), standard);
const NONE = { heightForAge: null, weightForAge: null, bmiForAge: null, weightForHeight: null };
const noAge = { ageDays: undefined, ageMonths: undefined };
const inMonths = (ageMonths: number) => ({ ageDays: undefined, ageMonths });

describe('age', () => {
  it('in days is rounded half up to the day', () => {
    expect(grown({ ageDays: 999.5 })).toEqual(grown({ ageDays: 1000 }));
    expect(grown({ ageDays: 1000.49 })).toEqual(grown({ ageDays: 1000 }));
    expect(grown({ ageDays: 200.5, weightKg: 3 })).toEqual(grown({ ageDays: 201, weightKg: 3 }));
  });

  it('in months is taken as days of 30.4375 a month', () => {
    expect(grown(inMonths(16))).toEqual(grown({ ageDays: 487 }));
  });

  it('before birth has no score', () => {
    expect(grown({ ageDays: -1 })).toMatchObject({ ...NONE, classes: {} });
  });

  it('of day 0 has scores', () => {
    expect(grown({ ageDays: 0, heightCm: 50, weightKg: 3.3 })).toMatchObject({
      heightForAge: expect.closeTo(0, 0),
    });
  });

  it('of day 1826 is judged by the standard of 2006, of day 1827 by the reference of 2007', () => {
    const child = { heightCm: 110, weightKg: 18 };
    expect(grown({ ...child, ageDays: 1826 }).weightForHeight).not.toBeNull();
    const later = grown({ ...child, ageDays: 1827 });
    expect(later).toMatchObject({ weightForHeight: null, heightForAge: expect.any(Number) });
    expect(later).toEqual(grown({ ...child, ...inMonths(1827 / 30.4375) }));
  });

  it('below 60 months to the last decimal is judged by the standard of 2006', () => {
    const child = { heightCm: 110, weightKg: 18 };
    expect(grown({ ...child, ...inMonths(59.9999) })).toEqual(grown({ ...child, ageDays: 1826 }));
    expect(grown({ ...child, ...inMonths(60) }).weightForHeight).toBeNull();
  });

  it('from five years on is not rounded: scores lie between those of the months', () => {
    const at = (months: number) =>
      grown({ ...inMonths(months), heightCm: 120, weightKg: 22 }).heightForAge ?? 0;
    expect(at(80.5)).toBeCloseTo((at(80) + at(81)) / 2, 2);
  });

  it('of 228 months has scores, of 228.01 none', () => {
    const youth = { heightCm: 170, weightKg: 60 };
    expect(grown({ ...youth, ...inMonths(228) })).toMatchObject({
      heightForAge: -0.9,
      bmiForAge: expect.any(Number),
    });
    expect(grown({ ...youth, ...inMonths(228.01) })).toMatchObject(NONE);
  });

  it('of 120 months has a weight for age, of 120.01 none', () => {
    const child = { heightCm: 135, weightKg: 30 };
    expect(grown({ ...child, ...inMonths(120) }).weightForAge).not.toBeNull();
    expect(grown({ ...child, ...inMonths(120.01) }).weightForAge).toBeNull();
  });

  it('is given in days or in months, not in both', () => {
    const { error } = measuredChild.safeParse({ ...makeChild(), ageMonths: 30 });
    expect(error?.issues[0]).toMatchObject({ path: ['ageMonths'], message: 'one-age' });
  });
});

describe('height', () => {
  it('of a standing child below two years is 0.7 cm more, of a lying one is as it is', () => {
    const standing = grown({ ageDays: 500, heightCm: 79.3, measured: 'standing', weightKg: 10 });
    expect(standing).toEqual(grown({ ageDays: 500, heightCm: 79.3 + 0.7, measured: 'lying', weightKg: 10 }));
  });

  it('of a lying child of two years and more is 0.7 cm less, of a standing one is as it is', () => {
    const lying = grown({ heightCm: 85, measured: 'lying' });
    expect(lying).toEqual(grown({ heightCm: 85 - 0.7, measured: 'standing' }));
  });

  it('is right for the age where nobody wrote how it was measured', () => {
    expect(grown({ ageDays: 500 })).toEqual(grown({ ageDays: 500, measured: 'lying' }));
    expect(grown({ ageDays: 1000 })).toEqual(grown({ ageDays: 1000, measured: 'standing' }));
  });

  it('standing is not believed below nine months, to the last decimal', () => {
    const child = { heightCm: 68, weightKg: 8 };
    const young = grown({ ...child, ...inMonths(8.99), measured: 'standing' });
    expect(young).toEqual({ ...grown({ ...child, ...inMonths(8.99) }), flags: ['measured'] });
  });

  it('is not corrected from five years on', () => {
    const child = { ...inMonths(72), heightCm: 115, weightKg: 20 };
    expect(grown({ ...child, measured: 'lying' })).toEqual(grown(child));
  });

  it.each([
    [44.9, 'lying', false],
    [45, 'lying', true],
    [110, 'lying', true],
    [110.1, 'lying', false],
    [64.9, 'standing', false],
    [65, 'standing', true],
    [120, 'standing', true],
    [120.1, 'standing', false],
  ] as const)('of %s cm, %s, has a weight for height: %s', (heightCm, measured, has) => {
    expect(grown({ ...noAge, heightCm, measured }).weightForHeight !== null).toBe(has);
  });

  it('of unknown age is a length below 87 cm', () => {
    expect(grown({ ...noAge, heightCm: 86.9 })).toEqual(
      grown({ ...noAge, heightCm: 86.9, measured: 'lying' }),
    );
    expect(grown({ ...noAge, heightCm: 87 })).toEqual(
      grown({ ...noAge, heightCm: 87, measured: 'standing' }),
    );
  });
});

describe('a score', () => {
  it('of height goes on beyond 3 SD as it is, of weight in steps of the last SD', () => {
    expect(grown({ heightCm: 70 }).heightForAge).toBeLessThan(-6);
    const step = (kg: number) => grown({ weightKg: kg }).weightForAge ?? 0;
    expect(step(26) - step(25)).toBeCloseTo(step(27) - step(26), 1);
    expect(step(5) - step(4)).toBeCloseTo(step(6) - step(5), 1);
  });

  it('is rounded to two decimals last, away from nothing on either side', () => {
    expect([0.125, -0.125, 0.004, -0.004].map(roundScore)).toEqual([0.13, -0.13, 0, 0]);
    expect(roundScore(Number.NaN)).toBeNull();
  });

  it('is missing where a measure is', () => {
    expect(grown({ heightCm: undefined })).toMatchObject({ ...NONE, weightForAge: -1.18 });
    expect(grown({ weightKg: undefined })).toMatchObject({ ...NONE, heightForAge: -2.52 });
  });

  it.each([0, -1, 501, Number.NaN])('is never asked of a weight of %s kg', (weightKg) => {
    expect(measuredChild.safeParse(makeChild({ weightKg })).success).toBe(false);
  });

  it.each([0, -1, 301])('is never asked of a height of %s cm', (heightCm) => {
    expect(measuredChild.safeParse(makeChild({ heightCm })).success).toBe(false);
  });
});

describe('oedema', () => {
  it('leaves the height alone: the weight is not the child’s own', () => {
    expect(grown({ oedema: true })).toMatchObject({ ...NONE, heightForAge: -2.52 });
    expect(grown({ oedema: true, ...inMonths(84), heightCm: 120 })).toMatchObject({
      ...NONE,
      heightForAge: expect.any(Number),
    });
  });

  it('counts as below -3 wherever there would be a score', () => {
    expect(grown({ oedema: true }).classes).toMatchObject({
      weightForAge: { permenkes: 'severely-underweight' },
      bmiForAge: { permenkes: 'severely-wasted' },
      weightForHeight: { permenkes: 'severely-wasted', who: 'severely-wasted' },
      heightForAge: { permenkes: 'stunted' },
    });
    expect(grown({ oedema: true, weightKg: undefined }).classes).toEqual({
      heightForAge: { permenkes: 'stunted', who: 'stunted' },
    });
  });

  it('is not there where nobody wrote of it', () => {
    expect(grown({ oedema: undefined })).toEqual(grown({ oedema: false }));
  });
});

describe('flags', () => {
  it('name the scores that are hardly those of a child', () => {
    expect(grown({ heightCm: 65, weightKg: 30 }).flags).toEqual(
      expect.arrayContaining(['heightForAge', 'weightForAge', 'bmiForAge', 'weightForHeight']),
    );
    expect(grown({}).flags).toEqual([]);
  });
});
