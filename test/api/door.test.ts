// The door: tokens, languages, media types, addresses that do not exist, and who I am.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Table } from '../../shared/store/table.ts';
import {
  type Answer,
  type Api,
  allPages,
  asStranger,
  type Client,
  givenKitchen,
  givenSite,
  openApi,
  pageOf,
  problemOf,
  toClient,
} from '../support/api.ts';
import { DAY, DISTRICT, KITCHEN, SITE } from '../support/factories/day.ts';
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

describe('an access code', () => {
  const GRANT = `school-operator@site:${SITE}`;
  type Made = { id: string; code: string; until: string };
  const made = async (grant = GRANT): Promise<Made> => {
    const { status, body } = await coordinator.post('/v1/access-codes', { grant });
    expect(status).toBe(201);
    return body as Made;
  };
  const redeem = (client: Client, code: string): Promise<Answer> => client.post('/v1/me/grants', { code });
  const someone = (name: string): Promise<Client> => api.as({ name, grants: [] });
  const grantsOf = async (client: Client) =>
    ((await client.get('/v1/me')).body as { grants: string[] }).grants;
  const accessAt = async (id: string) =>
    pageOf(await coordinator.get(`/v1/regions/${DISTRICT}/access`)).items.find(
      ({ place }) => (place as { id: string }).id === id,
    );

  beforeAll(async () => {
    await givenKitchen(api);
    await givenSite(api, SITE, { enrolment: null });
  });

  it('gives one person the grant of a place, at once, and the same to them again', async () => {
    const [teacher, other] = [await someone('Guru Satu'), await someone('Guru Dua')];
    expect((await teacher.get(`/v1/sites/${SITE}`)).status).toBe(403);
    const { id, code, until } = await made();
    expect([code, until]).toEqual([expect.stringMatching(/^\w{5}-\w{5}$/), '2027-02-22']);
    expect(await accessAt(SITE)).toMatchObject({ grant: GRANT, codes: [{ id, code, until }], persons: [] });
    const first = await redeem(teacher, ` ${code.toLowerCase().replace('-', ' ')}`);
    expect([first.status, first.body]).toEqual([200, expect.objectContaining({ grant: GRANT })]);
    expect((await redeem(teacher, code)).body).toEqual(first.body);
    expect(await grantsOf(teacher)).toEqual([GRANT]);
    expect((await teacher.get(`/v1/sites/${SITE}/days/${DAY}`)).status).toBe(200);
    const refused = await redeem(other, code);
    expect([refused.status, problemOf(refused).code]).toEqual([409, 'access-code-used']);
    expect(await grantsOf(other)).toEqual([]);
    const { at: since } = first.body as { at: string };
    expect(await accessAt(SITE)).toMatchObject({ codes: [], persons: [{ id, name: 'Guru Satu', since }] });
  });

  it('is for one of two people who redeem it at once', async () => {
    const people = await Promise.all(['Guru Tiga', 'Guru Empat'].map(someone));
    const { code } = await made();
    const answers = await Promise.all(people.map((one) => redeem(one, code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const held = await Promise.all(people.map(grantsOf));
    expect(held.flat()).toEqual([GRANT]);
  });

  it('counts once it is redeemed again where the power went in between', async () => {
    const teacher = await someone('Guru Lima');
    const { code } = await made();
    vi.spyOn(Table.prototype, 'putOver').mockRejectedValueOnce(new Error('power is gone'));
    expect((await redeem(teacher, code)).status).toBe(500);
    expect(await grantsOf(teacher)).toEqual([]);
    expect((await redeem(teacher, code)).status).toBe(200);
    expect(await grantsOf(teacher)).toEqual([GRANT]);
  });

  it('works no more once it is withdrawn, nor does what it gave; all that does not work is told alike', async () => {
    const cook = await someone('Juru Masak');
    const [open, used] = [await made(), await made(`kitchen-operator@kitchen:${KITCHEN}`)];
    await redeem(cook, used.code);
    expect((await cook.get(`/v1/kitchens/${KITCHEN}`)).status).toBe(200);
    for (const { id } of [open, used])
      expect((await coordinator.send('DELETE', `/v1/access-codes/${id}`)).status).toBe(204);
    expect((await coordinator.send('DELETE', `/v1/access-codes/${used.id}`)).status).toBe(404);
    expect((await cook.get(`/v1/kitchens/${KITCHEN}`)).status).toBe(403);
    expect(await accessAt(KITCHEN)).toMatchObject({ codes: [], persons: [] });
    const late = await made();
    api.clock.set('2027-02-23T03:00:00.000Z');
    for (const code of [open.code, used.code, late.code, '00000-00000', 'salah']) {
      const refused = await redeem(cook, code);
      expect([code, refused.status, problemOf(refused).code]).toEqual([code, 422, 'access-code-unknown']);
    }
    for (let wrong = 6; wrong <= 10; wrong++) await redeem(cook, 'salah');
    expect((await redeem(cook, 'salah')).status).toBe(429);
    expect(await accessAt(SITE)).toMatchObject({ codes: [] });
  });

  it('gives no more than an operator may do, and only where its maker manages', async () => {
    const office = await coordinator.post('/v1/access-codes', { grant: `coordinator@region:${DISTRICT}` });
    expect(problemOf(office).issues).toEqual([expect.objectContaining({ code: 'grant-not-coded' })]);
    const other = await api.as(PERSONAS.otherCoordinator);
    for (const grant of [GRANT, 'school-operator@site:00209999'])
      expect((await other.post('/v1/access-codes', { grant })).status).toBe(403);
  });

  it('lets nobody in who gives codes out there, where the names of children are', async () => {
    const { code } = await made();
    const refused = await redeem(await api.as(PERSONAS.districtCoordinator), code);
    expect([refused.status, problemOf(refused).code]).toEqual([403, 'not-allowed']);
    expect((await redeem(await api.as(PERSONAS.otherCoordinator), code)).status).toBe(200);
  });

  it('is listed a page at a time, kitchens first', async () => {
    const listed = await allPages(coordinator, `/v1/regions/${REGENCY}/access?limit=1`);
    expect(listed.map(({ grant }) => grant)).toEqual([`kitchen-operator@kitchen:${KITCHEN}`, GRANT]);
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
