// The menu of a kitchen's meal: written by the kitchen, read by everyone who may see the day of the kitchen or of its schools.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCAL_NAMES } from '../../local/database.ts';
import { menuKey } from '../../shared/store/keys.ts';
import { Table } from '../../shared/store/table.ts';
import { TABLES } from '../../shared/store/tables.ts';
import {
  type Api,
  type Client,
  givenKitchen,
  givenOpenDay,
  givenSite,
  openApi,
  problemOf,
} from '../support/api.ts';
import { DAY, DISTRICT, KITCHEN, SITE } from '../support/factories/day.ts';
import { makeMenu, makeSite } from '../support/factories/places.ts';
import { PERSONAS } from '../support/personas.ts';

let api: Api;
let cook: Client;
let school: Client;

beforeAll(async () => {
  api = await openApi();
  await givenKitchen(api);
  await givenKitchen(api, 'K-UJI-2');
  await givenSite(api);
  cook = await api.as(PERSONAS.kitchenOperator);
  school = await api.as(PERSONAS.schoolOperator);
});
afterAll(() => api.product.close());

const pathOf = (date = DAY, meal = 'noon', kitchen = KITCHEN) =>
  `/v1/kitchens/${kitchen}/menus/${date}/${meal}`;
const lunch = makeMenu();
const breakfast = makeMenu({ dishes: ['Bubur kacang hijau'], allergens: [] });

describe('the menu of a kitchen', () => {
  it('is there once it is written, and replaced by the next', async () => {
    expect(problemOf(await cook.get(pathOf()))).toMatchObject({
      code: 'not-found',
      detail: `There is no menu for ${DAY} yet.`,
    });
    await cook.put(pathOf(), makeMenu({ dishes: ['Nasi'], allergens: ['egg', 'milk'] }));
    const { status, body } = await cook.put(pathOf(), lunch);
    expect([status, body]).toEqual([200, { meal: 'noon', ...lunch }]);
    expect((await cook.get(pathOf())).body).toEqual({ meal: 'noon', ...lunch });
  });

  it('is in the day of the kitchen and of the schools it serves, the morning first', async () => {
    await cook.put(pathOf(DAY, 'morning'), breakfast);
    const menus = [
      { meal: 'morning', ...breakfast },
      { meal: 'noon', ...lunch },
    ];
    expect((await cook.get(`/v1/kitchens/${KITCHEN}/days/${DAY}`)).body).toMatchObject({ menus });
    expect((await school.get(`/v1/sites/${SITE}/days/${DAY}`)).body).toMatchObject({ menus });
    expect((await school.get(`/v1/sites/${SITE}/days/2026-11-23`)).body).toMatchObject({ menus: [] });
  });

  it('stays with the kitchen that a day was planned with when the school gets another', async () => {
    await givenOpenDay(api, DISTRICT, DAY);
    const admin = await api.as(PERSONAS.administrator);
    await admin.put(pathOf('2026-11-25', 'noon', 'K-UJI-2'), breakfast);
    const { headers } = await admin.get(`/v1/sites/${SITE}`);
    const match = { 'If-Match': headers.get('ETag') ?? '' };
    await admin.put(`/v1/sites/${SITE}`, makeSite({ kitchenId: 'K-UJI-2' }), match);
    const menusOn = async (date: string) => (await school.get(`/v1/sites/${SITE}/days/${date}`)).body;
    expect(await menusOn(DAY)).toMatchObject({ menus: [{ meal: 'morning' }, lunch] });
    expect(await menusOn('2026-11-25')).toMatchObject({ menus: [breakfast] });
  });

  it('may be written 31 days ahead and 60 days late, and no further', async () => {
    for (const date of ['2026-12-25', '2026-09-25'])
      expect([date, (await cook.put(pathOf(date), lunch)).status]).toEqual([date, 200]);
    expect(problemOf(await cook.put(pathOf('2026-12-26'), lunch))).toMatchObject({
      status: 422,
      code: 'menu-too-far-ahead',
      detail: 'The date 2026-12-26 is more than 31 days ahead. Write its menu later.',
    });
    expect(problemOf(await cook.put(pathOf('2026-09-24'), lunch)).code).toBe('service-date-too-old');
  });

  it.each([
    ['no dish', { dishes: [] }],
    ['more dishes than a tray holds', { dishes: Array.from({ length: 13 }, () => 'Nasi') }],
    ['an empty dish', { dishes: ['  '] }],
    ['an endless dish', { dishes: ['x'.repeat(81)] }],
    ['an allergen that nobody knows', { allergens: ['dust'] }],
    ['an allergen twice', { allergens: ['egg', 'egg'] }],
    ['a field that nobody knows', { price: 10_000 }],
  ])('is refused with %s', async (_, wrong) => {
    const refused = await cook.put(pathOf(), { ...lunch, ...wrong });
    expect(problemOf(refused)).toMatchObject({ status: 422, code: 'invalid-request' });
  });

  it('says in the reader’s language that an allergen is named twice', async () => {
    const body = { ...lunch, allergens: ['egg', 'egg'] };
    const refused = await cook.put(pathOf(), body, { 'Accept-Language': 'id' });
    expect(problemOf(refused).issues).toEqual([
      { path: 'allergens', code: 'allergen-repeated', message: 'Sebut tiap alergen sekali saja.' },
    ]);
  });

  it('is written by its kitchen and its coordinator alone', async () => {
    const coordinator = await api.as(PERSONAS.districtCoordinator);
    expect((await coordinator.put(pathOf(), lunch)).status).toBe(200);
    expect((await cook.put(pathOf(DAY, 'noon', 'K-UJI-2'), lunch)).status).toBe(403);
    for (const persona of [PERSONAS.schoolOperator, PERSONAS.otherCoordinator, PERSONAS.auditor])
      expect((await (await api.as(persona)).put(pathOf(), lunch)).status).toBe(403);
  });

  it('keeps who wrote it first and last, and how often it was written', async () => {
    const date = '2026-12-01';
    await cook.put(pathOf(date), lunch);
    await (await api.as(PERSONAS.districtCoordinator)).put(pathOf(date), breakfast);
    const outcomes = new Table(api.product.client, TABLES.outcomes, LOCAL_NAMES.outcomes);
    expect(await outcomes.get(menuKey(KITCHEN, date, 'noon'))).toMatchObject({
      version: 2,
      createdBy: expect.stringContaining('budi-uji'),
      updatedBy: expect.stringContaining('dewi-uji'),
    });
  });
});
