// Kitchens and sites: added, read, replaced against the version that was read.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Client, openApi, problemOf } from '../support/api.ts';
import { DISTRICT, KITCHEN, SITE } from '../support/factories/day.ts';
import { makeKitchen, makeSite } from '../support/factories/places.ts';
import { NEXT_DISTRICT, OTHER_DISTRICT, PERSONAS } from '../support/personas.ts';

let api: Api;
let coordinator: Client;
let admin: Client;

beforeAll(async () => {
  api = await openApi();
  coordinator = await api.as(PERSONAS.regencyCoordinator);
  admin = await api.as(PERSONAS.administrator);
});
afterAll(() => api.product.close());

const KITCHEN_PATH = `/v1/kitchens/${KITCHEN}`;
const SITE_PATH = `/v1/sites/${SITE}`;

describe('PUT /v1/kitchens/{id}', () => {
  it('adds a kitchen with 201 and its ETag, which GET answers too', async () => {
    const added = await coordinator.put(KITCHEN_PATH, makeKitchen());
    expect(added.status).toBe(201);
    expect(added.body).toEqual({ id: KITCHEN, ...makeKitchen() });
    const read = await coordinator.get(KITCHEN_PATH);
    expect(read.body).toEqual(added.body);
    expect(added.headers.get('ETag')).toMatch(/^"\S+"$/);
    expect(read.headers.get('ETag')).toBe(added.headers.get('ETag'));
  });

  it('replaces it with 200 against the ETag that was read, and gives a new one', async () => {
    const read = await coordinator.get(KITCHEN_PATH);
    const etag = read.headers.get('ETag') ?? '';
    const replaced = await coordinator.put(KITCHEN_PATH, makeKitchen({ capacity: 3000 }), {
      'If-Match': etag,
    });
    expect([replaced.status, replaced.body]).toEqual([
      200,
      { id: KITCHEN, ...makeKitchen({ capacity: 3000 }) },
    ]);
    expect(replaced.headers.get('ETag')).not.toBe(etag);
    const again = await coordinator.put(KITCHEN_PATH, makeKitchen(), { 'If-Match': etag });
    expect([again.status, problemOf(again).code]).toEqual([412, 'etag-stale']);
    expect((await coordinator.get(KITCHEN_PATH)).body).toMatchObject({ capacity: 3000 });
  });

  it('wants If-Match to replace what exists, and none for what is new', async () => {
    const bare = await coordinator.put(KITCHEN_PATH, makeKitchen());
    expect([bare.status, problemOf(bare).code]).toEqual([428, 'etag-required']);
    const early = await coordinator.put('/v1/kitchens/K-UJI-NEW', makeKitchen(), { 'If-Match': '"1"' });
    expect(early.status).toBe(412);
    expect((await admin.get('/v1/kitchens/K-UJI-NEW')).status).toBe(404);
  });

  it('lets one of two people win who replace the same version at once', async () => {
    const etag = (await coordinator.get(KITCHEN_PATH)).headers.get('ETag') ?? '';
    const answers = await Promise.all(
      [2600, 2700].map((capacity) =>
        coordinator.put(KITCHEN_PATH, makeKitchen({ capacity }), { 'If-Match': etag }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it.each([
    ['an unknown field', { seats: 3 }, '', 'unrecognized-keys'],
    ['a capacity of nothing', { capacity: 0 }, 'capacity', 'too-small'],
    ['a status that does not exist', { status: 'resting' }, 'status', 'invalid-value'],
    ['a day that does not exist', { openedOn: '2026-02-30' }, 'openedOn', 'invalid-format'],
    ['coordinates abroad', { lat: 52.5, lon: 13.4 }, 'lat', 'too-big'],
  ])('refuses %s and names it', async (_, over, path, code) => {
    const refused = await coordinator.put('/v1/kitchens/K-UJI-BAD', { ...makeKitchen(), ...over });
    expect(refused.status).toBe(422);
    expect(problemOf(refused)).toMatchObject({ code: 'invalid-request' });
    expect(problemOf(refused).issues).toContainEqual(expect.objectContaining({ path, code }));
  });

  it('names every field that is wrong at once', async () => {
    const refused = await coordinator.put('/v1/kitchens/K-UJI-BAD', {
      name: '',
      district: '35.09',
      extra: 1,
    });
    const paths = problemOf(refused).issues?.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['name', 'district', 'capacity', 'status', 'openedOn', '']));
  });
});

describe('PUT /v1/sites/{id}', () => {
  it('adds a school under its NPSN, with no enrolment yet, and replaces it against its ETag', async () => {
    const added = await coordinator.put(SITE_PATH, makeSite());
    expect([added.status, added.body]).toEqual([201, { id: SITE, ...makeSite(), enrolment: null }]);
    const etag = added.headers.get('ETag') ?? '';
    const replaced = await coordinator.put(SITE_PATH, makeSite({ name: 'SD Uji Baru' }), {
      'If-Match': etag,
    });
    expect([replaced.status, replaced.body]).toEqual([
      200,
      { id: SITE, ...makeSite({ name: 'SD Uji Baru' }), enrolment: null },
    ]);
    const stale = await coordinator.put(SITE_PATH, makeSite(), { 'If-Match': etag });
    expect(stale.status).toBe(412);
    expect((await coordinator.put(SITE_PATH, makeSite())).status).toBe(428);
  });

  it('keeps its ETag when only the enrolment changes', async () => {
    const before = (await coordinator.get(SITE_PATH)).headers.get('ETag');
    await coordinator.put(`${SITE_PATH}/enrolments/2026-07-13`, {
      groups: { SD_1_3: { male: 1, female: 2 } },
      estimated: false,
    });
    expect((await coordinator.get(SITE_PATH)).headers.get('ETag')).toBe(before);
  });

  it('wants an NPSN for a school, and takes another id for a posyandu', async () => {
    const school = await coordinator.put('/v1/sites/SD-1', makeSite());
    expect(problemOf(school)).toMatchObject({ status: 422, issues: [{ path: 'id', code: 'npsn-invalid' }] });
    const posyandu = makeSite({ kind: 'posyandu', form: 'POSYANDU', name: 'Posyandu Melati Uji' });
    expect((await coordinator.put('/v1/sites/POS-1', posyandu)).status).toBe(201);
  });

  it.each([
    ['a district that does not exist', { district: '35.09.99' }, 'district'],
    ['a village of another district', { village: '35.09.01.2001' }, 'village'],
    ['a kitchen that does not exist', { kitchenId: 'K-UJI-NONE' }, 'kitchenId'],
  ])('refuses %s', async (_, over, path) => {
    const refused = await coordinator.put('/v1/sites/00200099', { ...makeSite(), ...over });
    expect(problemOf(refused)).toMatchObject({ status: 422, issues: [{ path }] });
    expect((await admin.get('/v1/sites/00200099')).status).toBe(404);
  });

  it('calls a kitchen outside the region unknown, as if it did not exist', async () => {
    await admin.put('/v1/kitchens/K-UJI-FAR', makeKitchen({ district: OTHER_DISTRICT }));
    const answers = await Promise.all(
      ['K-UJI-FAR', 'K-UJI-NIL'].map((kitchenId) =>
        coordinator.put('/v1/sites/00200098', makeSite({ kitchenId })),
      ),
    );
    const [far, nil] = answers.map((answer) => JSON.stringify(problemOf(answer).issues));
    expect(far?.replaceAll('K-UJI-FAR', 'K-UJI-NIL')).toBe(nil);
    expect(answers.map(({ status }) => status)).toEqual([422, 422]);
  });

  it('lets a coordinator move a site within the region, not out of it', async () => {
    const { headers } = await coordinator.get(SITE_PATH);
    const ifMatch = { 'If-Match': headers.get('ETag') ?? '' };
    const out = await coordinator.put(SITE_PATH, makeSite({ district: OTHER_DISTRICT }), ifMatch);
    expect([out.status, problemOf(out).code]).toEqual([403, 'not-allowed']);
    const within = await coordinator.put(SITE_PATH, makeSite({ district: NEXT_DISTRICT }), ifMatch);
    expect(within.body).toMatchObject({ district: NEXT_DISTRICT });
    expect(DISTRICT).not.toBe(NEXT_DISTRICT);
  });

  it('lets nobody pull a site or a kitchen of another region into their own', async () => {
    await admin.put('/v1/kitchens/K-UJI-OUT', makeKitchen({ district: OTHER_DISTRICT }));
    await admin.put('/v1/sites/00200097', makeSite({ district: OTHER_DISTRICT, kitchenId: 'K-UJI-OUT' }));
    for (const [path, body] of [
      ['/v1/sites/00200097', makeSite({ kitchenId: undefined })],
      ['/v1/kitchens/K-UJI-OUT', makeKitchen()],
    ] as const)
      for (const headings of [undefined, { 'If-Match': '"1"' }, { 'If-Match': '*' }])
        expect([path, (await coordinator.put(path, body, headings)).status]).toEqual([path, 403]);
    expect((await admin.get('/v1/sites/00200097')).body).toMatchObject({ district: OTHER_DISTRICT });
  });
});
