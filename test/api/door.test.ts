// The door: tokens, languages, media types, addresses that do not exist, and who I am.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, asStranger, type Client, openApi, problemOf, toClient } from '../support/api.ts';
import { DISTRICT, SITE } from '../support/factories/day.ts';
import { makeSite } from '../support/factories/places.ts';
import { PERSONAS, REGENCY } from '../support/personas.ts';

let api: Api;
let coordinator: Client;

beforeAll(async () => {
  api = await openApi();
  coordinator = await api.as(PERSONAS.regencyCoordinator);
});
afterAll(() => api.product.close());

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a token', () => {
  it('is wanted for every call, and a bad one is as good as none', async () => {
    const foreign = await openApi();
    const { token } = (await asStranger(foreign.product).post('/dev/sign-in', PERSONAS.administrator))
      .body as { token: string };
    await foreign.product.close();
    for (const bearer of [undefined, 'x', 'a.b.c', token]) {
      const answer = await toClient(api.product, bearer).get('/v1/me');
      expect([bearer, answer.status, problemOf(answer).code]).toEqual([bearer, 401, 'unauthenticated']);
      expect(answer.headers.get('WWW-Authenticate')).toBe('Bearer');
    }
  });

  it('is not wanted for the description of the API', async () => {
    const answer = await asStranger(api.product).get('/v1/openapi.json');
    expect([answer.status, answer.body]).toEqual([200, expect.objectContaining({ openapi: '3.1.0' })]);
  });
});

describe('GET /v1/me', () => {
  it('says who I am, my grants, and what they let me do where', async () => {
    const { body } = await coordinator.get('/v1/me');
    expect(body).toMatchObject({
      name: PERSONAS.regencyCoordinator.name,
      grants: [`coordinator@region:${REGENCY}`],
    });
    expect(body).toHaveProperty(
      'may',
      expect.arrayContaining([{ action: 'day.open', scopes: [`region:${REGENCY}`] }]),
    );
    expect(JSON.stringify(body)).not.toContain('rules.write');
  });

  it('says nothing may be done by someone without grants', async () => {
    const { body } = await (await api.as(PERSONAS.nobody)).get('/v1/me');
    expect(body).toEqual({ name: PERSONAS.nobody.name, grants: [], may: [] });
  });
});

describe('GET /v1/regions/{code}', () => {
  it.each([
    ['ID', 'Indonesia', 'nation', null, 'Asia/Jakarta'],
    ['35', 'Jawa Timur', 'province', 'ID', 'Asia/Jakarta'],
    [REGENCY, 'Kabupaten Jember', 'regency', '35', 'Asia/Jakarta'],
    [DISTRICT, 'Kaliwates', 'district', REGENCY, 'Asia/Jakarta'],
    ['94', 'Papua Tengah', 'province', 'ID', 'Asia/Jayapura'],
    ['64.71', 'Kota Balikpapan', 'regency', '64', 'Asia/Makassar'],
  ])('knows %s as %s', async (code, name, level, parent, timeZone) => {
    expect((await coordinator.get(`/v1/regions/${code}`)).body).toEqual({
      code,
      name,
      level,
      parent,
      timeZone,
    });
  });

  it('lists the children in code order, down to villages', async () => {
    const childrenOf = async (code: string) => {
      const { items } = (await coordinator.get(`/v1/regions/${code}/children`)).body as {
        items: { code: string }[];
      };
      return items.map((item) => item.code);
    };
    expect((await childrenOf('ID')).length).toBe(38);
    expect((await childrenOf(REGENCY)).length).toBe(31);
    const villages = await childrenOf(DISTRICT);
    expect(villages).toEqual([...villages].sort());
    expect(villages.length).toBeGreaterThan(0);
    expect(await childrenOf(villages[0] ?? '')).toEqual([]);
  });
});

describe('a request', () => {
  it('that cannot be read is a 400', async () => {
    for (const text of ['{"name":', '', '\u0000'])
      expect(
        (await coordinator.put(`/v1/sites/${SITE}`, bytes(text), { 'Content-Type': 'application/json' }))
          .status,
      ).toBe(400);
  });

  it.each(['text/plain', 'application/xml', 'text/csv', 'multipart/form-data'])(
    'sent as %s is a 415',
    async (type) => {
      const answer = await coordinator.put(`/v1/sites/${SITE}`, bytes('{}'), { 'Content-Type': type });
      expect([answer.status, problemOf(answer).code]).toEqual([415, 'media-type-unsupported']);
    },
  );

  it('without a media type is a 415, not a fault', async () => {
    const answer = await coordinator.put(`/v1/sites/${SITE}`, bytes(JSON.stringify(makeSite())));
    expect([answer.status, problemOf(answer).code]).toEqual([415, 'media-type-unsupported']);
  });

  it('may say its charset', async () => {
    const headings = { 'Content-Type': 'application/json; charset=utf-8' };
    const answer = await coordinator.put(
      '/v1/sites/00200077',
      bytes(JSON.stringify(makeSite({ kitchenId: undefined }))),
      headings,
    );
    expect(answer.status).toBe(201);
  });

  it('to an address that does not exist is a 404', async () => {
    for (const [method, path] of [
      ['GET', '/v1/nothing'],
      ['DELETE', `/v1/sites/${SITE}`],
      ['POST', '/v1/me'],
    ] as const) {
      const answer = await coordinator.send(method, path);
      expect([path, answer.status, problemOf(answer).code]).toEqual([path, 404, 'not-found']);
    }
  });
});

describe('a problem', () => {
  it('carries type, title, status, code, detail and the id of the request', async () => {
    const answer = await coordinator.get('/v1/regions/35.98/sites');
    expect(answer.headers.get('Content-Type')).toContain('application/problem+json');
    expect(problemOf(answer)).toEqual({
      type: expect.stringContaining('not-found'),
      title: 'Not found',
      status: 404,
      code: 'not-found',
      detail: expect.stringContaining('35.98'),
      requestId: expect.stringMatching(/.{8,}/),
    });
  });

  it.each([
    [undefined, 'Tidak ditemukan'],
    ['id', 'Tidak ditemukan'],
    ['en-GB,en;q=0.9', 'Not found'],
    ['de, en;q=0.5', 'Not found'],
    ['de', 'Tidak ditemukan'],
    ['en;q=0.1, id;q=0.9', 'Tidak ditemukan'],
  ])('is in the language of Accept-Language: %s', async (language, title) => {
    const answer = await coordinator.get('/v1/regions/35.98/sites', { 'Accept-Language': language ?? '' });
    expect(problemOf(answer).title).toBe(title);
  });
});
