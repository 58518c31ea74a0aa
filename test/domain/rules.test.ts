// Dated rules: each day is judged by the rules of that day, whatever order they were written down in.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ancestorsOf } from '../../shared/domain/region.ts';
import { REGIONAL_KEYS, rulesIn } from '../../shared/domain/regional-rules.ts';
import { hasSameForm } from '../../shared/domain/rule-form.ts';
import {
  type DatedRule,
  datedRule,
  indexRules,
  mealWindow,
  numberRule,
  portionClassOf,
  type RuleValue,
  ruleInForce,
  rulesInForce,
} from '../../shared/domain/rules.ts';

const makeRule = (key: string, value: RuleValue, validFrom: string): DatedRule => ({
  key,
  value,
  unit: '',
  validFrom,
  source: 'a test',
  certainty: 'proposal',
});

const prices = [
  makeRule('cost.food.small', 9000, '2027-01-01'),
  makeRule('cost.food.small', 8000, '2025-01-01'),
  makeRule('window.noon', { from: '11:00', to: '14:00' }, '2025-01-01'),
  makeRule('portion.SMP', 'large', '2025-01-01'),
];
const rules = indexRules(prices);

const date = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

describe('a dated rule', () => {
  it('is in force from its first day until the next one begins', () => {
    expect(numberRule(rules, 'cost.food.small', '2025-01-01')).toBe(8000);
    expect(numberRule(rules, 'cost.food.small', '2026-12-31')).toBe(8000);
    expect(numberRule(rules, 'cost.food.small', '2027-01-01')).toBe(9000);
  });

  it('is missed by name when there is none for the day', () => {
    expect(() => ruleInForce(rules, 'cost.food.small', '2024-12-31')).toThrow('cost.food.small');
    expect(() => ruleInForce(rules, 'cost.unheard', '2026-01-01')).toThrow('cost.unheard');
  });

  it('gives the window of a meal and the size of a group', () => {
    expect(mealWindow(rules, 'noon', '2026-11-24')).toEqual({ from: '11:00', to: '14:00' });
    expect(portionClassOf(rules, 'SMP', '2026-11-24')).toBe('large');
  });

  it('is refused by name when its value is of another kind', () => {
    const wrong = indexRules([
      makeRule('window.noon', [11, 14], '2025-01-01'),
      makeRule('window.morning', { from: 6, to: 9 }, '2025-01-01'),
      makeRule('portion.SMP', 'middle', '2025-01-01'),
      makeRule('reach.km', 'six', '2025-01-01'),
    ]);
    expect(() => mealWindow(wrong, 'noon', '2026-01-01')).toThrow('window.noon');
    expect(() => mealWindow(wrong, 'morning', '2026-01-01')).toThrow('window.morning');
    expect(() => portionClassOf(wrong, 'SMP', '2026-01-01')).toThrow('portion.SMP');
    expect(() => numberRule(wrong, 'reach.km', '2026-01-01')).toThrow('reach.km');
  });

  it('gives way to a later entry of the list with the same key and day', () => {
    const amended = indexRules([...prices, makeRule('cost.food.small', 8500, '2025-01-01')]);
    expect(numberRule(amended, 'cost.food.small', '2026-01-01')).toBe(8500);
  });

  it('is the latest that began on or before the day, in whatever order the list came', () => {
    fc.assert(
      fc.property(fc.uniqueArray(date, { minLength: 1 }), date, (starts, day) => {
        const index = indexRules(starts.map((start, i) => makeRule('reach.km', i, start)));
        const latest = starts.filter((start) => start <= day).sort();
        const found = rulesInForce(index, day).map(({ validFrom }) => validFrom);
        expect(found).toEqual(latest.slice(-1));
      }),
    );
  });

  it('stands in key order in the list of a day', () => {
    const keys = rulesInForce(rules, '2027-06-01').map(({ key }) => key);
    expect(keys).toEqual(['cost.food.small', 'portion.SMP', 'window.noon']);
    expect(rulesInForce(rules, '2024-06-01')).toEqual([]);
  });

  it.each(['', 'Cost', 'cost', 'cost..food', 'cost.food '])('never has the key %j', (key) => {
    expect(datedRule.safeParse(makeRule(key, 1, '2025-01-01')).success).toBe(false);
  });
});

describe('a rule of a region', () => {
  const REGIONS = ['35', '35.09', '35.09.19', '35.10'];
  const regional = fc.record({
    value: fc.integer({ min: 0, max: 99 }),
    region: fc.option(fc.constantFrom(...REGIONS), { nil: undefined }),
    validFrom: date,
    endsOn: fc.option(date, { nil: undefined }),
  });
  const list = fc.uniqueArray(regional, { selector: ({ region, validFrom }) => `${region} ${validFrom}` });
  type Regional = { value: number; region?: string | undefined; validFrom: string };
  const toRules = (all: readonly Regional[]) =>
    all.map(({ value, validFrom, ...rest }) => ({ ...makeRule('reach.km', value, validFrom), ...rest }));

  it('holds there instead of those above it, the nearest first, from its first day until it ends', () => {
    fc.assert(
      fc.property(list, date, fc.constantFrom(...REGIONS), (all, day, place) => {
        const holding = all
          .filter(({ validFrom, endsOn }) => validFrom <= day && (endsOn === undefined || endsOn > day))
          .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
        const nearest = [place, ...ancestorsOf(place)]
          .map((code) => holding.find(({ region = 'ID' }) => region === code))
          .find(Boolean);
        const found = rulesInForce(rulesIn(place, toRules(all)), day).map(({ value }) => value);
        expect(found).toEqual(nearest ? [nearest.value] : []);
      }),
    );
  });

  it('changes nothing for the nation, nor for any region beside it', () => {
    fc.assert(
      fc.property(list, date, (all, day) => {
        const nations = toRules(all.filter(({ region }) => region === undefined));
        const others = toRules(all.filter(({ region }) => region !== '35.10'));
        const on = (place: string, some: DatedRule[]) => rulesInForce(rulesIn(place, some), day);
        expect(on('ID', toRules(all))).toEqual(on('ID', nations));
        expect(on('35.09.19', toRules(all))).toEqual(on('35.09.19', others));
      }),
    );
  });

  it('is never a limit of food safety, of privacy, of keeping, of growth or of portions', () => {
    const national =
      /^(temp|cookToConsume|arrivalToConsume|check|sample|privacy|retention|growth|hb|muac|portion|fact)\./;
    expect(REGIONAL_KEYS.filter((key) => national.test(key))).toEqual([]);
  });
});

describe('the form of a rule', () => {
  it.each<[RuleValue, RuleValue]>([
    [8000, 9000],
    ['00:00', '01:30'],
    ['small', 'large'],
    [
      [5, 60],
      [4, 60],
    ],
    [
      { from: '11:00', to: '14:00' },
      { to: '13:30', from: '10:30' },
    ],
  ])('is shared by %j and %j', (a, b) => {
    expect(hasSameForm(a, b)).toBe(true);
  });

  it.each<[RuleValue, RuleValue]>([
    [8000, '9000'],
    ['00:00', '24:30'],
    ['small', 'middle'],
    [[5, 60], 60],
    [
      { from: '11:00', to: '14:00' },
      { from: '11:00', until: '14:00' },
    ],
    [
      { from: '11:00', to: '14:00' },
      { from: 11, to: 14 },
    ],
  ])('is not shared by %j and %j', (a, b) => {
    expect(hasSameForm(a, b)).toBe(false);
  });
});
