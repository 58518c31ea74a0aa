// Who is allergic to what: counted at a site, dated with its heads, and shown where food is planned and packed.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kitchenDay } from '../../functions/api/routes/kitchen-days.ts';
import { kitchenWeekBody } from '../../functions/api/routes/kitchen-weeks.ts';
import { type Api, assertDone, type Client, givenKitchen, givenSite, openApi } from '../support/api.ts';
import { DAY, DISTRICT, KITCHEN, SITE } from '../support/factories/day.ts';
import { PERSONAS } from '../support/personas.ts';

const OTHER = '00200002';
const counts = { groups: { SD_1_3: { male: 30, female: 30 } }, estimated: false };
const egg = { egg: 3, milk: 1 };
let api: Api;
let coordinator: Client;

beforeAll(async () => {
  api = await openApi();
  await givenKitchen(api);
  await givenSite(api);
  await givenSite(api, OTHER, { name: 'SD Negeri Uji 2' });
  coordinator = await api.as(PERSONAS.districtCoordinator);
  assertDone(await put('2026-08-01', { ...counts, allergies: egg }));
});
afterAll(() => api.product.close());

const put = (from: string, body: object, site = SITE) =>
  coordinator.put(`/v1/sites/${site}/enrolments/${from}`, body);
type Items = { items: { validFrom: string; allergies?: object }[] };
const listed = async (client: Client): Promise<Items['items']> =>
  ((await client.get(`/v1/sites/${SITE}/enrolments`)).body as Items).items;
const onDay = async (date: string) => {
  const cook = await api.as(PERSONAS.kitchenOperator);
  const { stops } = kitchenDay.parse((await cook.get(`/v1/kitchens/${KITCHEN}/days/${date}`)).body);
  return Object.fromEntries(stops.map(({ siteId, allergies }) => [siteId, allergies]));
};

describe('allergies at a site', () => {
  it('are on the board of its kitchen, from the day that they hold', async () => {
    expect(await onDay(DAY)).toEqual({ [SITE]: egg, [OTHER]: {} });
    expect(await onDay('2026-07-31')).toEqual({ [SITE]: {}, [OTHER]: {} });
  });

  it('are in the week of its kitchen, on the days that it is served', async () => {
    const cook = await api.as(PERSONAS.kitchenOperator);
    const { days } = kitchenWeekBody.parse((await cook.get(`/v1/kitchens/${KITCHEN}/weeks/2026-11-23`)).body);
    const here = [{ siteId: SITE, name: 'SD Negeri Uji 1', heads: egg }];
    expect(days.map(({ allergies }) => allergies)).toEqual([...Array(6).fill(here), []]);
  });

  it('stay when new head counts say nothing of them, and end when they say none', async () => {
    expect((await put('2027-01-04', counts)).body).toMatchObject({ allergies: egg });
    expect((await put('2027-02-01', { ...counts, allergies: {} })).body).toMatchObject({ allergies: {} });
    expect(await onDay('2027-01-05')).toMatchObject({ [SITE]: egg });
    expect(await onDay('2027-02-02')).toMatchObject({ [SITE]: {} });
  });

  it('stay when a school list is imported', async () => {
    const row = { npsn: OTHER, name: 'SD Negeri Uji 2', form: 'SD', status: 'negeri', students_total: 77 };
    const place = { province: 'Jawa Timur', regency: 'Jember', district: 'Kaliwates' };
    assertDone(await put('2026-08-01', { ...counts, allergies: { soy: 2 } }, OTHER));
    assertDone(await coordinator.post('/v1/imports/sites', { rows: [{ ...row, ...place }] }));
    const site = await api.product.platform.sites.find(OTHER);
    const latest = site?.enrolments.at(-1);
    expect([latest?.groups.SD_4_6, latest?.allergies]).toEqual([expect.anything(), { soy: 2 }]);
  });

  it('are for those who read its days: not for a planner, and in no list of sites', async () => {
    expect((await listed(await api.as(PERSONAS.schoolOperator)))[1]?.allergies).toEqual(egg);
    const planner = await api.as(PERSONAS.planner);
    expect((await listed(planner)).map((one) => one.allergies)).not.toContainEqual(egg);
    for (const path of [`/v1/sites/${SITE}`, `/v1/regions/${DISTRICT}/sites`])
      expect((await coordinator.get(path)).text).not.toContain('allergies');
  });

  it.each([{ tomato: 1 }, { egg: -1 }, { egg: 1.5 }])('are refused as %o', async (allergies) => {
    expect((await put('2026-09-01', { ...counts, allergies })).status).toBe(422);
  });
});
