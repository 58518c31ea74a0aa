// Whose day does not add up: every site of a region with discrepancies, in code order, with its sentences.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Api,
  allPages,
  type Client,
  givenFacts,
  givenKitchen,
  givenOpenDay,
  givenSite,
  openApi,
  pageOf,
} from '../support/api.ts';
import { DAY, DISTRICT, makePortions } from '../support/factories/day.ts';
import {
  correctionOf,
  makeDispatched,
  makeNoService,
  makeReceived,
  makeServed,
} from '../support/factories/facts.ts';
import { NEXT_DISTRICT, OTHER_DISTRICT, PERSONAS, REGENCY } from '../support/personas.ts';

const VILLAGE = `${DISTRICT}.1001`;
const SHORT = '00200001';
const UNSENT = ['00200003', '00200101', '00200102'];
const ELSEWHERE = '00200201';
const shortArrival = makeReceived({ siteId: SHORT, portions: makePortions(50, 40) });

let api: Api;
let coordinator: Client;

beforeAll(async () => {
  api = await openApi();
  coordinator = await api.as(PERSONAS.regencyCoordinator);
  await givenKitchen(api);
  for (const id of [SHORT, '00200002', '00200003', '00200004'])
    await givenSite(api, id, id === SHORT ? { village: VILLAGE } : {});
  for (const id of ['00200101', '00200102']) await givenSite(api, id, { district: NEXT_DISTRICT });
  await givenSite(api, ELSEWHERE, { district: OTHER_DISTRICT });
  await givenOpenDay(api, '35', DAY);
  await givenFacts(
    api,
    makeDispatched({ siteId: SHORT }),
    shortArrival,
    makeDispatched({ siteId: '00200002' }),
    makeReceived({ siteId: '00200002' }),
    makeServed({ siteId: '00200002' }),
    ...[...UNSENT, ELSEWHERE].map((siteId) => makeReceived({ siteId })),
  );
});
afterAll(() => api.product.close());

const pathOf = (code: string, query = '') => `/v1/regions/${code}/days/${DAY}/exceptions${query}`;
const exceptionsIn = async (code: string, client = coordinator, limit = 500): Promise<unknown[]> =>
  (await allPages(client, pathOf(code, `?limit=${limit}`))).map(({ siteId }) => siteId);

describe('GET /v1/regions/{code}/days/{date}/exceptions', () => {
  it('lists the sites whose day does not add up, from the village to the nation, none that is only silent', async () => {
    expect(await exceptionsIn(REGENCY)).toEqual([SHORT, ...UNSENT]);
    expect(await exceptionsIn(DISTRICT)).toEqual([SHORT, '00200003']);
    expect(await exceptionsIn(VILLAGE)).toEqual([SHORT]);
    const admin = await api.as(PERSONAS.administrator);
    for (const code of ['35', 'ID'])
      expect(await exceptionsIn(code, admin)).toEqual([SHORT, ...UNSENT, ELSEWHERE]);
  });

  it('says of each what its own day says, in the language of the caller', async () => {
    const { items } = pageOf(await coordinator.get(pathOf(DISTRICT)));
    const day = await coordinator.get(`/v1/sites/${SHORT}/days/${DAY}`);
    expect(items[0]).toMatchObject({
      siteId: SHORT,
      name: 'SD Negeri Uji 1',
      district: DISTRICT,
      kitchenId: 'K-UJI-1',
      kitchens: [{ id: 'K-UJI-1', name: 'SPPG Uji 1', district: DISTRICT }],
      discrepancies: (day.body as { discrepancies: unknown }).discrepancies,
    });
    const inIndonesian = pageOf(await coordinator.get(pathOf(DISTRICT), { 'Accept-Language': 'id' }));
    expect(inIndonesian.items[0]?.discrepancies).toEqual([
      {
        code: 'received-below-dispatched',
        meal: 'noon',
        numbers: { dispatched: 100, received: 90, short: 10 },
        message: 'Dikirim 100 porsi, diterima 90: kurang 10.',
      },
    ]);
  });

  it.each([1, 2, 3, 4])('gives each site once and in order in pages of %i', async (limit) => {
    expect(await exceptionsIn(REGENCY, coordinator, limit)).toEqual([SHORT, ...UNSENT]);
  });

  it('no longer lists a site once its figures are put right', async () => {
    await givenFacts(
      api,
      makeReceived({ ...correctionOf(shortArrival), siteId: SHORT }),
      makeNoService({ siteId: '00200004' }),
    );
    expect(await exceptionsIn(DISTRICT)).toEqual(['00200003']);
  });

  it('is empty on a day that was not opened, and takes no cursor of the silent or of another day', async () => {
    const other = `/v1/regions/${REGENCY}/days/2026-11-02`;
    expect((await coordinator.get(`${other}/exceptions`)).body).toEqual({ items: [], nextCursor: null });
    const { nextCursor } = pageOf(await coordinator.get(pathOf(REGENCY, '?limit=1')));
    for (const path of [`${other}/exceptions`, `/v1/regions/${REGENCY}/days/${DAY}/silent`])
      expect((await coordinator.get(`${path}?cursor=${nextCursor}`)).status).toBe(422);
    expect((await coordinator.get(pathOf(REGENCY, `?limit=500&cursor=${nextCursor}`))).status).toBe(200);
  });

  it('is for those who see the days of the region', async () => {
    expect(await exceptionsIn(REGENCY, await api.as(PERSONAS.auditor))).toEqual(UNSENT);
    for (const name of [
      'planner',
      'otherCoordinator',
      'schoolOperator',
      'kitchenOperator',
      'nobody',
    ] as const)
      expect((await (await api.as(PERSONAS[name])).get(pathOf(REGENCY))).status).toBe(403);
    expect((await coordinator.get(pathOf('35'))).status).toBe(403);
  });
});
