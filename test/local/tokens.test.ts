// POST /oauth2/token on a laptop: what a code and a refresh token are good for, how often and how long.
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProduct } from '../../local/product.ts';
import { type Api, asStranger, type Client, openApi, toClient } from '../support/api.ts';
import { makeFolder } from './running.ts';
import { choose, type Fields, makeExchange, signInAs, submit, tokensFor } from './signing-in.ts';

const [NAME, GRANT] = ['Sari Uji', 'coordinator@region:35.09'];
let api: Api;
let stranger: Client;

beforeAll(async () => {
  api = await openApi();
  stranger = asStranger(api.product);
});
afterAll(() => api.product.close());

const newCode = async (): Promise<string> =>
  (await choose(stranger, { name: NAME, grants: GRANT })).searchParams.get('code') ?? '';

const statusOf = async (token: string): Promise<number> =>
  (await toClient(api.product, token).get('/v1/me')).status;

async function errorOf(form: Fields): Promise<unknown> {
  const { status, headers, body } = await submit(stranger, '/oauth2/token', form);
  expect([status, headers.get('Cache-Control')]).toEqual([400, 'no-store']);
  return body;
}

describe('a code', () => {
  it('becomes an ID token for an hour, of the same person as POST /dev/sign-in makes', async () => {
    const { id_token } = await signInAs(stranger, NAME, GRANT);
    const { token } = (await stranger.post('/dev/sign-in', { name: NAME, grants: [GRANT] })).body as {
      token: string;
    };
    const { sub, iat = 0, exp = 0, ...claims } = decodeJwt(id_token);
    expect([sub, exp - iat]).toEqual([decodeJwt(token).sub, 3600]);
    expect(claims).toMatchObject({ name: NAME, 'custom:grants': GRANT });
    expect(await statusOf(id_token)).toBe(200);
  });

  it('carries several grants, however they are separated', async () => {
    const { id_token } = await signInAs(stranger, NAME, `${GRANT},\n planner@region:35`);
    expect(decodeJwt(id_token)['custom:grants']).toBe(`${GRANT} planner@region:35`);
  });

  it('is good once', async () => {
    const form = makeExchange(await newCode());
    await tokensFor(stranger, form);
    expect(await errorOf(form)).toEqual({ error: 'invalid_grant' });
  });

  it('is good for a minute', async () => {
    const start = api.clock.now().getTime();
    const [kept, late] = [await newCode(), await newCode()];
    api.clock.set(new Date(start + 60_000).toISOString());
    await tokensFor(stranger, makeExchange(kept));
    api.clock.set(new Date(start + 60_001).toISOString());
    expect(await errorOf(makeExchange(late))).toEqual({ error: 'invalid_grant' });
  });

  it.each([
    ['another verifier', { code_verifier: 'x'.repeat(48) }, 'invalid_grant'],
    ['another address', { redirect_uri: 'http://mbg-pilot.test/other' }, 'invalid_grant'],
    ['another client', { client_id: 'someone' }, 'invalid_client'],
    ['no verifier', { code_verifier: '' }, 'invalid_request'],
    ['an unknown kind of grant', { grant_type: 'password' }, 'unsupported_grant_type'],
  ])('is refused with %s', async (_, over, error) => {
    expect(await errorOf(makeExchange(await newCode(), over))).toEqual({ error });
  });

  it('is spent by a wrong verifier, so that nobody can try twice', async () => {
    const code = await newCode();
    await errorOf(makeExchange(code, { code_verifier: 'x'.repeat(48) }));
    expect(await errorOf(makeExchange(code))).toEqual({ error: 'invalid_grant' });
  });

  it('is missing from an empty form', async () => {
    expect(await errorOf({})).toEqual({ error: 'invalid_request' });
  });
});

describe('a refresh token', () => {
  const renewal = (refresh_token: string, over: Fields = {}): Fields => ({
    grant_type: 'refresh_token',
    client_id: 'mbg-pilot',
    refresh_token,
    ...over,
  });

  it('becomes a new ID token of the same person', async () => {
    const first = await signInAs(stranger, NAME, GRANT);
    const { id_token } = await tokensFor(stranger, renewal(first.refresh_token));
    expect(decodeJwt(id_token)).toMatchObject({
      sub: decodeJwt(first.id_token).sub,
      name: NAME,
      'custom:grants': GRANT,
    });
    expect(await statusOf(id_token)).toBe(200);
  });

  it('is no ID token for the API, nor is an access token; and neither of the others renews', async () => {
    const { id_token, access_token, refresh_token } = await signInAs(stranger, NAME, GRANT);
    for (const token of [access_token, refresh_token]) expect(await statusOf(token)).toBe(401);
    for (const token of [id_token, access_token, 'x', ''])
      expect(await errorOf(renewal(token))).toEqual({ error: 'invalid_grant' });
  });

  it('is good for its own client', async () => {
    const { refresh_token } = await signInAs(stranger, NAME, GRANT);
    expect(await errorOf(renewal(refresh_token, { client_id: 'someone' }))).toEqual({
      error: 'invalid_client',
    });
  });

  it('outlives a restart', async () => {
    const dataDir = makeFolder();
    const before = await startProduct(dataDir);
    const { refresh_token } = await signInAs(asStranger(before), NAME, GRANT);
    await before.close();
    const after = await startProduct(dataDir);
    const { id_token } = await tokensFor(asStranger(after), renewal(refresh_token));
    expect((await toClient(after, id_token).get('/v1/me')).status).toBe(200);
    await after.close();
  });
});
