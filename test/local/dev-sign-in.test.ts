// The sign-in of a laptop: grants as asked for, one person per name and grants, and the pages for people.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Api,
  asStranger,
  type Client,
  givenKitchen,
  givenSite,
  openApi,
  outcomesOf,
  problemOf,
} from '../support/api.ts';
import { makeServed, makeVoided } from '../support/factories/facts.ts';
import { PERSONAS, REGENCY } from '../support/personas.ts';

let api: Api;
let stranger: Client;

beforeAll(async () => {
  api = await openApi();
  stranger = asStranger(api.product);
  await givenKitchen(api);
  await givenSite(api);
});
afterAll(() => api.product.close());

describe('POST /dev/sign-in', () => {
  it('answers a token that carries the grants asked for', async () => {
    const answer = await stranger.post('/dev/sign-in', { grants: [`coordinator@region:${REGENCY}`] });
    expect([answer.status, answer.body]).toEqual([
      200,
      { token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/) },
    ]);
    const me = await (await api.as({ name: 'Sari Uji', grants: [`coordinator@region:${REGENCY}`] })).get(
      '/v1/me',
    );
    expect(me.body).toMatchObject({ name: 'Sari Uji', grants: [`coordinator@region:${REGENCY}`] });
  });

  it('signs the same person in again, who may then void their own facts, and no one else', async () => {
    const [first, again, other] = await Promise.all(
      [
        PERSONAS.schoolOperator,
        PERSONAS.schoolOperator,
        { ...PERSONAS.schoolOperator, name: 'Lain Uji' },
      ].map(api.as),
    );
    const [mine, theirs] = [makeServed(), makeServed()];
    await first?.facts(mine, theirs);
    expect(outcomesOf((await other?.facts(makeVoided(theirs))) ?? [])).toEqual(['not-allowed']);
    expect(outcomesOf((await again?.facts(makeVoided(mine))) ?? [])).toEqual(['accepted']);
  });

  it.each([
    ['a grant that does not exist', { grants: ['king@region:ID'] }, 'grants.0'],
    ['no grants', {}, 'grants'],
    ['grants that are no list', { grants: 'administrator@region:ID' }, 'grants'],
    ['an empty name', { grants: [], name: ' ' }, 'name'],
    ['an unknown field', { grants: [], password: 'x' }, ''],
  ])('refuses %s', async (_, body, path) => {
    const answer = await stranger.post('/dev/sign-in', body);
    expect(answer.headers.get('Content-Type')).toContain('application/problem+json');
    expect(problemOf(answer)).toMatchObject({ status: 422, code: 'invalid-request', issues: [{ path }] });
  });

  it('refuses what it cannot read', async () => {
    const bytes = new TextEncoder().encode('{"grants":');
    expect((await stranger.post('/dev/sign-in', bytes, { 'Content-Type': 'application/json' })).status).toBe(
      400,
    );
  });
});

describe('the pages of a laptop', () => {
  it('are there: a first page, one for tokens, and the documentation with what it needs', async () => {
    for (const path of ['/', '/dev', '/docs', '/docs/swagger-ui-bundle.js'])
      expect([path, (await stranger.get(path, { Accept: 'text/html' })).status]).toEqual([path, 200]);
    expect((await stranger.get('/docs')).text).toContain('/v1/openapi.json');
  });

  it('never reach a file outside the documentation', async () => {
    for (const path of [
      '/docs/../package.json',
      '/docs/%2e%2e/package.json',
      '/docs/..%2f..%2fpackage.json',
      '/docs//etc/passwd',
    ])
      expect([path, (await stranger.get(path)).status]).toEqual([path, 404]);
  });
});
