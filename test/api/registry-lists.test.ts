// The registry by place: pages in a stable order, and cursors that continue their own question only.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Api,
  allPages,
  type Client,
  givenKitchen,
  givenSite,
  openApi,
  pageOf,
  problemOf,
} from '../support/api.ts';
import { DISTRICT, KITCHEN } from '../support/factories/day.ts';
import { NEXT_DISTRICT, OTHER_DISTRICT, PERSONAS, REGENCY } from '../support/personas.ts';

let api: Api;
let coordinator: Client;

const HERE = Array.from({ length: 7 }, (_, i) => `0020010${i}`);
const BESIDE = ['00200201', '00200202'];

beforeAll(async () => {
  api = await openApi();
  coordinator = await api.as(PERSONAS.regencyCoordinator);
  await givenKitchen(api);
  await givenKitchen(api, 'K-UJI-2', { district: NEXT_DISTRICT });
  await givenKitchen(api, 'K-FAR', { district: OTHER_DISTRICT });
  for (const id of HERE) await givenSite(api, id, { name: `SD Uji ${id}` });
  for (const id of BESIDE)
    await givenSite(api, id, { district: NEXT_DISTRICT, kitchenId: 'K-UJI-2', enrolment: null });
  await givenSite(api, '00200301', { district: OTHER_DISTRICT, kitchenId: 'K-FAR' });
});
afterAll(() => api.product.close());

const idsOf = (items: readonly Record<string, unknown>[]): unknown[] => items.map(({ id }) => id);

describe('GET /v1/regions/{code}/sites and /kitchens', () => {
  it('lists a regency and a district, each with its own and nothing else', async () => {
    expect(idsOf(await allPages(coordinator, `/v1/regions/${REGENCY}/sites?limit=500`))).toEqual([
      ...HERE,
      ...BESIDE,
    ]);
    expect(idsOf(await allPages(coordinator, `/v1/regions/${NEXT_DISTRICT}/sites?limit=500`))).toEqual(
      BESIDE,
    );
    expect(idsOf(await allPages(coordinator, `/v1/regions/${REGENCY}/kitchens?limit=500`))).toEqual([
      KITCHEN,
      'K-UJI-2',
    ]);
    expect(idsOf(await allPages(coordinator, `/v1/regions/${DISTRICT}/kitchens?limit=500`))).toEqual([
      KITCHEN,
    ]);
  });

  it('shows each site with the enrolment in force today', async () => {
    const { items } = pageOf(await coordinator.get(`/v1/regions/${REGENCY}/sites`));
    expect(items[0]).toMatchObject({
      id: HERE[0],
      district: DISTRICT,
      enrolment: { validFrom: '2026-07-13' },
    });
    expect(items.at(-1)).toMatchObject({ enrolment: null });
  });

  it.each([1, 2, 3, 4, 9, 500])('gives every site once and in order in pages of %i', async (limit) => {
    const found = await allPages(coordinator, `/v1/regions/${REGENCY}/sites?limit=${limit}`);
    expect(idsOf(found)).toEqual([...HERE, ...BESIDE]);
  });

  it('never gives more than the limit, and says when there is no next page', async () => {
    const first = pageOf(await coordinator.get(`/v1/regions/${REGENCY}/sites?limit=4`));
    expect(first.items).toHaveLength(4);
    expect(first.nextCursor).toEqual(expect.any(String));
    expect(pageOf(await coordinator.get(`/v1/regions/${REGENCY}/sites`)).nextCursor).toBeNull();
  });

  it.each(['0', '501', '-1', 'all', '1.5'])('refuses a limit of %s', async (limit) => {
    const refused = await coordinator.get(`/v1/regions/${REGENCY}/sites?limit=${limit}`);
    expect(problemOf(refused)).toMatchObject({ status: 422, issues: [{ path: 'limit' }] });
  });

  it.each(['ID', '35', `${DISTRICT}.1001`])(
    'is read a regency or a district at a time, not %s',
    async (code) => {
      const refused = await (await api.as(PERSONAS.administrator)).get(`/v1/regions/${code}/sites`);
      expect(refused.status).toBe(422);
    },
  );

  it('knows no region that does not exist', async () => {
    expect((await coordinator.get('/v1/regions/35.99/sites')).status).toBe(404);
    expect((await coordinator.get('/v1/regions/jember/sites')).status).toBe(422);
  });
});

describe('?q= of sites and kitchens', () => {
  const find = async (list: string, q: string, limit = 500) =>
    idsOf(
      await allPages(coordinator, `/v1/regions/${REGENCY}/${list}?limit=${limit}&q=${encodeURIComponent(q)}`),
    );

  it('finds part of a name, in any case, or how a number begins', async () => {
    expect(await find('sites', 'uji 002001')).toEqual(HERE);
    expect(await find('sites', ' UJI 00200103 ')).toEqual(['00200103']);
    expect(await find('sites', '002002')).toEqual(BESIDE);
    expect(await find('sites', '00103')).toEqual(['00200103']);
    expect(await find('kitchens', 'k-uji-2')).toEqual(['K-UJI-2']);
    expect(await find('kitchens', 'sppg')).toEqual([KITCHEN, 'K-UJI-2']);
    expect(await find('sites', 'tidak ada')).toEqual([]);
    expect(await find('sites', ' ')).toEqual([...HERE, ...BESIDE]);
  });

  it.each([1, 2, 3, 7, 8])('gives everything found once and in order in pages of %i', async (limit) => {
    expect(await find('sites', 'uji 002001', limit)).toEqual(HERE);
  });

  it('fills a page before it says that there is a next one', async () => {
    const page = pageOf(await coordinator.get(`/v1/regions/${REGENCY}/sites?limit=7&q=uji%20002001`));
    expect([idsOf(page.items), page.nextCursor]).toEqual([HERE, null]);
  });

  it('finds nothing outside the region', async () => {
    expect(await find('sites', '00200301')).toEqual([]);
    expect((await coordinator.get('/v1/regions/35.10/sites?q=SD')).status).toBe(403);
  });

  it('has cursors that go on with no other search', async () => {
    const { nextCursor } = pageOf(await coordinator.get(`/v1/regions/${REGENCY}/sites?limit=1&q=uji`));
    expect(nextCursor).toEqual(expect.any(String));
    for (const other of ['', '&q=sd'])
      expect(
        (await coordinator.get(`/v1/regions/${REGENCY}/sites?cursor=${nextCursor}${other}`)).status,
      ).toBe(422);
  });
});

describe('GET /v1/kitchens/{id}/sites', () => {
  it('lists whom the kitchen serves, paged', async () => {
    expect(idsOf(await allPages(coordinator, `/v1/kitchens/${KITCHEN}/sites?limit=3`))).toEqual(HERE);
    const cook = await api.as(PERSONAS.kitchenOperator);
    expect(idsOf(await allPages(cook, `/v1/kitchens/${KITCHEN}/sites?limit=500`))).toEqual(HERE);
  });

  it('no longer lists a site that went to another kitchen', async () => {
    const [id = ''] = BESIDE;
    const read = await coordinator.get(`/v1/sites/${id}`);
    const { id: _, enrolment: __, ...profile } = read.body as Record<string, unknown>;
    const moved = { ...profile, kitchenId: KITCHEN };
    await coordinator.put(`/v1/sites/${id}`, moved, { 'If-Match': read.headers.get('ETag') ?? '' });
    expect(idsOf(await allPages(coordinator, '/v1/kitchens/K-UJI-2/sites?limit=500'))).toEqual(
      BESIDE.slice(1),
    );
    expect(idsOf(await allPages(coordinator, `/v1/kitchens/${KITCHEN}/sites?limit=500`))).toContain(id);
  });
});

describe('a cursor', () => {
  const forge = (body: unknown): string => Buffer.from(JSON.stringify(body)).toString('base64url');
  const sites = `/v1/regions/${REGENCY}/sites`;

  it('continues the question it came from and no other', async () => {
    const { nextCursor } = pageOf(await coordinator.get(`${sites}?limit=1`));
    const elsewhere = [
      `/v1/regions/${DISTRICT}/sites`,
      `/v1/regions/${REGENCY}/kitchens`,
      `/v1/kitchens/${KITCHEN}/sites`,
    ];
    for (const path of elsewhere) {
      const refused = await coordinator.get(`${path}?cursor=${nextCursor}`);
      expect([path, refused.status]).toEqual([path, 422]);
    }
  });

  it.each([
    ['that is noise', 'zzzz'],
    ['that is empty', ''],
    ['of another shape', forge([1, 2, 3])],
    [
      'of another region',
      forge({
        question: `sites ${REGENCY}`,
        last: { placePk: 'REGENCY#35.10', placeSk: 'SITE#', pk: 'SITE#1', sk: 'PROFILE' },
      }),
    ],
    ['with half a key', forge({ question: `sites ${REGENCY}`, last: { placePk: `REGENCY#${REGENCY}` } })],
    [
      'with a key of another type',
      forge({
        question: `sites ${REGENCY}`,
        last: { placePk: `REGENCY#${REGENCY}`, placeSk: 5, pk: [], sk: null },
      }),
    ],
    [
      'outside the question',
      forge({
        question: `sites ${REGENCY}`,
        last: {
          placePk: `REGENCY#${REGENCY}`,
          placeSk: 'KITCHEN#35.09.19#K',
          pk: 'KITCHEN#K',
          sk: 'PROFILE',
        },
      }),
    ],
  ])('%s is refused as such', async (_, cursor) => {
    const refused = await coordinator.get(`${sites}?cursor=${cursor}`);
    expect(problemOf(refused)).toMatchObject({ status: 422, code: 'invalid-request' });
  });
});
