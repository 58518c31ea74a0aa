// A food table as the ministry prints it: row by row, twice the same, and never a food less for the recipes that use it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { foodImportResult } from '../../functions/api/routes/food-imports.ts';
import type { Food } from '../../shared/domain/food.ts';
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
import { makeDish, makeRecipe } from '../support/factories/recipes.ts';
import { PERSONAS } from '../support/personas.ts';

const HEADER =
  'KODE;NAMA BAHAN;AIR (g);ENERGI (Kal);PROTEIN (g);LEMAK (g);KH (g);SERAT (g);KALSIUM (mg);BESI (mg);SENG (mg);RETINOL (mcg);B-KAR (mcg);KAR-TOTAL (mcg);VIT_C (mg);BDD (%)';
const RICE = 'AR001;Beras giling;12;360;8,4;1,7;77,1;0,2;147;1,8;0,5;0;0;-;0;100';
const CORN = 'AR017;Jagung kuning, segar;61,8;147;5,1;0,7;31,5;1,3;6;1,1;0,8;0;641;1241;9;28';
let api: Api;
let admin: Client;

beforeAll(async () => {
  api = await openApi();
  admin = await api.as(PERSONAS.administrator);
  await givenKitchen(api);
  await givenSite(api);
});
afterAll(() => api.product.close());

const send = (rows: readonly string[], query = 'edition=2020', client = admin) =>
  client.post(`/v1/imports/foods?${query}`, new TextEncoder().encode([HEADER, ...rows].join('\r\n')), {
    'Content-Type': 'text/csv',
  });
const imported = async (...args: Parameters<typeof send>): Promise<z.infer<typeof foodImportResult>> =>
  foodImportResult.parse((await send(...args)).body);
const foodOf = async (id: string): Promise<Food | undefined> =>
  ((await admin.get('/v1/foods')).body as { items: Food[] }).items.find((one) => one.id === id);

describe('POST /v1/imports/foods', () => {
  it('tries first and writes nothing', async () => {
    const found = await imported([RICE, CORN], 'edition=2020&dryRun=true');
    expect(found).toMatchObject({ dryRun: true, created: 1, updated: 1, ignoredColumns: ['AIR (g)'] });
    expect(await foodOf('tkpi-2020-ar017')).toBeUndefined();
  });

  it('takes a food that it knows by code and edition in its place, and adds the others', async () => {
    expect(await imported([RICE, CORN])).toMatchObject({ created: 1, updated: 1, rejected: 0 });
    expect(await foodOf('rice-raw')).toMatchObject({
      name: { id: 'Beras giling', en: 'Rice, milled, raw' },
      per100g: { energyKcal: 360, proteinG: 8.4 },
    });
    expect(await foodOf('tkpi-2020-ar017')).toMatchObject({
      group: 'cereal',
      ediblePct: 28,
      // 641 / 6 of beta-carotene and the other 600 / 12
      per100g: { vitaminAReUg: 156.8, fibreG: 1.3 },
    });
  });

  it('changes nothing when it comes again', async () => {
    expect(await imported([RICE, CORN])).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  });

  it('never joins a code of another edition', async () => {
    const found = await imported([RICE], 'edition=2017');
    expect(found.rows).toMatchObject([{ foodId: 'tkpi-2017-ar001', outcome: 'created' }]);
  });

  it('answers every row: one bad row stops no other', async () => {
    const found = await imported([
      'XX01;Salah;0;1;1;1;1;1;1;1;1;0;0;0;0;100',
      'AR900;;0;1;1;1;1;1;1;1;1;0;0;0;0;100',
      'AR901;Aneh;0;12x;1;1;1;1;1;1;1;0;0;0;0;100',
      'AR902;Berat;0;100;101;1;1;1;1;1;1;0;0;0;0;100',
      'HR903;Telur baru;0;150;12;10;1;;1;1;1;0;0;0;0;',
      'HR903;Telur lagi;0;150;12;10;1;;1;1;1;0;0;0;0;90',
    ]);
    expect(found.rows.map(({ row, outcome, problem }) => [row, outcome, problem?.code])).toEqual([
      [2, 'rejected', 'food-code-invalid'],
      [3, 'rejected', 'food-name-missing'],
      [4, 'rejected', 'food-value-invalid'],
      [5, 'rejected', 'food-value-absurd'],
      [6, 'created', undefined],
      [7, 'rejected', 'food-repeated'],
    ]);
    expect(found.rows[4]?.notes.map(({ code }) => code)).toEqual(['allergens-assumed', 'edible-unknown']);
    expect(await foodOf('tkpi-2020-hr903')).toMatchObject({
      allergens: ['egg'],
      ediblePct: null,
      per100g: { fibreG: null },
    });
    expect((await imported([CORN], '')).rows[0]?.problem?.code).toBe('food-edition-missing');
  });

  it('is there for recipes at once; a menu keeps what it gave when it was written', async () => {
    const path = `/v1/kitchens/${KITCHEN}`;
    assertDone(await admin.put(`${path}/recipes/NASI`, makeRecipe()));
    assertDone(await admin.put(`${path}/recipes/JAGUNG`, makeDish('Jagung', 'tkpi-2020-ar017', 100)));
    assertDone(await admin.put(`${path}/menus/${DAY}/noon`, { recipes: ['NASI', 'JAGUNG'] }));
    const energy = async (date: string) =>
      (await api.product.platform.menus.madeOn(KITCHEN, date))[0]?.made?.figures.large.milli.energyKcal;
    expect(await energy(DAY)).toBe(360_000 + 28 * 1_470);
    await imported([RICE.replace(';360;', ';300;')]);
    expect(await energy(DAY)).toBe(360_000 + 28 * 1_470);
    assertDone(await admin.put(`${path}/menus/2026-11-25/noon`, { recipes: ['NASI'] }));
    expect(await energy('2026-11-25')).toBe(300_000);
  });

  it('wants the columns without which it says nothing, and CSV', async () => {
    const bytes = new TextEncoder().encode('kode,protein\nAR001,1');
    const lacking = await admin.post('/v1/imports/foods', bytes, { 'Content-Type': 'text/csv' });
    expect(problemOf(lacking).detail).toContain('name, energyKcal');
    expect((await admin.post('/v1/imports/foods', { rows: [] })).status).toBe(415);
    expect((await send([])).status).toBe(422);
  });

  it('is for the administrator of the nation', async () => {
    const coordinator = await api.as(PERSONAS.regencyCoordinator);
    expect((await send([RICE], 'edition=2020', coordinator)).status).toBe(403);
  });
});
