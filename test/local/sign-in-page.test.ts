// The sign-in page of a laptop: whom it offers, whom it sends back where, and what it turns away.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, asStranger, type Client, givenKitchen, givenSite, openApi } from '../support/api.ts';
import { KITCHEN, SITE } from '../support/factories/day.ts';
import { choose, makeRequest, pageAt, REDIRECT_URI, submit } from './signing-in.ts';

let api: Api;
let empty: Api;
let stranger: Client;

beforeAll(async () => {
  [api, empty] = await Promise.all([openApi(), openApi()]);
  stranger = asStranger(api.product);
  await givenKitchen(api);
  await givenKitchen(api, 'K-UJI-2', { name: 'SPPG Uji 2' });
  await givenSite(api, '00200009', { kitchenId: 'K-UJI-2', enrolment: null });
  await givenSite(api, SITE, { enrolment: null });
  await givenSite(api, 'PYD-1', {
    kind: 'posyandu',
    form: 'POSYANDU',
    name: 'Posyandu Uji',
    enrolment: null,
  });
});
afterAll(() => Promise.all([api, empty].map(({ product }) => product.close())));

/** The grants that the buttons of a page stand for. */
const offered = (text: string): string[] =>
  [...text.matchAll(/<button name="grants" value="([^"]+)"/g)].map(([, grant]) => grant ?? '');

describe('GET /config.json', () => {
  it('tells the app where to sign in, exchange, sign out, and as whom', async () => {
    const { headers, body } = await stranger.get('/config.json');
    expect(headers.get('Cache-Control')).toBe('no-cache');
    expect(body).toEqual({
      authorizeUrl: '/oauth2/authorize',
      tokenUrl: '/oauth2/token',
      logoutUrl: '/oauth2/logout',
      clientId: 'mbg-pilot',
      scope: 'openid profile',
    });
  });
});

describe('the page', () => {
  it('offers a school and a posyandu with the kitchen that serves both, and those who look after the region', async () => {
    expect(offered((await stranger.get(pageAt(makeRequest()))).text)).toEqual([
      `school-operator@site:${SITE}`,
      'school-operator@site:PYD-1',
      `kitchen-operator@kitchen:${KITCHEN}`,
      'coordinator@region:35.09',
      'health-officer@region:35.09',
      'planner@region:35',
      'auditor@region:ID',
      'administrator@region:ID',
    ]);
  });

  it('offers nobody but the form where there are no places', async () => {
    const { status, text } = await asStranger(empty.product).get(pageAt(makeRequest()));
    expect([status, offered(text)]).toEqual([200, []]);
    expect(text).toContain('<input id="grants"');
  });

  it.each([
    ['id', '<html lang="id">', 'Pilih siapa Anda <span class="other" lang="en">Choose who you are</span>'],
    ['en id', '<html lang="en">', 'Choose who you are <span class="other" lang="id">Pilih siapa Anda</span>'],
    ['fr', '<html lang="id">', 'Pilih siapa Anda <span'],
  ])('speaks both languages, the one asked for (%s) first', async (ui_locales, lang, title) => {
    const { text } = await stranger.get(pageAt(makeRequest({ ui_locales })));
    expect(text).toContain(lang);
    expect(text).toContain(title);
  });

  it('runs no script and sends its forms nowhere else', async () => {
    const { headers, text } = await stranger.get(
      pageAt(makeRequest({ state: '"><script>alert(1)</script>' })),
    );
    const policy = headers.get('Content-Security-Policy');
    for (const rule of ["default-src 'none'", "form-action 'self'", "frame-ancestors 'none'"])
      expect(policy).toContain(rule);
    expect(policy).not.toContain('script-src');
    expect(text).not.toContain('<script');
  });

  it.each([
    ['another site', { redirect_uri: 'https://elsewhere.example/signed-in' }, 'redirect_uri'],
    ['another port', { redirect_uri: 'http://mbg-pilot.test:8080/signed-in' }, 'redirect_uri'],
    ['no address', { redirect_uri: '/signed-in' }, 'redirect_uri'],
    ['a script as address', { redirect_uri: 'javascript:alert(1)' }, 'redirect_uri'],
    ['another client', { client_id: 'someone' }, 'client_id'],
    ['a token in the address', { response_type: 'token' }, 'response_type'],
    ['a plain challenge', { code_challenge_method: 'plain' }, 'code_challenge_method'],
    ['a challenge that is no hash', { code_challenge: 'abc' }, 'code_challenge'],
  ])('turns away %s, shown or submitted', async (_, over, wrong) => {
    const request = makeRequest(over);
    const person = { name: 'Demo', grants: 'auditor@region:ID' };
    for (const answer of [
      await stranger.get(pageAt(request)),
      await submit(stranger, '/oauth2/authorize', { ...request, ...person }),
    ]) {
      expect([answer.status, answer.headers.get('Location')]).toEqual([400, null]);
      expect(answer.text).toContain(`<p>${wrong}</p>`);
    }
  });
});

describe('choosing a person', () => {
  it('goes back to the app with a code and its own state', async () => {
    const to = await choose(stranger, { name: 'Sari Uji', grants: 'coordinator@region:32.76' });
    expect(to.href.startsWith(`${REDIRECT_URI}?`)).toBe(true);
    expect(to.searchParams.get('state')).toBe(makeRequest().state);
    expect(to.searchParams.get('code')).toMatch(/^[\w-]{43}$/);
  });

  it('takes someone without grants, who has yet to redeem an access code', async () => {
    const to = await choose(stranger, { name: 'Guru Baru', grants: ' , ' });
    expect(to.searchParams.get('code')).toMatch(/^[\w-]{43}$/);
  });

  it.each([
    ['a grant that does not exist', { name: 'Sari <Uji>', grants: 'king@region:ID' }],
    ['no name', { name: ' ', grants: 'auditor@region:ID' }],
  ])('asks again for %s, keeping what was typed', async (_, person) => {
    const { status, text } = await submit(stranger, '/oauth2/authorize', { ...makeRequest(), ...person });
    expect(status).toBe(422);
    expect(text).toContain('role="alert"');
    expect(text).toContain(`value="${person.grants}"`);
    expect(text).not.toContain('<Uji>');
  });
});

describe('GET /oauth2/logout', () => {
  it('goes back to the app, and nowhere else', async () => {
    const logOut = (address: string) =>
      stranger.get(`/oauth2/logout?client_id=mbg-pilot&logout_uri=${encodeURIComponent(address)}`);
    const answer = await logOut('http://mbg-pilot.test/');
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, 'http://mbg-pilot.test/']);
    for (const elsewhere of ['https://elsewhere.example/', '//elsewhere.example', ''])
      expect([elsewhere, (await logOut(elsewhere)).status]).toEqual([elsewhere, 400]);
  });
});
