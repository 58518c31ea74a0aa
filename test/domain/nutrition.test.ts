// What a site's day delivered: portions handed out, less what was left over, beside what its groups should have got.
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../shared/domain/fact.ts';
import { figuresOfMenu } from '../../shared/domain/menu-figures.ts';
import { targetsOn } from '../../shared/domain/nutrient-targets.ts';
import { NO_NUTRITION, type NutritionContext, nutritionOf } from '../../shared/domain/nutrition.ts';
import { siteTargets } from '../../shared/domain/site-targets.ts';
import { FOODS_BY_ID as foods } from '../../shared/reference/foods.ts';
import { TARGET_TABLES } from '../../shared/reference/target-tables.ts';
import { DAY, KITCHEN } from '../support/factories/day.ts';
import { makeDispatched, makePlanned, makeServed } from '../support/factories/facts.ts';
import { makeDish, makeRecipe } from '../support/factories/recipes.ts';
import { rules } from '../support/factories/rules.ts';

const rice = makeRecipe(); // 214.2 kcal of 60 g, 357 kcal of 100 g
const menuOf = (...recipes: Parameters<typeof figuresOfMenu>[0]) => [
  { kitchenId: KITCHEN, meal: 'noon' as const, figures: figuresOfMenu(recipes, foods) },
];
const nobody: NutritionContext['targetOf'] = () => undefined;
const energyOf = (facts: readonly Fact[], menus = menuOf(rice), targetOf = nobody) => {
  const { small, large } = nutritionOf(facts, { menus, targetOf });
  return [small.nutrients.energyKcal?.milli, large.nutrients.energyKcal?.milli];
};

describe('a day of a site', () => {
  it('delivered what its portions hold, in each size', () => {
    const found = nutritionOf([makePlanned(), makeServed()], { menus: menuOf(rice), targetOf: nobody });
    expect([found.small.served, found.large.served]).toEqual([60, 40]);
    const unaimed = { targeted: 0, minMilli: 0, maxMilli: 0 };
    expect(found.small.nutrients.energyKcal).toEqual({ milli: 60 * 214_200, portions: 60, ...unaimed });
    expect(found.large.nutrients.energyKcal).toEqual({ milli: 40 * 357_000, portions: 40, ...unaimed });
  });

  it('less the share of the plate that was left over', () => {
    const plates = 60 * 60 + 40 * 100; // 7.6 kg handed out
    const left = (leftoverG: number) => energyOf([makePlanned(), makeServed({ leftoverG })]);
    expect(left(plates / 4)).toEqual([60 * 214_200 * 0.75, 40 * 357_000 * 0.75]);
    expect(left(plates * 2)).toEqual([0, 0]);
  });

  it('is not known where something was left of plates that nobody can weigh', () => {
    const fish = menuOf(makeDish('Bandeng', 'milkfish-raw', 80));
    expect(energyOf([makePlanned(), makeServed({ leftoverG: 1 })], fish)).toEqual([undefined, undefined]);
  });

  it('knows nothing of a size for which the recipes name no grams: that is not nothing to eat', () => {
    const small = menuOf(makeDish('Nasi', 'rice-raw', 60, 0));
    expect(energyOf([makePlanned(), makeServed()], small)).toEqual([60 * 214_200, undefined]);
  });

  it('leaves out a nutrient that is unknown, and keeps the others', () => {
    const { large } = nutritionOf([makePlanned(), makeServed()], {
      menus: menuOf(makeDish('Rendang', 'beef-rendang', 50)),
      targetOf: nobody,
    });
    expect(Object.keys(large.nutrients)).not.toContain('vitaminCMg');
    expect(large.nutrients.proteinG).toMatchObject({ milli: 40 * 11_300, portions: 40 });
  });

  it('counts what was served without a menu of recipes, of two kitchens, or of another meal, as served alone', () => {
    const other = makeDispatched({ kitchenId: 'K-UJI-2' });
    const cases: Fact[][] = [
      [makePlanned(), makeServed({ meal: 'morning' })],
      [makeDispatched(), other, makeServed()],
      [other, makeServed()],
    ];
    for (const facts of cases) {
      const { small } = nutritionOf(facts, { menus: menuOf(rice), targetOf: nobody });
      expect(small).toEqual({ served: 60, nutrients: {} });
    }
    expect(nutritionOf([makePlanned()], { menus: menuOf(rice), targetOf: nobody })).toEqual(NO_NUTRITION);
  });
});

describe('what a site should have got', () => {
  const targets = targetsOn(TARGET_TABLES, rules, DAY);
  const ofGroups = (groups: Parameters<typeof siteTargets>[0]) =>
    siteTargets(groups, { targets, rules, date: DAY });

  it('is the mean of its groups by their heads, boys and girls apart', () => {
    const iron = ofGroups({ SMP: { male: 30, female: 10 } })('noon', 'large', 'ironMg');
    expect(iron).toEqual([
      expect.closeTo((30 * 3.3 + 10 * 4.5) / 40, 9),
      expect.closeTo((30 * 3.85 + 10 * 5.25) / 40, 9),
    ]);
    const energy = ofGroups({ SD_4_6: { male: 5, female: 5 }, SMP: { male: 10, female: 0 } });
    expect(energy('noon', 'large', 'energyKcal')).toEqual([626.5, 731]); // of 585-683 and 668-779
  });

  it('is unknown for a size that nobody is enrolled for', () => {
    expect(ofGroups({ SMP: { male: 30, female: 10 } })('noon', 'small', 'ironMg')).toBeUndefined();
  });

  it('stands beside what was delivered', () => {
    const targetOf = ofGroups({ SD_4_6: { male: 20, female: 20 } });
    const { small, large } = nutritionOf([makePlanned(), makeServed()], { menus: menuOf(rice), targetOf });
    expect(large.nutrients.energyKcal).toMatchObject({
      targeted: 40,
      minMilli: 40 * 585_000,
      maxMilli: 40 * 683_000,
    });
    expect(small.nutrients.energyKcal).toMatchObject({ targeted: 0, minMilli: 0, maxMilli: 0 });
  });
});
