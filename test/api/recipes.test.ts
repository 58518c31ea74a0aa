// Recipes, prices and the menus that are made of them, through the API's own door.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Api,
  assertDone,
  type Client,
  givenKitchen,
  givenSite,
  openApi,
  problemOf,
} from '../support/api.ts';
import { DAY, KITCHEN, SITE } from '../support/factories/day.ts';
import { makeMenu } from '../support/factories/places.ts';
import { makeDish, makeRecipe } from '../support/factories/recipes.ts';
import { PERSONAS } from '../support/personas.ts';

let api: Api;
let cook: Client;

beforeAll(async () => {
  api = await openApi();
  await givenKitchen(api);
  await givenSite(api);
  cook = await api.as(PERSONAS.kitchenOperator);
  assertDone(await cook.put(recipePath('NASI'), makeRecipe()));
  assertDone(await cook.put(recipePath('TEMPE'), makeDish('Tempe goreng', 'tempeh-raw', 50)));
});
afterAll(() => api.product.close());

const of = `/v1/kitchens/${KITCHEN}`;
const recipePath = (id: string) => `${of}/recipes/${id}`;
const menuPath = (date = DAY) => `${of}/menus/${date}/noon`;

const WEIGHTLESS = { name: 'Zat', ingredients: [{ food: 'rice-raw', grams: { small: 0, large: 0 } }] };

describe('a recipe of a kitchen', () => {
  it('is there once it is written, replaced by the next, and in the list by name', async () => {
    await cook.put(recipePath('PISANG'), makeDish('Pisang', 'banana-ambon', 80));
    const changed = makeDish('Pisang ambon', 'banana-ambon', 100);
    expect((await cook.put(recipePath('PISANG'), changed)).body).toEqual({ id: 'PISANG', ...changed });
    expect((await cook.get(recipePath('PISANG'))).body).toEqual({ id: 'PISANG', ...changed });
    const { body } = await cook.get(`${of}/recipes`);
    expect(body).toMatchObject({
      items: [{ name: 'Nasi' }, { name: 'Pisang ambon' }, { name: 'Tempe goreng' }],
    });
    expect(problemOf(await cook.get(recipePath('SATE'))).code).toBe('not-found');
  });

  it('is refused with a food that nobody knows, or one named twice', async () => {
    const made = await cook.put(recipePath('X'), makeDish('Naga', 'dragon-raw', 10));
    expect(problemOf(made).issues).toEqual([
      { path: 'ingredients', code: 'food-unknown', message: 'dragon-raw is not in the list of foods.' },
    ]);
    const rice = { food: 'rice-raw', grams: { small: 1, large: 1 } };
    const twice = await cook.put(recipePath('X'), { name: 'Nasi', ingredients: [rice, rice] });
    expect(problemOf(twice).issues).toMatchObject([{ code: 'named-twice' }]);
  });

  it('is refused with a food that has no grams in either size', async () => {
    const none = await cook.put(recipePath('X'), WEIGHTLESS);
    expect(problemOf(none).issues).toMatchObject([{ path: 'ingredients.0.grams', code: 'too-small' }]);
    assertDone(await cook.put(recipePath('NASI-KECIL'), makeDish('Nasi', 'rice-raw', 60, 0)));
  });

  it('that was kept without grams before is still read', async () => {
    const { recipes } = api.product.platform;
    const old = { id: 'LAMA', ...WEIGHTLESS };
    await recipes.put(KITCHEN, old, 'uji', api.product.platform.now());
    expect((await cook.get(recipePath('LAMA'))).body).toEqual(old);
  });
});

describe('the prices of a kitchen', () => {
  it('are those of the lists that hold on the day', async () => {
    await cook.put(`${of}/prices/2026-11-01`, { prices: { 'rice-raw': 15_000, 'tempeh-raw': 14_000 } });
    await cook.put(`${of}/prices/2026-11-25`, { prices: { 'tempeh-raw': 16_000 } });
    const on = async (date: string) => (await cook.get(`${of}/prices?date=${date}`)).body;
    expect(await on('2026-10-31')).toEqual({ prices: {} });
    expect(await on(DAY)).toEqual({ prices: { 'rice-raw': 15_000, 'tempeh-raw': 14_000 } });
    expect(await on('2026-11-25')).toEqual({ prices: { 'rice-raw': 15_000, 'tempeh-raw': 16_000 } });
  });

  it('are whole rupiah for foods that exist', async () => {
    for (const prices of [{ 'rice-raw': -1 }, { 'rice-raw': 0.5 }, { dragon: 1 }])
      expect((await cook.put(`${of}/prices/2026-11-02`, { prices })).status).toBe(422);
  });
});

describe('a menu of recipes', () => {
  it('has the dishes and allergens that follow from them, for the school too', async () => {
    const made = {
      meal: 'noon',
      dishes: ['Nasi', 'Tempe goreng'],
      allergens: ['soy'],
      recipes: ['NASI', 'TEMPE'],
    };
    expect((await cook.put(menuPath(), { recipes: ['NASI', 'TEMPE'] })).body).toEqual(made);
    const school = await api.as(PERSONAS.schoolOperator);
    expect((await school.get(`/v1/sites/${SITE}/days/${DAY}`)).body).toMatchObject({ menus: [made] });
  });

  it('keeps the recipes as they were, whatever becomes of them', async () => {
    const date = '2026-11-30';
    await cook.put(recipePath('SAYUR'), makeDish('Sayur bening', 'amaranth-raw', 40));
    await cook.put(menuPath(date), { recipes: ['SAYUR'] });
    await cook.put(recipePath('SAYUR'), makeDish('Sayur asem', 'peanut-dry', 40));
    expect((await cook.get(menuPath(date))).body).toMatchObject({ dishes: ['Sayur bening'], allergens: [] });
  });

  it('is either recipes or dishes, and of recipes that the kitchen has', async () => {
    const both = await cook.put(menuPath(), { ...makeMenu(), recipes: ['NASI'] });
    expect(problemOf(both).issues).toMatchObject([{ code: 'dishes-or-recipes' }]);
    expect((await cook.put(menuPath(), {})).status).toBe(422);
    expect(problemOf(await cook.put(menuPath(), { recipes: ['SATE'] })).issues).toEqual([
      { path: 'recipes', code: 'recipe-unknown', message: 'This kitchen has no recipe SATE.' },
    ]);
  });

  it('says nothing of recipes once its dishes are written by hand', async () => {
    const date = '2026-12-01';
    await cook.put(menuPath(date), { recipes: ['NASI'] });
    expect((await cook.put(menuPath(date), makeMenu())).body).toEqual({ meal: 'noon', ...makeMenu() });
  });
});

describe('a cycle of menus', () => {
  const fill = (over: object) =>
    cook.post(`${of}/menus`, {
      from: '2026-12-19',
      to: '2026-12-24',
      meal: 'noon',
      cycle: [['NASI'], ['NASI', 'TEMPE']],
      ...over,
    });

  it('fills service days in turn, keeps what is written and leaves out days without service', async () => {
    await cook.put(menuPath('2026-12-22'), makeMenu());
    const { body } = await fill({});
    const { items } = body as {
      items: { date: string; outcome: string; menu: { dishes: string[] } | null }[];
    };
    expect(items.map(({ date, outcome, menu }) => [date, outcome, menu?.dishes.join()])).toEqual([
      ['2026-12-19', 'written', 'Nasi'],
      ['2026-12-20', 'no-service', undefined], // a Sunday
      ['2026-12-21', 'written', 'Nasi,Tempe goreng'],
      ['2026-12-22', 'kept', makeMenu().dishes.join()],
      ['2026-12-23', 'written', 'Nasi,Tempe goreng'],
      ['2026-12-24', 'no-service', undefined], // joint leave
    ]);
    expect((await cook.get(menuPath('2026-12-21'))).body).toMatchObject({ recipes: ['NASI', 'TEMPE'] });
  });

  it('is refused backwards, too far ahead, empty, or with a recipe that is not there', async () => {
    const codes = [
      { from: '2026-12-23', to: '2026-12-22' },
      { to: '2026-12-26' },
      { cycle: [] },
      { cycle: [['SATE']] },
    ].map(async (over) => problemOf(await fill(over)).code);
    expect(await Promise.all(codes)).toEqual([
      'invalid-request',
      'menu-too-far-ahead',
      'invalid-request',
      'invalid-request',
    ]);
  });
});
