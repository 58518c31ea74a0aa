// What is in a portion, by hand and for all recipes: additive, linear in grams, and never zero where nobody knows.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NUTRIENTS } from '../../shared/domain/nutrient.ts';
import { costOf, type Nutrients, nutrientsOf, plateOf } from '../../shared/domain/nutrients.ts';
import { pricesOn } from '../../shared/domain/prices.ts';
import { allergensOf, type Recipe, recipe } from '../../shared/domain/recipe.ts';
import { FOODS, FOODS_BY_ID as foods } from '../../shared/reference/foods.ts';
import { makeDish, makeRecipe } from '../support/factories/recipes.ts';

const egg = makeDish('Telur rebus', 'hen-egg-raw', 50);

describe('the nutrients of a portion', () => {
  it('are the edible grams, a hundredth of them, times the table: 50 g of egg as bought are 44.5 g', () => {
    const found = nutrientsOf([egg], 'large', foods);
    expect(found.energyKcal).toEqual({ known: expect.closeTo(68.53, 9), missing: [] }); // 44.5 x 1.54
    expect(found.proteinG).toEqual({ known: expect.closeTo(5.518, 9), missing: [] }); // 44.5 x 0.124
    expect(found.ironMg).toEqual({ known: expect.closeTo(1.335, 9), missing: [] }); // 44.5 x 0.03
  });

  it('differ by the grams of a size', () => {
    const rice = makeRecipe();
    expect(nutrientsOf([rice], 'small', foods).energyKcal.known).toBeCloseTo(214.2, 9); // 60 x 3.57
    expect(nutrientsOf([rice], 'large', foods).energyKcal.known).toBeCloseTo(357, 9);
  });

  it('use the edible share that the kitchen has weighed', () => {
    const peeled = makeRecipe({
      ingredients: [{ food: 'papaya', grams: { small: 100, large: 100 }, ediblePct: 60 }],
    });
    expect(nutrientsOf([peeled], 'small', foods).vitaminCMg.known).toBeCloseTo(46.8, 9); // 60 x 0.78
  });

  it('are unknown where the table says nothing, and say of which food', () => {
    const found = nutrientsOf([egg, makeDish('Rendang', 'beef-rendang', 50)], 'large', foods);
    expect(found.vitaminCMg).toEqual({ known: 0, missing: ['beef-rendang'] });
    expect(found.proteinG.missing).toEqual([]);
  });

  it('are all unknown where nobody knows the edible share, until the kitchen weighs it', () => {
    const fish = { food: 'milkfish-raw', grams: { small: 80, large: 80 } };
    const whole = nutrientsOf([makeRecipe({ ingredients: [fish] })], 'small', foods);
    expect(NUTRIENTS.every((one) => whole[one].missing.includes('milkfish-raw'))).toBe(true);
    const weighed = makeRecipe({ ingredients: [{ ...fish, ediblePct: 80 }] });
    expect(nutrientsOf([weighed], 'small', foods).energyKcal).toEqual({
      known: expect.closeTo(78.72, 9), // 64 x 1.23
      missing: [],
    });
  });

  it('are known where a portion has none of a food that is not', () => {
    const found = nutrientsOf([makeDish('Rendang', 'beef-rendang', 0, 50)], 'small', foods);
    expect(found.vitaminCMg).toEqual({ known: 0, missing: [] });
  });
});

const size = fc.integer({ min: 0, max: 500 });
const grams = fc.record({ small: size, large: size }).filter(({ small, large }) => small + large > 0);
const anyRecipe: fc.Arbitrary<Recipe> = fc
  .uniqueArray(fc.constantFrom(...FOODS.map(({ id }) => id)), { minLength: 1, maxLength: 8 })
  .chain((ids) => fc.tuple(...ids.map((food) => grams.map((grams) => ({ food, grams })))))
  .map((ingredients) => makeRecipe({ ingredients }));
const scaled = (one: Recipe, by: number): Recipe => ({
  ...one,
  ingredients: one.ingredients.map((part) => ({
    ...part,
    grams: { small: part.grams.small * by, large: part.grams.large * by },
  })),
});
const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
const agree = (a: Nutrients, of: (nutrient: (typeof NUTRIENTS)[number]) => [number, string[]]): boolean =>
  NUTRIENTS.every((one) => {
    const [known, missing] = of(one);
    return (
      close(a[one].known, known) &&
      String([...a[one].missing].sort()) === String([...new Set(missing)].sort())
    );
  });

describe('the nutrients of any recipes', () => {
  it('add up: of two dishes together as of each', () => {
    fc.assert(
      fc.property(anyRecipe, anyRecipe, (a, b) => {
        const [one, other] = [nutrientsOf([a], 'small', foods), nutrientsOf([b], 'small', foods)];
        return agree(nutrientsOf([a, b], 'small', foods), (n) => [
          one[n].known + other[n].known,
          [...one[n].missing, ...other[n].missing],
        ]);
      }),
    );
  });

  it('grow with the grams: three times as much food gives three times as much', () => {
    fc.assert(
      fc.property(anyRecipe, (one) => {
        const single = nutrientsOf([one], 'large', foods);
        return agree(nutrientsOf([scaled(one, 3)], 'large', foods), (n) => [
          single[n].known * 3,
          single[n].missing,
        ]);
      }),
    );
  });
});

describe('the cost of a portion', () => {
  const prices = { 'rice-raw': 15_000, 'hen-egg-raw': 30_000 };

  it('is grams as bought at the price of a kilogram', () => {
    expect(costOf([makeRecipe(), egg], 'large', prices)).toEqual({ known: 3_000, missing: [] });
    expect(costOf([makeRecipe(), egg], 'small', prices)).toEqual({ known: 2_400, missing: [] });
  });

  it('lacks what has no price', () => {
    expect(costOf([makeRecipe(), egg], 'large', { 'rice-raw': 15_000 })).toEqual({
      known: 1_500,
      missing: ['hen-egg-raw'],
    });
  });

  it('follows the list that holds on the day; what a later list leaves out keeps its price', () => {
    const lists = [
      { validFrom: '2026-11-30', prices: { 'hen-egg-raw': 31_000 } },
      { validFrom: '2026-11-01', prices },
    ];
    expect(pricesOn(lists, '2026-10-31')).toEqual({});
    expect(pricesOn(lists, '2026-11-29')).toEqual(prices);
    expect(pricesOn(lists, '2026-11-30')).toEqual({ 'rice-raw': 15_000, 'hen-egg-raw': 31_000 });
  });
});

describe('a recipe', () => {
  it('holds the allergens of its foods', () => {
    const kecap = makeRecipe({
      ingredients: ['tofu-raw', 'soy-sauce', 'hen-egg-raw'].map((food) => ({
        food,
        grams: { small: 1, large: 1 },
      })),
    });
    expect(allergensOf([kecap], foods)).toEqual(['egg', 'soy', 'wheat']);
  });

  it('names a food once', () => {
    const rice = { food: 'rice-raw', grams: { small: 1, large: 1 } };
    expect(recipe.safeParse({ name: 'Nasi', ingredients: [rice, rice] }).success).toBe(false);
  });

  it('weighs what was weighed, else its edible grams', () => {
    expect(plateOf([egg], 'large', foods)).toEqual({ known: 44.5, missing: [] });
    const cooked = makeRecipe({ plateG: { small: 150, large: 250 } });
    expect(plateOf([cooked, egg], 'small', foods)).toEqual({ known: 194.5, missing: [] });
    const half = makeRecipe({ plateG: { small: 0, large: 250 } });
    expect(plateOf([half], 'small', foods)).toEqual({ known: 60, missing: [] });
  });
});
