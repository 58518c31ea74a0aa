// Menus against what each group should get, and against what they may cost.
import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../shared/domain/amount.ts';
import { GROUPS } from '../../shared/domain/beneficiary.ts';
import { MEALS } from '../../shared/domain/meal.ts';
import { eatersOf, judgeCost, judgeNutrients } from '../../shared/domain/menu-verdict.ts';
import { targetsOn } from '../../shared/domain/nutrient-targets.ts';
import { purchasesOf, substitutionsOf } from '../../shared/domain/purchases.ts';
import { FOODS_BY_ID as foods } from '../../shared/reference/foods.ts';
import { TARGET_TABLES } from '../../shared/reference/target-tables.ts';
import { DAY } from '../support/factories/day.ts';
import { makeDish, makeRecipe } from '../support/factories/recipes.ts';
import { rules, rulesWith } from '../support/factories/rules.ts';

const targets = targetsOn(TARGET_TABLES, rules, DAY);
const targetOf = (group: string, sex: string, meal = 'noon') =>
  targets.find((one) => one.group === group && one.sex === sex && one.meal === meal)?.nutrients;

describe('what a meal should give', () => {
  it('is BGN’s meal table for energy and macronutrients', () => {
    const BGN = 'BGN';
    expect(targetOf('SMP', 'female')?.energyKcal).toEqual({ range: [668, 779], issuer: BGN });
    expect(targetOf('PAUD_TK', 'all', 'morning')?.proteinG).toEqual({ range: [5, 6.3], issuer: BGN });
    expect(targetOf('UNDER_FIVE', 'all')?.energyKcal).toEqual({ range: [405, 473], issuer: BGN });
    expect(targetOf('UNDER_FIVE', 'all', 'morning')?.energyKcal).toEqual({ range: [270, 338], issuer: BGN });
    expect(targetOf('BREASTFEEDING', 'female')?.proteinG).toEqual({ range: [26.3, 30.6], issuer: BGN });
  });

  it('is a share of the AKG for everything else, by sex where that differs', () => {
    const issuer = 'Permenkes 28/2019';
    expect(targetOf('SMP', 'female')?.ironMg).toEqual({ range: [4.5, 5.25], issuer }); // 15 mg a day
    expect(targetOf('SMP', 'male')?.ironMg).toEqual({ range: [3.3, 3.85], issuer }); // 11 mg a day
    expect(targetOf('SD_1_3', 'all', 'morning')?.calciumMg).toEqual({ range: [200, 250], issuer });
    expect(targetOf('PREGNANT', 'female')?.ironMg).toEqual({ range: [7.2, 8.4], issuer }); // 18 + (0 + 9 + 9) / 3
  });

  it('is the AKG’s share for a meal that the table does not have', () => {
    expect(targetOf('PAUD_TK', 'all')?.energyKcal).toEqual({
      range: [420, 490],
      issuer: 'Permenkes 28/2019',
    });
  });

  it('of children out of school is that of their age', () => {
    expect(targetOf('ATS_U9', 'all', 'morning')).toEqual(targetOf('SD_1_3', 'all', 'morning'));
    expect(targetOf('ATS_9_18', 'female')).toEqual(targetOf('SMP', 'female'));
  });

  it('follows another share when the rules give one: the printed table was made for its own', () => {
    const others = rulesWith({ key: 'akgShare.noon', value: [40, 45], validFrom: DAY });
    const found = targetsOn(TARGET_TABLES, others, DAY).find(
      (one) => one.group === 'SMP' && one.sex === 'female',
    );
    expect(found?.meal).toBe('morning');
    const noon = targetsOn(TARGET_TABLES, others, DAY).filter(
      ({ group, meal }) => group === 'SMP' && meal === 'noon',
    );
    expect(noon.map(({ nutrients }) => nutrients.energyKcal.range)).toEqual([
      [960, 1080],
      [820, 922.5],
    ]);
  });

  it('is there for every group at every meal, and names who says so', () => {
    for (const meal of MEALS)
      for (const group of GROUPS) {
        const mine = targets.filter((one) => one.group === group && one.meal === meal);
        expect(['all', 'female', 'male,female']).toContain(mine.map(({ sex }) => sex).join());
      }
  });
});

describe('an amount', () => {
  const of = (known: number, ...missing: string[]) => verdictOf({ known, missing }, [20.3, 23.6]);

  it('is within its range at both ends, below it and above it', () => {
    expect([20.3, 23.6, 20.29, 23.61].map((known) => of(known))).toEqual([
      'within',
      'within',
      'below',
      'above',
    ]);
    expect(verdictOf({ known: 0.1 + 0.2, missing: [] }, [0.1, 0.3])).toBe('within');
  });

  it('that lacks a part is unknown, unless the rest alone is too much', () => {
    expect([of(0, 'x'), of(21, 'x'), of(24, 'x')]).toEqual(['unknown', 'unknown', 'above']);
  });
});

describe('a menu', () => {
  const rice = makeRecipe();
  const judging = { meal: 'noon', targets, foods, rules, date: DAY } as const;

  it('is judged for each group in its own portion size', () => {
    const judged = judgeNutrients([rice], ['SD_1_3', 'SMP'], judging);
    expect(judged.map(({ group, sex, size }) => `${group} ${sex} ${size}`)).toEqual([
      'SD_1_3 all small',
      'SMP male large',
      'SMP female large',
    ]);
    expect(judged[2]?.nutrients.energyKcal).toMatchObject({ range: [668, 779], verdict: 'below' });
  });

  it('is short of iron for girls of lower secondary school and mended by liver and tempeh', () => {
    const iron = (...recipes: Parameters<typeof judgeNutrients>[0]) =>
      judgeNutrients(recipes, ['SMP'], judging).map(({ nutrients }) => nutrients.ironMg.verdict);
    expect(iron(rice, makeDish('Tempe', 'tempeh-raw', 50))).toEqual(['within', 'below']); // 1.8 + 2.0 = 3.8
    expect(iron(rice, makeDish('Tempe', 'tempeh-raw', 75))).toEqual(['above', 'within']); // 1.8 + 3.0 = 4.8
  });

  it('costs at most the ceiling of its size', () => {
    const costs = (perKg: number) =>
      (['small', 'large'] as const).map((size) => {
        const judged = judgeCost([rice], size, { prices: { 'rice-raw': perKg }, rules, date: DAY });
        return [judged.cost.known, judged.ceiling, judged.verdict];
      });
    expect(costs(100_000)).toEqual([
      [6_000, 8_000, 'within'],
      [10_000, 10_000, 'within'],
    ]);
    expect(costs(100_010)[1]).toEqual([10_001, 10_000, 'above']);
    expect(judgeCost([rice], 'small', { prices: {}, rules, date: DAY }).verdict).toBe('unknown');
  });

  it('is for everybody where it is the only one; with two, the youngest eat in the morning', () => {
    expect(eatersOf('noon', ['noon'], TARGET_TABLES)).toEqual(GROUPS);
    const both = ['morning', 'noon'] as const;
    expect(eatersOf('morning', both, TARGET_TABLES)).toEqual(['PAUD_TK', 'SD_1_3']);
    expect(eatersOf('noon', both, TARGET_TABLES)).toHaveLength(10);
  });
});

describe('what a week needs', () => {
  it('is the grams of every portion, food by food, with the money for it', () => {
    const meal = {
      recipes: [makeRecipe()],
      portions: { small: 60, large: 40 },
      prices: { 'rice-raw': 15_000 },
    };
    expect(purchasesOf([meal, meal])).toEqual([{ food: 'rice-raw', grams: 15_200, rupiah: 228_000 }]);
    expect(purchasesOf([{ ...meal, prices: {} }])).toEqual([
      { food: 'rice-raw', grams: 7_600, rupiah: null },
    ]);
  });

  it('names what holds an allergen, dish and food', () => {
    const dishes = [makeDish('Tahu', 'tofu-raw', 50), makeDish('Orek tempe', 'tempeh-raw', 50), makeRecipe()];
    expect(substitutionsOf(dishes, foods)).toEqual([
      { allergen: 'soy', dishes: ['Tahu', 'Orek tempe'], foods: ['tofu-raw', 'tempeh-raw'] },
    ]);
  });
});
