// What people are shown holds no name and no id from outside: pages, refusals, imports, cursors of others.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Client, openApi, outcomesOf, pageOf } from '../support/api.ts';
import { DAY, DISTRICT, KITCHEN, SITE } from '../support/factories/day.ts';
import { makeReceived } from '../support/factories/facts.ts';
import { NEXT_DISTRICT, OTHER_REGENCY, PERSONAS, REGENCY } from '../support/personas.ts';
import { givenSecrets, peopleOfDistrict, SECRET } from './secrets.ts';

let api: Api;
let inside: Client[];
let district: Client;

beforeAll(async () => {
  api = await openApi();
  await givenSecrets(api);
  district = await api.as(PERSONAS.districtCoordinator);
  inside = await peopleOfDistrict(api);
});
afterAll(() => api.product.close());

describe('what people of the district are shown', () => {
  const paths = [
    '/v1/me',
    `/v1/sites/${SITE}`,
    `/v1/sites/${SITE}/enrolments`,
    `/v1/sites/${SITE}/days/${DAY}`,
    `/v1/kitchens/${KITCHEN}`,
    `/v1/kitchens/${KITCHEN}/sites`,
    `/v1/kitchens/${KITCHEN}/certificates`,
    `/v1/kitchens/${KITCHEN}/days/${DAY}`,
    `/v1/reports/${DISTRICT}_${DAY}_1`,
    `/v1/reports/${DISTRICT}_${DAY}_1.csv`,
    ...[DISTRICT, NEXT_DISTRICT, REGENCY, OTHER_REGENCY, '35', 'ID'].flatMap((code) =>
      [
        '/sites',
        '/kitchens',
        '/certificates?standing=lacking',
        `/days/${DAY}`,
        `/days/${DAY}/silent`,
        `/days/${DAY}/exceptions`,
        `/totals?from=${DAY}&to=${DAY}&by=child`,
        '/reports',
        `/calendar?from=${DAY}&to=${DAY}`,
      ].map((rest) => `/v1/regions/${code}${rest}`),
    ),
  ];

  it('holds no name and no id from outside, nor do the refusals', async () => {
    for (const client of inside)
      for (const path of paths) {
        const { status, text } = await client.get(path);
        expect([path, status < 500, SECRET.exec(text)?.[0]]).toEqual([path, true, undefined]);
      }
  });

  it('has figures of the district alone', async () => {
    const { body } = await district.get(`/v1/regions/${DISTRICT}/days/${DAY}`);
    expect(body).toMatchObject({
      totals: {
        sites: { expected: 1, reported: 1 },
        portions: { served: { small: 60 }, cooked: { small: 600 } },
      },
    });
  });

  it('is not widened by what people outside write: an arrival from a kitchen that does not serve them', async () => {
    const outsider = await api.as({ name: 'Luar Uji', grants: ['school-operator@site:00990002'] });
    const outcomes = outcomesOf(
      await outsider.facts(makeReceived({ siteId: '00990002', kitchenId: KITCHEN })),
    );
    expect(outcomes).not.toContain('accepted');
    const { text } = await district.get(`/v1/kitchens/${KITCHEN}/days/${DAY}`);
    expect(SECRET.exec(text)?.[0]).toBeUndefined();
  });

  it('stays the same when a list names a school outside: its row says only that it lies outside', async () => {
    const row = (npsn: string, regency: string, place: string) => ({
      npsn,
      name: 'SD Uji',
      form: 'SD',
      province: 'Jawa Timur',
      regency,
      district: place,
    });
    const answer = await district.post('/v1/imports/sites', {
      rows: [
        row('00990002', 'Banyuwangi', 'Pesanggaran'),
        row('00998888', 'Banyuwangi', 'Pesanggaran'),
        row('00990001', 'Jember', 'Kaliwates'),
      ],
    });
    expect(answer.text).not.toContain('RAHASIA');
    expect(answer.text.match(/row-not-allowed"/g)?.length).toBeGreaterThanOrEqual(3);
  });
});

describe('a cursor of someone else', () => {
  it.each([
    ['sites', `/v1/regions/${OTHER_REGENCY}/sites?limit=1`],
    ['kitchens', `/v1/regions/${OTHER_REGENCY}/kitchens?limit=1`],
    ['certificates', `/v1/regions/${OTHER_REGENCY}/certificates?limit=1`],
    ['silent sites', `/v1/regions/${OTHER_REGENCY}/days/${DAY}/silent?limit=1`],
    ['exceptions', `/v1/regions/${OTHER_REGENCY}/days/${DAY}/exceptions?limit=1`],
    ['reports', `/v1/regions/${OTHER_REGENCY}/reports?limit=1`],
  ])('over %s opens nothing that its user may not see', async (_, path) => {
    const admin = await api.as(PERSONAS.administrator);
    const own = path.replace(OTHER_REGENCY, DISTRICT);
    const { nextCursor } = pageOf(await admin.get(path));
    for (const cursor of [
      nextCursor ?? 'x',
      Buffer.from('{"question":"sites 35.09.19","last":{}}').toString('base64url'),
    ]) {
      expect((await district.get(`${path}&cursor=${cursor}`)).status).toBe(403);
      const { status, text } = await district.get(`${own}&cursor=${cursor}`);
      expect([status === 200 || status === 422, SECRET.exec(text)?.[0]]).toEqual([true, undefined]);
    }
  });
});
