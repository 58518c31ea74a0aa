// Nutrients delivered, from the menus and servings of several places up to the nation, against a sum made another way.
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rebuildRegion } from '../../local/rebuild-region.ts';
import type { NutritionBody } from '../../shared/domain/delivered.ts';
import type { Fact } from '../../shared/domain/fact.ts';
import { isIntact, report } from '../../shared/domain/report.ts';
import { FOODS } from '../../shared/reference/foods.ts';
import {
  type Api,
  assertDone,
  type Client,
  givenFacts,
  givenKitchen,
  givenOpenDay,
  givenSite,
  openApi,
} from '../support/api.ts';
import { DAY, DISTRICT, KITCHEN, makePortions } from '../support/factories/day.ts';
import { makeDispatched, makeReceived, makeServed } from '../support/factories/facts.ts';
import { makeDish, makeRecipe } from '../support/factories/recipes.ts';
import { NEXT_DISTRICT, PERSONAS, PROVINCE, REGENCY } from '../support/personas.ts';

let api: Api;
let admin: Client;

type Serving = { site: string; kitchen: string; small: number; large: number; leftoverG: number };
const SERVINGS: readonly Serving[] = [
  { site: '00200001', kitchen: KITCHEN, small: 57, large: 38, leftoverG: 1_500 },
  { site: '00200002', kitchen: KITCHEN, small: 0, large: 121, leftoverG: 0 },
  { site: '00200003', kitchen: 'K-UJI-2', small: 33, large: 7, leftoverG: 800 },
];

/** Grams as bought of a small and a large portion, in words of its own: what the independent sum is made from. */
const TRAYS: Record<string, readonly [food: string, small: number, large: number][]> = {
  [KITCHEN]: [
    ['rice-raw', 60, 100],
    ['hen-egg-raw', 50, 50],
    ['carrot-raw', 40, 60],
  ],
  'K-UJI-2': [
    ['rice-raw', 70, 90],
    ['tempeh-raw', 35, 50],
  ],
};

beforeAll(async () => {
  api = await openApi();
  admin = await api.as(PERSONAS.administrator);
  await givenKitchen(api);
  await givenKitchen(api, 'K-UJI-2', { district: NEXT_DISTRICT });
  await givenSite(api);
  await givenSite(api, '00200002', { form: 'SMP', enrolment: { groups: { SMP: { male: 70, female: 55 } } } });
  await givenSite(api, '00200003', { kitchenId: 'K-UJI-2', district: NEXT_DISTRICT });
  await givenOpenDay(api, REGENCY, DAY);
  await givenFacts(api, ...SERVINGS.flatMap(served));
});
afterAll(() => api.product.close());

const served = ({ site: siteId, kitchen: kitchenId, small, large, leftoverG }: Serving): Fact[] => [
  makeDispatched({ siteId, kitchenId, portions: makePortions(small, large) }),
  makeReceived({ siteId, portions: makePortions(small, large) }),
  makeServed({ siteId, portions: makePortions(small, large), leftoverG }),
];

async function giveMenu(kitchen: string): Promise<void> {
  const ids = (TRAYS[kitchen] ?? []).map(([food]) => food.toUpperCase());
  for (const [food, small, large] of TRAYS[kitchen] ?? [])
    assertDone(
      await admin.put(
        `/v1/kitchens/${kitchen}/recipes/${food.toUpperCase()}`,
        makeDish(food, food, small, large),
      ),
    );
  assertDone(await admin.put(`/v1/kitchens/${kitchen}/menus/${DAY}/noon`, { recipes: ids }));
  await api.settled();
}

type Day = {
  nutrition: NutritionBody;
  children: { region: { code: string }; nutrition: Pick<NutritionBody, 'nutrients'> }[];
};
const dayOf = async (region: string): Promise<Day> =>
  (await admin.get(`/v1/regions/${region}/days/${DAY}`)).body as Day;

/** Energy handed out less what was left, over portions of some sizes: figured serving by serving from the table of foods. */
function independentMean(
  servings: readonly Serving[],
  value: 'energyKcal' | 'ironMg',
  sizes: readonly ('small' | 'large')[] = ['small', 'large'],
): number {
  let [sum, portions] = [0, 0];
  for (const { kitchen, small, large, leftoverG } of servings) {
    let [amount, grams] = [0, 0];
    for (const [id, ofSmall, ofLarge] of TRAYS[kitchen] ?? []) {
      const food = FOODS.find((one) => one.id === id);
      const edible = ((small * ofSmall + large * ofLarge) * (food?.ediblePct ?? 0)) / 100;
      grams += edible;
      const counted =
        (sizes.includes('small') ? small * ofSmall : 0) + (sizes.includes('large') ? large * ofLarge : 0);
      amount += ((counted * (food?.ediblePct ?? 0)) / 100 / 100) * (food?.per100g[value] ?? 0);
    }
    sum += amount * (1 - leftoverG / grams);
    portions += (sizes.includes('small') ? small : 0) + (sizes.includes('large') ? large : 0);
  }
  return sum / portions;
}

const of = (...sites: string[]): Serving[] => SERVINGS.filter(({ site }) => sites.includes(site));

describe('nutrients delivered', () => {
  it('are unknown before the kitchens say what was in the meals; the portions are counted', async () => {
    const { nutrition } = await dayOf(REGENCY);
    expect(nutrition).toMatchObject({ served: 256, nutrients: {} });
  });

  it('follow as soon as a menu is written, though the meal is over: sites, district, regency, province, nation', async () => {
    await giveMenu(KITCHEN);
    await giveMenu('K-UJI-2');
    const two = of('00200001', '00200002');
    for (const [region, servings] of [
      [DISTRICT, two],
      [NEXT_DISTRICT, of('00200003')],
      [REGENCY, SERVINGS],
      [PROVINCE, SERVINGS],
      ['ID', SERVINGS],
    ] as const) {
      const { nutrients } = (await dayOf(region)).nutrition;
      for (const one of ['energyKcal', 'ironMg'] as const)
        expect([region, one, nutrients[one]?.perPortion]).toEqual([
          region,
          one,
          expect.closeTo(independentMean(servings, one), 2),
        ]);
      const handedOut = servings.map(({ small, large }) => small + large);
      expect(nutrients.energyKcal?.portions).toBe(handedOut.reduce((a, b) => a + b));
    }
    const ofSite = (await dayOf(DISTRICT)).children.find(({ region }) => region.code === '00200002');
    expect(ofSite?.nutrition.nutrients.energyKcal?.perPortion).toBeCloseTo(
      independentMean(of('00200002'), 'energyKcal'),
      2,
    );
  });

  it('reached every group: each stands beside its own target, in a district as in the nation', async () => {
    const small = of('00200001', '00200003');
    for (const [region, group, servings, sizes] of [
      [DISTRICT, 'SMP', of('00200002'), ['large']],
      ['ID', 'SMP', of('00200002'), ['large']],
      ['ID', 'SD_1_3', small, ['small']],
      ['ID', 'SD_4_6', small, ['large']],
    ] as const) {
      const found = (await dayOf(region)).nutrition.groups[group];
      for (const one of ['energyKcal', 'ironMg'] as const)
        expect([region, group, found?.nutrients[one]?.perPortion]).toEqual([
          region,
          group,
          expect.closeTo(independentMean(servings, one, sizes), 2),
        ]);
    }
    const smp = (await dayOf('ID')).nutrition.groups.SMP;
    // 70 boys (3.3-3.85 mg) and 55 girls (4.5-5.25 mg)
    expect(smp?.nutrients.ironMg).toMatchObject({
      portions: 121,
      target: [
        expect.closeTo((70 * 3.3 + 55 * 4.5) / 125, 2),
        expect.closeTo((70 * 3.85 + 55 * 5.25) / 125, 2),
      ],
    });
  });

  it('stand beside what the children there should get', async () => {
    const { nutrition } = await dayOf(DISTRICT);
    // 38 portions of SD_4_6 (585-683) and 121 of SMP (668-779)
    expect(nutrition.large.nutrients.energyKcal?.target).toEqual([
      expect.closeTo((38 * 585 + 121 * 668) / 159, 2),
      expect.closeTo((38 * 683 + 121 * 779) / 159, 2),
    ]);
  });

  it('are the same when they are computed again from facts and menus', async () => {
    const range = { region: REGENCY, from: DAY, to: DAY, repair: false };
    const rebuilt = await rebuildRegion(range, api.product.platform, () => undefined);
    expect(rebuilt.differences).toEqual([]);
    expect(rebuilt.checked).toBeGreaterThan(4);
  });

  it('are told over a range by day, child and month, each part as it stands alone', async () => {
    const day = (await dayOf(REGENCY)).nutrition;
    const { small: _, large: _l, groups: _g, ...together } = day;
    const read = async (by: string) =>
      (await admin.get(`/v1/regions/${REGENCY}/totals?from=2026-11-01&to=2026-11-30&by=${by}`)).body as {
        nutrition: NutritionBody;
        items: { region?: { code: string }; nutrition: unknown }[];
      };
    for (const by of ['day', 'month']) {
      const { nutrition, items } = await read(by);
      expect([by, nutrition, items.map((item) => item.nutrition)]).toEqual([by, day, [together]]);
    }
    const districts = await read('child');
    for (const { region, nutrition } of districts.items) {
      const { served, nutrients } = (await dayOf(region?.code ?? '')).nutrition;
      expect(nutrition).toEqual({ served, nutrients });
    }
  });

  it('are published with the report, in a spreadsheet too, and intact; a menu written afterwards is an adjustment', async () => {
    const published = report.parse(
      (await admin.post(`/v1/regions/${NEXT_DISTRICT}/reports`, { period: DAY })).body,
    );
    const day = (await dayOf(NEXT_DISTRICT)).nutrition;
    expect(published.nutrition).toEqual(day);
    expect(await isIntact(published)).toBe(true);
    const child = published.children.find(({ region }) => region.code === '00200003');
    expect(Object.keys(child?.nutrition?.nutrients ?? {})).toEqual(['energyKcal', 'proteinG', 'ironMg']);
    const { text } = await admin.get(`/v1/reports/${published.id}.csv`);
    const rows = parse(text, { columns: true, bom: true }) as Record<string, string>[];
    expect(rows.map(({ row, name }) => row === 'group' && name).filter(Boolean)).toEqual([
      'SD_1_3',
      'SD_4_6',
    ]);
    expect(rows[0]).toMatchObject({
      'nutrition.served': '40',
      'nutrition.energyKcal': String(day.nutrients.energyKcal?.perPortion),
      'nutrition.energyKcal.min': String(day.nutrients.energyKcal?.target?.[0]),
    });
    await admin.put(`/v1/kitchens/K-UJI-2/menus/${DAY}/noon`, { recipes: ['RICE-RAW'] });
    await api.settled();
    const { adjustments } = report.parse((await admin.get(`/v1/reports/${published.id}`)).body);
    expect(adjustments.map(({ region, nutrition }) => [region.code, nutrition?.before])).toEqual([
      ['00200003', child?.nutrition],
    ]);
    await giveMenu('K-UJI-2');
  });

  it('stay as eaten when a recipe is changed afterwards', async () => {
    const before = (await dayOf(REGENCY)).nutrition;
    await admin.put(`/v1/kitchens/${KITCHEN}/recipes/RICE-RAW`, makeRecipe({ name: 'Nasi banyak' }));
    await api.settled();
    expect((await dayOf(REGENCY)).nutrition).toEqual(before);
  });

  it('leave no row for a day that only has a menu', async () => {
    assertDone(await admin.put(`/v1/kitchens/${KITCHEN}/menus/2026-12-01/noon`, { recipes: ['RICE-RAW'] }));
    await api.settled();
    expect(await api.product.platform.dayTotals.childrenOfDay(DISTRICT, '2026-12-01')).toEqual([]);
  });
});
