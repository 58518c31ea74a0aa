// A kitchen's certificates: added, replaced against the version that was read, judged as of today.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Client, givenKitchen, openApi, pageOf, problemOf } from '../support/api.ts';
import { makeCertificate } from '../support/factories/certificates.ts';
import { KITCHEN } from '../support/factories/day.ts';
import { PERSONAS } from '../support/personas.ts';

let api: Api;
let coordinator: Client;

beforeAll(async () => {
  api = await openApi();
  coordinator = await api.as(PERSONAS.regencyCoordinator);
  await givenKitchen(api, KITCHEN, { openedOn: '2026-11-10' });
});
afterAll(() => api.product.close());

const ALL = `/v1/kitchens/${KITCHEN}/certificates`;
const SLHS = `${ALL}/SLHS`;

describe('GET /v1/kitchens/{id}/certificates', () => {
  it('names every kind before anything is known, SLHS within its days of grace', async () => {
    const { items } = pageOf(await coordinator.get(ALL));
    expect(items.map(({ kind, certificate }) => [kind, certificate])).toEqual([
      ['SLHS', null],
      ['HALAL', null],
      ['HACCP', null],
      ['WATER', null],
    ]);
    expect(items.map(({ standing }) => standing)).toMatchObject([
      { state: 'not-due', days: 16, lacks: false },
      { state: 'missing', days: 14, lacks: true },
      { state: 'missing', days: 14, lacks: true },
      { state: 'missing', days: 14, lacks: true },
    ]);
  });

  it('judges by the day of the kitchen, not of Greenwich', async () => {
    await givenKitchen(api, 'K-UJI-2', { openedOn: '2026-10-26' });
    const cook = await api.as({ name: 'Budi Uji', grants: ['kitchen-operator@kitchen:K-UJI-2'] });
    const slhs = async () => pageOf(await cook.get('/v1/kitchens/K-UJI-2/certificates')).items[0]?.standing;
    api.clock.set('2026-11-25T16:59:00.000Z');
    expect(await slhs()).toMatchObject({ state: 'not-due', days: 0 });
    api.clock.set('2026-11-25T17:00:00.000Z');
    expect(await slhs()).toMatchObject({ state: 'missing', days: 31, lacks: true });
    api.clock.set('2026-11-24T01:00:00.000Z');
  });
});

describe('PUT /v1/kitchens/{id}/certificates/{kind}', () => {
  it('adds one with 201 and its ETag, which GET answers too', async () => {
    expect(problemOf(await coordinator.get(SLHS))).toMatchObject({ status: 404, code: 'not-found' });
    const added = await coordinator.put(SLHS, makeCertificate());
    expect([added.status, added.body]).toEqual([201, makeCertificate()]);
    const read = await coordinator.get(SLHS);
    expect(read.body).toEqual(added.body);
    expect(added.headers.get('ETag')).toMatch(/^"\S+"$/);
    expect(read.headers.get('ETag')).toBe(added.headers.get('ETag'));
    expect(pageOf(await coordinator.get(ALL)).items[0]).toMatchObject({
      certificate: makeCertificate(),
      standing: { state: 'valid', days: 97, lacks: false },
    });
  });

  it('replaces it whole, against the ETag that was read', async () => {
    const etag = (await coordinator.get(SLHS)).headers.get('ETag') ?? '';
    const revoked = { status: 'REVOKED', note: 'Dapur pindah' };
    const replaced = await coordinator.put(SLHS, revoked, { 'If-Match': etag });
    expect([replaced.status, replaced.body]).toEqual([200, revoked]);
    const late = await coordinator.put(SLHS, makeCertificate(), { 'If-Match': etag });
    expect([late.status, problemOf(late).code]).toEqual([412, 'etag-stale']);
    expect(pageOf(await coordinator.get(ALL)).items[0]).toMatchObject({
      certificate: revoked,
      standing: { state: 'revoked', lacks: true },
    });
  });

  it('wants If-Match to replace what exists, and none for what is new', async () => {
    const bare = await coordinator.put(SLHS, makeCertificate());
    expect([bare.status, problemOf(bare).code]).toEqual([428, 'etag-required']);
    const early = await coordinator.put(`${ALL}/HALAL`, makeCertificate(), { 'If-Match': '"1"' });
    expect(early.status).toBe(412);
  });

  it('lets one of two people win who replace the same version at once', async () => {
    const etag = (await coordinator.get(SLHS)).headers.get('ETag') ?? '';
    const answers = await Promise.all(
      ['A-1', 'A-2'].map((number) =>
        coordinator.put(SLHS, makeCertificate({ number }), { 'If-Match': etag }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it.each([
    ['one that was issued without its number', { number: undefined }, 'number', 'missing'],
    ['an end before the beginning', { expiresOn: '2026-01-01' }, 'expiresOn', 'certificate-ends-early'],
    ['an unknown field', { grade: 'A' }, '', 'unrecognized-keys'],
  ])('refuses %s and names it', async (_, over, path, code) => {
    const refused = await coordinator.put(`${ALL}/WATER`, { ...makeCertificate(), ...over });
    expect(problemOf(refused)).toMatchObject({ status: 422, code: 'invalid-request' });
    expect(problemOf(refused).issues).toContainEqual(expect.objectContaining({ path, code }));
  });

  it('knows no other kind, and no kitchen that does not exist', async () => {
    expect((await coordinator.put(`${ALL}/ISO`, makeCertificate())).status).toBe(422);
    const admin = await api.as(PERSONAS.administrator);
    expect((await admin.put('/v1/kitchens/K-NIL/certificates/SLHS', makeCertificate())).status).toBe(404);
  });
});

describe('strangers', () => {
  it('read and write nothing: a school that the kitchen serves, another kitchen, another region', async () => {
    const strangers = [
      PERSONAS.schoolOperator,
      { name: 'Uji', grants: ['kitchen-operator@kitchen:K-UJI-2'] },
      PERSONAS.otherCoordinator,
      PERSONAS.nobody,
    ];
    for (const client of await Promise.all(strangers.map(api.as)))
      for (const call of [
        client.get(ALL),
        client.get(SLHS),
        client.put(SLHS, makeCertificate(), { 'If-Match': '*' }),
      ])
        expect((await call).status).toBe(403);
  });

  it('who may read do not write: the kitchen itself, planners, auditors', async () => {
    for (const persona of [PERSONAS.kitchenOperator, PERSONAS.planner, PERSONAS.auditor]) {
      const client = await api.as(persona);
      expect((await client.get(ALL)).status).toBe(200);
      expect((await client.put(SLHS, makeCertificate(), { 'If-Match': '*' })).status).toBe(403);
    }
  });
});
