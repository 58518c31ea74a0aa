// Foods, meal targets and intakes that the product ships with: every row well formed, and the figures that they are known by.
import { describe, expect, it } from 'vitest';
import { food } from '../../shared/domain/food.ts';
import { intakeRow, mealRow } from '../../shared/domain/nutrient-targets.ts';
import { FOODS, FOODS_BY_ID } from '../../shared/reference/foods.ts';
import { TARGET_TABLES } from '../../shared/reference/target-tables.ts';

describe('the foods', () => {
  it('are 87, each well formed, known by one id and one code of the edition', () => {
    expect(FOODS.map((one) => food.parse(one))).toEqual(FOODS);
    expect([FOODS.length, FOODS_BY_ID.size]).toEqual([87, 87]);
    expect(new Set(FOODS.map(({ code, edition }) => `${edition} ${code}`)).size).toBe(87);
  });

  it('say why a figure has to be checked', () => {
    const unsure = FOODS.filter(({ certainty }) => certainty === 'check');
    expect(unsure).toHaveLength(17);
    expect(unsure.filter(({ note }) => !note)).toEqual([]);
  });

  it('leave unknown what the table does not say', () => {
    const { per100g, ediblePct } = FOODS_BY_ID.get('anchovy-dried') ?? FOODS[0] ?? {};
    expect([per100g?.zincMg, per100g?.calciumMg, ediblePct]).toEqual([null, 1_200, null]);
    expect(FOODS.filter((one) => one.ediblePct === null)).toHaveLength(5);
  });

  it.each([
    ['rice-raw', 357, 'AR001', []],
    ['mackerel-raw', 125, 'GR050', ['fish']],
    ['prawn-raw', 56, 'GR083', ['shellfish']],
    ['soy-sauce', 71, 'NP005', ['soy', 'wheat']],
  ])('have %s with %d kcal as %s', (id, kcal, code, allergens) => {
    const found = FOODS_BY_ID.get(id);
    expect([found?.per100g.energyKcal, found?.code, found?.allergens]).toEqual([kcal, code, allergens]);
  });

  it('give vitamin A as retinol, a sixth of beta-carotene and a twelfth of the other carotenes', () => {
    const vitaminA = (id: string) => FOODS_BY_ID.get(id)?.per100g.vitaminAReUg;
    expect(vitaminA('carrot-raw')).toBe(909.1); // 3784 / 6 + (7125 - 3784) / 12
    expect(vitaminA('hen-egg-raw')).toBe(71.5); // 61 + 22 / 6 + (104 - 22) / 12
    expect(vitaminA('cabbage-raw')).toBeNull();
  });
});

describe('the tables of targets', () => {
  it('are well formed: 12 rows of the meal table, 21 groups of the AKG with 5 additions', () => {
    expect(TARGET_TABLES.meals.map((row) => mealRow.parse(row))).toEqual(TARGET_TABLES.meals);
    expect(TARGET_TABLES.intakes.map((row) => intakeRow.parse(row))).toEqual(TARGET_TABLES.intakes);
    const kinds = TARGET_TABLES.intakes.map(({ kind }) => kind);
    expect([
      TARGET_TABLES.meals.length,
      kinds.length,
      kinds.filter((kind) => kind === 'addition').length,
    ]).toEqual([12, 26, 5]);
  });

  it('hold the values of 2019, not those of 2013, for children of 7 to 9', () => {
    const { perDay } = TARGET_TABLES.intakes.find(({ id }) => id === 'child-7-9-y') ?? {};
    expect([perDay?.energyKcal, perDay?.proteinG]).toEqual([1_650, 40]);
  });

  it('close within 2.1 % of energy in every group: 4 kcal a gram of protein and carbohydrate, 9 of fat', () => {
    const off = TARGET_TABLES.intakes
      .filter(({ kind }) => kind === 'group')
      .map(
        ({ perDay: day }) => (day.proteinG * 4 + day.carbohydrateG * 4 + day.fatG * 9) / day.energyKcal - 1,
      );
    expect(Math.max(...off.map(Math.abs))).toBeLessThan(0.0215);
  });
});
