// Signing in: proof of possession, and what the app reads out of a token for its menus.
import { describe, expect, it } from 'vitest';
import { challengeOf, randomText } from '../../web/src/lib/session/pkce.ts';
import { toSession } from '../../web/src/lib/session/session.ts';

const tokenOf = (claims: object): string =>
  `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`;

describe('the proof for the code', () => {
  it('is the one of RFC 7636, appendix B', async () => {
    expect(await challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
      'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    );
  });

  it('cannot be guessed and fits the rules: 43 unreserved characters, never twice the same', () => {
    const texts = Array.from({ length: 100 }, randomText);
    for (const text of texts) expect(text).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(new Set(texts).size).toBe(100);
  });
});

describe('a session', () => {
  const claims = {
    sub: 's-1',
    exp: 1_800_000_000,
    name: 'Siti Nurʿaini',
    'custom:grants': 'a@site:1 b@site:2',
  };

  it('holds name, grants and end of the token', () => {
    expect(toSession({ id_token: tokenOf(claims), refresh_token: 'r1' })).toMatchObject({
      sub: 's-1',
      name: 'Siti Nurʿaini',
      grants: ['a@site:1', 'b@site:2'],
      expiresAt: 1_800_000_000_000,
      refreshToken: 'r1',
    });
  });

  it('keeps the refresh token that it had when renewing brings no new one', () => {
    const before = toSession({ id_token: tokenOf(claims), refresh_token: 'r1' });
    expect(toSession({ id_token: tokenOf(claims) }, before).refreshToken).toBe('r1');
    expect(toSession({ id_token: tokenOf(claims), refresh_token: 'r2' }, before).refreshToken).toBe('r2');
  });

  it('keeps the grants that the server told beside those of the token when it is renewed', () => {
    const before = { ...toSession({ id_token: tokenOf(claims) }), added: ['c@site:3'] };
    const renewed = toSession({ id_token: tokenOf({ ...claims, 'custom:grants': 'a@site:1' }) }, before);
    expect(renewed).toMatchObject({ grants: ['a@site:1', 'c@site:3'], added: ['c@site:3'] });
  });

  it('has no grants where the token names none', () => {
    expect(toSession({ id_token: tokenOf({ sub: 's', exp: 1 }) })).toMatchObject({ name: '', grants: [] });
  });
});
