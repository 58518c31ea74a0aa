// Names of scores: the table of Permenkes 2/2020, WHO's labels beside it, and what happens exactly on a limit.
import { describe, expect, it } from 'vitest';
import { CLASS_WORDS } from '../../../shared/domain/growth/class-words.ts';
import { classOf } from '../../../shared/domain/growth/classes.ts';
import { INDICES, type Index } from '../../../shared/domain/growth/curves.ts';
import { isFlagged } from '../../../shared/domain/growth/flags.ts';

const TWO_YEARS = { days: 731, months: 24 };
const TEN_YEARS = { days: 3653, months: 120 };
const SCORES = [-3.01, -3, -2.01, -2, 1, 1.01, 2, 2.01, 3, 3.01];

const names = (index: Index, age = TWO_YEARS) => SCORES.map((z) => classOf(index, z, age).permenkes);
const labels = (index: Index, age = TWO_YEARS) => SCORES.map((z) => classOf(index, z, age).who);

const WASTING = [
  'severely-wasted',
  'wasted',
  'wasted',
  'normal',
  'normal',
  'possible-risk-of-overweight',
  'possible-risk-of-overweight',
  'overweight',
  'overweight',
  'obese',
];
const STUNTING = ['severely-stunted', 'stunted', 'stunted', ...new Array(6).fill('normal'), 'tall'];

describe('classes below five years', () => {
  it('of weight for height and of BMI', () => {
    for (const index of ['weightForHeight', 'bmiForAge'] as const)
      expect([names(index), labels(index)]).toEqual([WASTING, WASTING]);
  });

  it('of height', () => {
    expect([names('heightForAge'), labels('heightForAge')]).toEqual([STUNTING, STUNTING]);
  });

  it('of weight, where WHO has no word above +1', () => {
    const low = ['severely-underweight', 'underweight', 'underweight', 'normal', 'normal'];
    expect(names('weightForAge')).toEqual([...low, ...new Array(5).fill('risk-of-overweight')]);
    expect(labels('weightForAge')).toEqual([...low, ...new Array(5).fill('normal')]);
  });

  it('hold where the age is not known', () => {
    expect(classOf('weightForHeight', -3.2, undefined).permenkes).toBe('severely-wasted');
  });
});

describe('classes from five years on', () => {
  it('of BMI, with other words of WHO', () => {
    const normal = ['normal', 'normal'];
    expect(names('bmiForAge', TEN_YEARS)).toEqual([
      'severely-thin',
      'thin',
      'thin',
      ...normal,
      'overweight',
      'overweight',
      'obese',
      'obese',
      'obese',
    ]);
    expect(labels('bmiForAge', TEN_YEARS)).toEqual([
      'severe-thinness',
      'thinness',
      'thinness',
      ...normal,
      'overweight',
      'overweight',
      'obesity',
      'obesity',
      'obesity',
    ]);
  });

  it('of height are WHO’s alone, of weight nobody’s', () => {
    expect(classOf('heightForAge', -2.01, TEN_YEARS)).toEqual({ permenkes: null, who: 'stunted' });
    expect(classOf('weightForAge', -2.01, TEN_YEARS)).toEqual({ permenkes: null, who: null });
  });

  it('begin at 60.0 months and end before 228', () => {
    const at = (months: number) => classOf('bmiForAge', 1.5, { days: 0, months });
    expect(at(59.99)).toMatchObject({ permenkes: 'possible-risk-of-overweight' });
    expect(at(60)).toMatchObject({ permenkes: 'overweight' });
    expect(at(227.99)).toMatchObject({ permenkes: 'overweight' });
    expect(at(228)).toEqual({ permenkes: null, who: 'overweight' });
  });
});

describe('words', () => {
  it('are there in both languages for every class of the ministry', () => {
    for (const index of INDICES)
      for (const age of [TWO_YEARS, TEN_YEARS])
        for (const code of names(index, age))
          if (code)
            expect([index, code, CLASS_WORDS[index][code]?.id, CLASS_WORDS[index][code]?.en]).not.toContain(
              undefined,
            );
  });
});

describe('flags', () => {
  it.each([
    ['heightForAge', -6, 6],
    ['weightForAge', -6, 5],
    ['bmiForAge', -5, 5],
    ['weightForHeight', -5, 5],
  ] as const)('of %s begin beyond %s and %s', (index, low, high) => {
    expect([low, low - 0.01, high, high + 0.01].map((z) => isFlagged(index, z))).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });
});
