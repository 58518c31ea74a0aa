// Who is silent: every expected site with nothing reported, in code order, page by page, from the village to the nation.
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
  makeDispatched,
  makeNoService,
  makeReceived,
  makeServed,
  makeVoided,
} from '../support/factories/facts.ts';
import { NEXT_DISTRICT, OTHER_DISTRICT, OTHER_REGENCY, PERSONAS, REGENCY } from '../support/personas.ts';

const VILLAGE = `${DISTRICT}.1001`;
const HERE = ['00200001', '00200002', '00200003', '00200004', '00200005'];
const BESIDE = ['00200101', '00200102', '00200103'];
const ELSEWHERE = ['00200201', '00200202'];
/** Reports without being expected: it has no enrolment. */
const UNEXPECTED = '00200301';

let api: Api;
let coordinator: Client;
let admin: Client;

beforeAll(async () => {
  api = await openApi();
  coordinator = await api.as(PERSONAS.regencyCoordinator);
  admin = await api.as(PERSONAS.administrator);
  await givenKitchen(api);
  await givenKitchen(api, 'K-FAR', { district: OTHER_DISTRICT });
  for (const id of HERE) await givenSite(api, id, id === HERE[0] ? { village: VILLAGE } : {});
  for (const id of BESIDE) await givenSite(api, id, { district: NEXT_DISTRICT });
  for (const id of ELSEWHERE) await givenSite(api, id, { district: OTHER_DISTRICT, kitchenId: 'K-FAR' });
  await givenSite(api, UNEXPECTED, { district: OTHER_DISTRICT, kitchenId: 'K-FAR', enrolment: null });
  await givenOpenDay(api, '35', DAY);
});
afterAll(() => api.product.close());

const silentIn = async (code: string, client = admin, limit = 500): Promise<unknown[]> =>
  (await allPages(client, `/v1/regions/${code}/days/${DAY}/silent?limit=${limit}`)).map(
    ({ siteId }) => siteId,
  );

describe('GET /v1/regions/{code}/days/{date}/silent', () => {
  it('lists every expected site while nothing has been reported', async () => {
    expect(await silentIn(REGENCY, coordinator)).toEqual([...HERE, ...BESIDE]);
    expect(await silentIn(DISTRICT, coordinator)).toEqual(HERE);
    expect(await silentIn(VILLAGE, coordinator)).toEqual(HERE.slice(0, 1));
    for (const code of ['35', 'ID']) expect(await silentIn(code)).toEqual([...HERE, ...BESIDE, ...ELSEWHERE]);
  });

  it('says of each its name, district, kitchen and plan', async () => {
    const { items } = pageOf(await coordinator.get(`/v1/regions/${DISTRICT}/days/${DAY}/silent`));
    expect(items[0]).toEqual({
      siteId: HERE[0],
      name: 'SD Negeri Uji 1',
      district: DISTRICT,
      kitchenId: 'K-UJI-1',
      kitchens: [{ id: 'K-UJI-1', name: 'SPPG Uji 1', district: DISTRICT }],
      planned: makePortions(),
      acknowledgement: null,
    });
  });

  it.each([1, 2, 3, 4, 7, 8])('gives each site once and in order in pages of %i', async (limit) => {
    expect(await silentIn(REGENCY, coordinator, limit)).toEqual([...HERE, ...BESIDE]);
    expect(await silentIn('ID', admin, limit)).toEqual([...HERE, ...BESIDE, ...ELSEWHERE]);
  });

  it('goes on where it was when sites before the cursor report in between', async () => {
    const path = `/v1/regions/${REGENCY}/days/${DAY}/silent?limit=3`;
    const first = pageOf(await coordinator.get(path));
    await givenFacts(api, makeNoService({ siteId: '00200001' }));
    const rest = pageOf(await coordinator.get(`${path}&cursor=${first.nextCursor}`));
    expect(rest.items.map(({ siteId }) => siteId)).toEqual(['00200004', '00200005', '00200101']);
  });

  it('no longer lists who reported arrival, serving or no service, but still who was only sent food', async () => {
    await givenFacts(
      api,
      makeReceived({ siteId: '00200002' }),
      makeServed({ siteId: '00200003' }),
      makeNoService({ siteId: '00200101' }),
      makeDispatched({ siteId: '00200102' }),
    );
    expect(await silentIn(REGENCY, coordinator)).toEqual(['00200004', '00200005', '00200102', '00200103']);
  });

  it('lists a site again when its only report is voided', async () => {
    const served = makeServed({ siteId: '00200103' });
    await givenFacts(api, served);
    expect(await silentIn(NEXT_DISTRICT, coordinator)).toEqual(['00200102']);
    await givenFacts(api, makeVoided(served));
    expect(await silentIn(NEXT_DISTRICT, coordinator)).toEqual(['00200102', '00200103']);
  });

  it('is not hidden by a site that reports without being expected', async () => {
    await givenFacts(
      api,
      makeNoService({ siteId: ELSEWHERE[0] ?? '' }),
      makeNoService({ siteId: UNEXPECTED }),
    );
    expect(await silentIn(OTHER_DISTRICT)).toEqual(ELSEWHERE.slice(1));
    expect(await silentIn(OTHER_REGENCY)).toEqual(ELSEWHERE.slice(1));
    expect(await silentIn('ID')).toEqual(expect.arrayContaining(ELSEWHERE.slice(1)));
  });

  it('is empty on a day that was not opened', async () => {
    expect(pageOf(await coordinator.get(`/v1/regions/${REGENCY}/days/2026-11-02/silent`))).toEqual({
      items: [],
      nextCursor: null,
    });
  });

  it('takes no cursor of another day, region or list', async () => {
    const { nextCursor } = pageOf(await coordinator.get(`/v1/regions/${REGENCY}/days/${DAY}/silent?limit=1`));
    for (const path of [
      `/v1/regions/${REGENCY}/days/2026-11-23/silent`,
      `/v1/regions/${DISTRICT}/days/${DAY}/silent`,
      `/v1/regions/${REGENCY}/sites`,
    ])
      expect([path, (await coordinator.get(`${path}?cursor=${nextCursor}`)).status]).toEqual([path, 422]);
  });

  it('is for those who coordinate or audit the region', async () => {
    expect(await silentIn(REGENCY, await api.as(PERSONAS.auditor))).toHaveLength(4);
    for (const persona of [
      PERSONAS.planner,
      PERSONAS.otherCoordinator,
      PERSONAS.schoolOperator,
      PERSONAS.nobody,
    ])
      expect((await (await api.as(persona)).get(`/v1/regions/${REGENCY}/days/${DAY}/silent`)).status).toBe(
        403,
      );
  });
});
