// What a site's day delivered: portions handed out, less what was left over, beside what its groups should have got.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GROUPS } from '../../shared/domain/beneficiary.ts';
import type { Fact } from '../../shared/domain/fact.ts';
import type { Meal } from '../../shared/domain/meal.ts';
import { figuresOfMenu } from '../../shared/domain/menu-figures.ts';
import { eatersOf } from '../../shared/domain/menu-verdict.ts';
import { targetsOn } from '../../shared/domain/nutrient-targets.ts';
import {
  addSizes,
  meanTarget,
  NO_NUTRITION,
  type NutritionContext,
  nutritionOf,
} from '../../shared/domain/nutrition.ts';
import { siteTargets } from '../../shared/domain/site-targets.ts';
import { splitByHeads } from '../../shared/domain/split-by-heads.ts';
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
const nobody: NutritionContext['groupsOf'] = () => [];
const energyOf = (facts: readonly Fact[], menus = menuOf(rice), groupsOf = nobody) => {
  const { small, large } = nutritionOf(facts, { menus, groupsOf });
  return [small.nutrients.energyKcal?.milli, large.nutrients.energyKcal?.milli];
};

describe('a day of a site', () => {
  it('delivered what its portions hold, in each size', () => {
    const found = nutritionOf([makePlanned(), makeServed()], { menus: menuOf(rice), groupsOf: nobody });
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
      groupsOf: nobody,
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
      const { small } = nutritionOf(facts, { menus: menuOf(rice), groupsOf: nobody });
      expect(small).toEqual({ served: 60, nutrients: {} });
    }
    expect(nutritionOf([makePlanned()], { menus: menuOf(rice), groupsOf: nobody })).toEqual(NO_NUTRITION);
  });
});

describe('what a site should have got', () => {
  const targets = targetsOn(TARGET_TABLES, rules, DAY);
  const ofGroups = (groups: Parameters<typeof siteTargets>[0], ofDay: readonly Meal[] = ['noon']) =>
    siteTargets(groups, {
      targets,
      rules,
      date: DAY,
      eatersOf: (meal) => eatersOf(meal, ofDay, TARGET_TABLES),
    });

  it('is the mean of its groups by their heads, boys and girls apart', () => {
    const smp = ofGroups({ SMP: { male: 30, female: 10 } })('noon', 'large');
    expect(meanTarget(smp)?.('ironMg')).toEqual([
      expect.closeTo((30 * 3.3 + 10 * 4.5) / 40, 9),
      expect.closeTo((30 * 3.85 + 10 * 5.25) / 40, 9),
    ]);
    const energy = ofGroups({ SD_4_6: { male: 5, female: 5 }, SMP: { male: 10, female: 0 } });
    expect(meanTarget(energy('noon', 'large'))?.('energyKcal')).toEqual([626.5, 731]); // of 585-683 and 668-779
  });

  it('is unknown for a size that nobody is enrolled for', () => {
    const nobodys = ofGroups({ SMP: { male: 30, female: 10 } })('noon', 'small');
    expect([nobodys, meanTarget(nobodys)]).toEqual([[], undefined]);
  });

  it('stands beside what was delivered', () => {
    const groupsOf = ofGroups({ SD_4_6: { male: 20, female: 20 } });
    const { small, large } = nutritionOf([makePlanned(), makeServed()], { menus: menuOf(rice), groupsOf });
    expect(large.nutrients.energyKcal).toMatchObject({
      targeted: 40,
      minMilli: 40 * 585_000,
      maxMilli: 40 * 683_000,
    });
    expect(small.nutrients.energyKcal).toMatchObject({ targeted: 0, minMilli: 0, maxMilli: 0 });
  });

  it('is that of those who eat the meal, where a day has two', () => {
    const heads = { SD_1_3: { male: 10, female: 10 }, UNDER_FIVE: { male: 5, female: 5 } };
    const names = (...args: [Meal, readonly Meal[]]) =>
      ofGroups(heads, args[1])(args[0], 'small').map(({ group }) => group);
    expect(names('noon', ['noon'])).toEqual(['SD_1_3', 'UNDER_FIVE']);
    expect(names('morning', ['morning', 'noon'])).toEqual(['SD_1_3']);
    expect(names('noon', ['morning', 'noon'])).toEqual(['UNDER_FIVE']);
  });
});

describe('who got it', () => {
  const targets = targetsOn(TARGET_TABLES, rules, DAY);
  const everyone = () => GROUPS;
  const heads = fc.record({ male: fc.nat(400), female: fc.nat(400) });

  it('is split by heads: whole portions, of which none is lost or made up', () => {
    fc.assert(
      fc.property(
        fc.nat(2_000),
        fc.array(fc.record({ heads: fc.nat(500) }), { maxLength: 8 }),
        (whole, parts) => {
          const split = splitByHeads(whole, parts);
          const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);
          const all = sum(parts.map((part) => part.heads));
          expect(sum(split.map(({ share }) => share))).toBe(all > 0 ? whole : 0);
          for (const { share, heads } of split)
            expect(Math.abs(share - (whole * heads) / all)).toBeLessThan(1);
        },
      ),
    );
  });

  it('adds up to what each size got, group by group', () => {
    fc.assert(
      fc.property(heads, heads, heads, fc.nat(3_000), (SD_1_3, SD_4_6, SMP, leftoverG) => {
        const groupsOf = siteTargets(
          { SD_1_3, SD_4_6, SMP },
          { targets, rules, date: DAY, eatersOf: everyone },
        );
        const found = nutritionOf([makePlanned(), makeServed({ leftoverG })], {
          menus: menuOf(rice),
          groupsOf,
        });
        for (const [size, groups] of [
          ['small', ['SD_1_3']],
          ['large', ['SD_4_6', 'SMP']],
        ] as const) {
          const parts = groups.flatMap((one) => found.groups[one] ?? []);
          if (parts.length === 0) continue;
          const sum = parts.reduce(addSizes);
          expect(sum.served).toBe(found[size].served);
          const [ofGroups, ofSize] = [sum.nutrients.ironMg, found[size].nutrients.ironMg];
          expect(ofGroups?.portions).toBe(ofSize?.portions);
          // a thousandth of a milligram for each group: amounts are whole thousandths
          expect(Math.abs((ofGroups?.milli ?? 0) - (ofSize?.milli ?? 0))).toBeLessThanOrEqual(parts.length);
        }
      }),
    );
  });

  it('is judged by what that group needs', () => {
    const groups = { SD_4_6: { male: 10, female: 0 }, SMP: { male: 0, female: 30 } };
    const groupsOf = siteTargets(groups, { targets, rules, date: DAY, eatersOf: everyone });
    const found = nutritionOf([makePlanned(), makeServed()], { menus: menuOf(rice), groupsOf }).groups;
    expect(found.SD_4_6?.nutrients.ironMg).toMatchObject({ portions: 10, minMilli: 10 * 2_400 });
    expect(found.SMP?.nutrients.ironMg).toMatchObject({ portions: 30, minMilli: 30 * 4_500 });
  });
});
