import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Milestone } from '../../shared/domain/milestone.ts';
import { changedRules, headsAndPortions } from '../../shared/domain/planning.ts';
import { addPortions } from '../../shared/domain/portions.ts';
import { dailyCeiling, pricesOn, servingCeiling, yearlyCeiling } from '../../shared/domain/proposal-money.ts';
import { rampUp, usualMilestones } from '../../shared/domain/ramp-up.ts';
import { indexRules, rulesInForce } from '../../shared/domain/rules.ts';
import { rulesToCopy } from '../../shared/domain/template-rules.ts';
import { rules } from '../support/factories/rules.ts';
import { makeTemplate } from '../support/factories/templates.ts';

const DATE = '2026-11-24';
const prices = pricesOn(rules, DATE);
const portions = fc.record({ small: fc.nat(20_000), large: fc.nat(20_000) });

describe('the ceiling of a day', () => {
  it('is food by size, operations by portion, and the facility', () => {
    expect(dailyCeiling({ small: 1_000, large: 1_500 }, 1, prices)).toBe(
      1_000 * 8_000 + 1_500 * 10_000 + 2_500 * 3_000 + 6_000_000,
    );
  });

  it('adds up: two kitchens cost what they cost apart', () => {
    fc.assert(
      fc.property(portions, portions, (a, b) => {
        expect(dailyCeiling(addPortions(a, b), 2, prices)).toBe(
          dailyCeiling(a, 1, prices) + dailyCeiling(b, 1, prices),
        );
      }),
    );
  });

  it('of a year counts food on service days, and the facility on its own 313', () => {
    const servings = [
      { portions: { small: 100, large: 0 }, days: 290 },
      { portions: { small: 0, large: 50 }, days: 240 },
    ];
    expect(yearlyCeiling(servings, 1, prices)).toBe(290 * 1_100_000 + 240 * 650_000 + 313 * 6_000_000);
  });

  it('follows what a pilot had of its own, where something else would hold', () => {
    const holding = rulesInForce(rules, DATE);
    const own = holding.map((rule) => {
      if (rule.key === 'cost.food.small') return { ...rule, value: 9_000, region: '35' };
      return rule.key === 'cost.food.large' ? { ...rule, value: 12_000 } : rule;
    });
    const { calendar } = makeTemplate();
    expect(rulesToCopy({ rules: own, calendar: { ...calendar, week: 5 } }, holding)).toEqual({
      'calendar.week': 5,
      'cost.food.small': 9_000,
    });
    expect(rulesToCopy({ rules: holding, calendar }, holding)).toEqual({});
  });

  it('follows a rule that a proposal changes, and says that it did', () => {
    const changed = changedRules(rulesInForce(rules, DATE), { 'cost.food.small': 9_000 }, 'proposal');
    expect(pricesOn(indexRules(changed), DATE).foodSmall).toBe(9_000);
    expect(changed.find(({ key }) => key === 'cost.food.small')).toMatchObject({ source: 'proposal' });
  });
});

describe('the weeks of the beginning', () => {
  const full = {
    servings: [
      { portions: { small: 900, large: 1_100 }, days: 6 },
      { portions: { small: 80, large: 20 }, days: 5 },
    ],
    facilities: 2,
    startsOn: '2027-01-04',
    prices,
  };

  it('go from certificates to all sites, and cost nothing before the first portion', () => {
    const weeks = rampUp(usualMilestones(rules, DATE), full);
    expect(weeks.map(({ portionsPct }) => portionsPct)).toEqual([0, 0, 0, 0, 0, 30, 30, 30, 100, 100]);
    expect(weeks[0]).toMatchObject({ from: '2027-01-04', milestones: ['certificates'], ceiling: 0 });
    expect(weeks.at(-1)).toMatchObject({
      from: '2027-03-08',
      portions: { small: 980, large: 1_120 },
      ceiling:
        6 * dailyCeiling({ small: 900, large: 1_100 }, 2, prices) +
        5 * servingCeiling({ small: 80, large: 20 }, prices),
    });
  });

  it('never serve less than the week before, nor more than all, whatever milestones are moved', () => {
    const milestone = fc.record({
      kind: fc.constantFrom<Milestone['kind']>('first-schools', 'full', 'recruitment'),
      week: fc.integer({ min: 1, max: 30 }),
      portionsPct: fc.integer({ min: 0, max: 100 }),
    });
    fc.assert(
      fc.property(fc.array(milestone, { maxLength: 6 }), (milestones) => {
        const weeks = rampUp(milestones, full);
        for (const [i, week] of weeks.entries()) {
          expect(week.portionsPct).toBeGreaterThanOrEqual(weeks[i - 1]?.portionsPct ?? 0);
          expect(servingCeiling(week.portions, prices)).toBeLessThanOrEqual(
            servingCeiling({ small: 980, large: 1_120 }, prices),
          );
        }
      }),
    );
  });
});

describe('heads and portions of a site', () => {
  it('keep mothers and under-fives apart from pupils', () => {
    const groups = {
      SD_1_3: { male: 10, female: 20 },
      UNDER_FIVE: { male: 3, female: 4 },
      PREGNANT: { male: 0, female: 5 },
    };
    expect(headsAndPortions(groups, rules, DATE)).toEqual({
      pupils: 30,
      motherChild: 12,
      portions: { small: 37, large: 5 },
    });
  });
});
