// Children whose scores WHO's own programs give: each stands for a rule, and must come out to the last digit.
import { describe, expect, it } from 'vitest';
import { type MeasuredChild, measuredChild } from '../../../shared/domain/growth/child.ts';
import { toStandard } from '../../../shared/domain/growth/standard.ts';
import { type GrowthResult, growthOf } from '../../../shared/domain/growth/z-scores.ts';
import { GROWTH_CURVES } from '../../../shared/reference/growth-curves.ts';

const standard = toStandard(GROWTH_CURVES);

type Case = [what: string, child: MeasuredChild, expected: Partial<GrowthResult>];
const CASES: readonly Case[] = [
  [
    'five years and older: the reference of 2007, no weight for height',
    { sex: 'female', ageMonths: 60.32, heightCm: 113.8, weightKg: 18.7 },
    { heightForAge: 0.96, weightForAge: 0.21, bmiForAge: -0.58, weightForHeight: null, flags: [] },
  ],
  [
    'an ordinary boy',
    { sex: 'male', ageDays: 1000, heightCm: 85, weightKg: 12 },
    { heightForAge: -2.52, weightForAge: -1.18, weightForHeight: 0.34, bmiForAge: 0.71, flags: [] },
  ],
  [
    'far below -3 SD weight goes on in steps of the last SD',
    { sex: 'female', ageDays: 1000, weightKg: 6 },
    { heightForAge: null, weightForAge: -5.86, weightForHeight: null, bmiForAge: null, flags: [] },
  ],
  [
    'far above +3 SD too, and is flagged',
    { sex: 'female', ageDays: 1000, weightKg: 30 },
    { weightForAge: 6.84, flags: ['weightForAge'] },
  ],
  [
    'what is flagged is shown',
    { sex: 'male', ageDays: 1010, heightCm: 100, weightKg: 10 },
    {
      heightForAge: 1.62,
      weightForAge: -2.76,
      weightForHeight: -5.19,
      bmiForAge: -5.61,
      flags: ['bmiForAge', 'weightForHeight'],
    },
  ],
  [
    'standing on day 730: 0.7 cm longer',
    { sex: 'female', ageDays: 730, measured: 'standing', heightCm: 80, weightKg: 10 },
    { heightForAge: -1.77, weightForHeight: -0.26, bmiForAge: -0.04 },
  ],
  [
    'lying on day 731: 0.7 cm shorter',
    { sex: 'female', ageDays: 731, measured: 'lying', heightCm: 80, weightKg: 10 },
    { heightForAge: -1.99, weightForHeight: -0.1, bmiForAge: 0.16 },
  ],
  [
    'standing at eight months is not believed',
    { sex: 'male', ageMonths: 8, measured: 'standing', heightCm: 60 },
    { heightForAge: -4.81, flags: ['measured'] },
  ],
  [
    'standing at nine months is',
    { sex: 'male', ageMonths: 9, measured: 'standing', heightCm: 60 },
    { heightForAge: -5.02, flags: [] },
  ],
  ['24 months are 731 days', { sex: 'female', ageMonths: 24, heightCm: 77.5 }, { heightForAge: -2.55 }],
  [
    'heights fall between rows as doubles do',
    { sex: 'male', ageDays: 1667, measured: 'lying', heightCm: 103.1, weightKg: 16.6 },
    { heightForAge: -1.06, weightForAge: -0.39, weightForHeight: 0.38, bmiForAge: 0.44 },
  ],
  [
    'age not known: weight for height alone',
    { sex: 'male', heightCm: 95, weightKg: 11 },
    { heightForAge: null, weightForAge: null, bmiForAge: null, weightForHeight: -3.17, flags: [] },
  ],
  [
    'age not known, far above +3 SD',
    { sex: 'male', heightCm: 95, weightKg: 24 },
    { weightForHeight: 6.92, flags: ['weightForHeight'] },
  ],
  [
    'a thin schoolboy',
    { sex: 'male', ageMonths: 84.25, heightCm: 105, weightKg: 14 },
    { heightForAge: -3.18, weightForAge: -3.85, bmiForAge: -2.48, weightForHeight: null, flags: [] },
  ],
  [
    'above ten years no weight for age',
    { sex: 'female', ageMonths: 150.5, heightCm: 140, weightKg: 60 },
    { heightForAge: -2.06, weightForAge: null, bmiForAge: 2.75 },
  ],
];

describe('a child that WHO has judged', () => {
  it.each(CASES)('%s', (_, child, expected) => {
    expect(growthOf(measuredChild.parse(child), standard)).toMatchObject(expected);
  });
});
