// A kitchen's week: who is expected, what the menus give and cost, what to buy and what to replace.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { kitchenWeekBody } from '../../functions/api/routes/kitchen-weeks.ts';
import {
  type Api,
  assertDone,
  type Client,
  givenKitchen,
  givenSite,
  openApi,
  problemOf,
} from '../support/api.ts';
import { DAY, KITCHEN } from '../support/factories/day.ts';
import { makeMenu } from '../support/factories/places.ts';
import { makeDish, makeRecipe } from '../support/factories/recipes.ts';
import { PERSONAS } from '../support/personas.ts';

const MONDAY = '2026-11-23';
const of = `/v1/kitchens/${KITCHEN}`;
let api: Api;
let cook: Client;

beforeAll(async () => {
  api = await openApi();
  await givenKitchen(api);
  await givenSite(api); // SD_1_3 31 + 29 in small portions, SD_4_6 18 + 22 in large ones
  await givenSite(api, '00200002', {
    form: 'SMP',
    week: 5,
    enrolment: { groups: { SMP: { male: 50, female: 45 } } },
  });
  cook = await api.as(PERSONAS.kitchenOperator);
  assertDone(await cook.put(`${of}/recipes/NASI`, makeRecipe()));
  assertDone(await cook.put(`${of}/recipes/TEMPE`, makeDish('Tempe goreng', 'tempeh-raw', 50)));
  assertDone(await cook.put(`${of}/recipes/BUBUR`, makeDish('Bubur kacang hijau', 'mung-bean-dry', 30)));
  assertDone(await cook.put(`${of}/prices/2026-11-01`, { prices: { 'rice-raw': 15_000 } }));
  assertDone(await cook.put(`${of}/menus/${DAY}/noon`, { recipes: ['NASI', 'TEMPE'] }));
  assertDone(await cook.put(`${of}/menus/2026-11-25/noon`, makeMenu()));
  assertDone(await cook.put(`${of}/menus/2026-11-28/noon`, { recipes: ['NASI'] }));
});
afterAll(() => api.product.close());

const week = async (monday = MONDAY): Promise<z.infer<typeof kitchenWeekBody>> =>
  kitchenWeekBody.parse((await cook.get(`${of}/weeks/${monday}`)).body);
const dayOf = async (date: string) => (await week()).days.find((day) => day.date === date);

describe("a kitchen's week", () => {
  it('has seven days from a Monday, with the heads that the calendar gives each', async () => {
    const { days } = await week();
    expect(days.map(({ date }) => date)).toHaveLength(7);
    const all = {
      SD_1_3: { male: 31, female: 29 },
      SD_4_6: { male: 18, female: 22 },
      SMP: { male: 50, female: 45 },
    };
    expect(days[1]?.groups).toEqual(all);
    expect(Object.keys(days[5]?.groups ?? {})).toEqual(['SD_1_3', 'SD_4_6']); // the SMP has five days a week
    expect(days[6]?.groups).toEqual({});
    expect(problemOf(await cook.get(`${of}/weeks/${DAY}`)).detail).toBe('Write the date of a Monday.');
  });

  it('judges a menu for the groups that are there: short of iron for the girls of SMP, not for the boys', async () => {
    const menu = (await dayOf(DAY))?.menus[0];
    const iron = menu?.nutrients.map(({ group, sex, nutrients }) => [group, sex, nutrients.ironMg.verdict]);
    expect(iron).toEqual([
      ['SD_1_3', 'all', 'within'], // 60 g of rice 1.08 + 2.0 of 3.0 to 3.5 mg
      ['SD_4_6', 'male', 'above'], // 1.8 + 2.0 of 2.4 to 2.8 mg
      ['SD_4_6', 'female', 'above'],
      ['SMP', 'male', 'within'], // of 3.3 to 3.85 mg
      ['SMP', 'female', 'below'], // of 4.5 to 5.25 mg
    ]);
    expect(menu?.nutrients.at(-1)?.nutrients.ironMg).toEqual({
      amount: { known: expect.closeTo(3.8, 9), missing: [] },
      range: [4.5, 5.25],
      issuer: 'Permenkes 28/2019',
      verdict: 'below',
    });
  });

  it('counts the portions and names a price that is not there', async () => {
    const menu = (await dayOf(DAY))?.menus[0];
    expect(menu?.portions).toEqual({ small: 60, large: 135 });
    expect(menu?.cost?.large).toEqual({
      cost: { known: 1_500, missing: ['tempeh-raw'] },
      ceiling: 10_000,
      verdict: 'unknown',
    });
    expect(menu?.substitutions).toEqual([
      { allergen: 'soy', dishes: ['Tempe goreng'], foods: ['tempeh-raw'] },
    ]);
  });

  it('buys for the heads of each day', async () => {
    const { purchases } = await week();
    expect(purchases).toEqual([
      // Tuesday 60 x 60 + 135 x 100, Saturday 60 x 60 + 40 x 100
      { food: 'rice-raw', grams: 17_100 + 7_600, rupiah: 370_500 },
      { food: 'tempeh-raw', grams: 195 * 50, rupiah: null },
    ]);
  });

  it('says nothing of nutrients and cost where a menu names no recipes', async () => {
    const written = { meal: 'noon', ...makeMenu(), nutrients: [], cost: null, substitutions: [] };
    expect((await dayOf('2026-11-25'))?.menus).toEqual([{ ...written, portions: { small: 60, large: 135 } }]);
  });

  it('feeds the youngest in the morning where there are two meals', async () => {
    await cook.put(`${of}/menus/2026-12-01/morning`, { recipes: ['BUBUR'] });
    await cook.put(`${of}/menus/2026-12-01/noon`, { recipes: ['NASI'] });
    const menus = (await week('2026-11-30')).days[1]?.menus;
    expect(
      menus?.map(({ meal, portions, nutrients }) => [meal, portions, nutrients.map((n) => n.group)]),
    ).toEqual([
      ['morning', { small: 60, large: 0 }, ['SD_1_3']],
      ['noon', { small: 0, large: 135 }, ['SD_4_6', 'SD_4_6', 'SMP', 'SMP']],
    ]);
  });
});

describe('a cycle of two weeks', () => {
  const shortOfIron = async (): Promise<string[]> => {
    const weeks = [await week('2026-12-07'), await week('2026-12-14')];
    return weeks.flatMap(({ days }) =>
      days.flatMap(({ date, menus }) => {
        const girls = menus.flatMap(({ nutrients }) => nutrients.filter(({ sex }) => sex === 'female'));
        const ofSmp = girls.filter(({ group }) => group === 'SMP');
        return ofSmp.some(({ nutrients }) => nutrients.ironMg.verdict === 'below') ? [date] : [];
      }),
    );
  };

  it('shows the one day that is short of iron for the girls of SMP, until it is mended', async () => {
    assertDone(await cook.put(`${of}/recipes/BAYAM`, makeDish('Sayur bayam', 'amaranth-raw', 60)));
    const good = ['NASI', 'TEMPE', 'BAYAM']; // 1.8 + 2.0 + 60 x 71 % x 0.035 = 5.3 mg
    const weekOf = (day: number) => (day === 4 ? ['NASI', 'TEMPE'] : good);
    const cycle = Array.from({ length: 12 }, (_, day) => weekOf(day));
    const range = { from: '2026-12-07', to: '2026-12-19', meal: 'noon' };
    assertDone(await cook.post(`${of}/menus`, { ...range, cycle }));
    expect(await shortOfIron()).toEqual(['2026-12-11']);
    assertDone(await cook.put(`${of}/menus/2026-12-11/noon`, { recipes: good }));
    expect(await shortOfIron()).toEqual([]);
  });
});

describe('reference figures', () => {
  it('are read by anyone who signed in', async () => {
    const school = await api.as(PERSONAS.schoolOperator);
    const { body } = await school.get('/v1/foods');
    expect(body).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ id: 'rice-raw' })]),
    });
    const targets = await school.get(`/v1/meal-targets?date=${DAY}`);
    expect(targets.body).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ group: 'SMP' })]),
    });
  });
});
