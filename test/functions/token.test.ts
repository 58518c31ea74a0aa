// Who calls: what makes a token good, and that anything else is a plain 401, never a fault.
import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { createVerifier, type VerifyToken } from '../../functions/api/http/token.ts';

const [ISSUER, AUDIENCE] = ['https://uji.invalid', 'uji'];
let verify: VerifyToken;
let lookups = 0;
let sign: (
  payload: JWTPayload,
  over?: { issuer?: string; audience?: string; expires?: number | null },
) => Promise<string>;

beforeAll(async () => {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwks = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'a', alg: 'RS256' }] });
  const keys: typeof jwks = Object.assign((...args: Parameters<typeof jwks>) => {
    lookups += 1;
    return jwks(...args);
  }, jwks);
  verify = createVerifier({ keys, issuer: ISSUER, audience: AUDIENCE });
  sign = (payload, { issuer = ISSUER, audience = AUDIENCE, expires = Date.now() / 1000 + 60 } = {}) => {
    const token = new SignJWT(payload)
      .setProtectedHeader({ alg: 'RS256', kid: 'a' })
      .setIssuer(issuer)
      .setAudience(audience);
    return (expires === null ? token : token.setExpirationTime(Math.floor(expires))).sign(privateKey);
  };
});

const GRANTS = { 'custom:grants': 'coordinator@region:35.09 king@region:ID school-operator@site:00200001  ' };

describe('a token', () => {
  it('says who calls and with which grants; grants that do not exist are left out', async () => {
    expect(await verify(await sign({ sub: 'u1', name: 'Sari Uji', ...GRANTS }))).toMatchObject({
      id: 'u1',
      name: 'Sari Uji',
      grantTexts: ['coordinator@region:35.09', 'school-operator@site:00200001'],
      grants: [
        { role: 'coordinator', scope: { kind: 'region', id: '35.09' } },
        { role: 'school-operator', scope: { kind: 'site', id: '00200001' } },
      ],
    });
  });

  it('without name and grants is good for what everyone may', async () => {
    expect(await verify(await sign({ sub: 'u2' }))).toMatchObject({ id: 'u2', name: '', grants: [] });
  });

  it('is checked once and then remembered', async () => {
    const token = await sign({ sub: 'u3' });
    const before = lookups;
    await verify(token);
    await verify(token);
    expect(lookups - before).toBe(1);
  });

  it('is forgotten when it expires', async () => {
    const token = await sign({ sub: 'u4' }, { expires: Date.now() / 1000 + 1.2 });
    await verify(token);
    await new Promise((done) => setTimeout(done, 1_300));
    await expect(verify(token)).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it.each<[string, () => Promise<string> | string]>([
    ['of another issuer', () => sign({ sub: 'u' }, { issuer: 'https://else.invalid' })],
    ['for another audience', () => sign({ sub: 'u' }, { audience: 'else' })],
    ['that expired', () => sign({ sub: 'u' }, { expires: Date.now() / 1000 - 60 })],
    ['that never expires', () => sign({ sub: 'u' }, { expires: null })],
    ['of nobody', () => sign({ name: 'Sari Uji', ...GRANTS })],
    ['whose grants are no text', () => sign({ sub: 'u', 'custom:grants': ['administrator@region:ID'] })],
    ['that is no token', () => 'x.y.z'],
    [
      'that is not signed',
      () =>
        `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"u"}').toString('base64url')}.`,
    ],
  ])('%s is refused as unauthenticated', async (_, make) => {
    await expect(verify(await make())).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it('that was changed after signing is refused', async () => {
    const [head, , tail] = (await sign({ sub: 'u5' })).split('.');
    const body = Buffer.from(
      JSON.stringify({
        sub: 'u5',
        iss: ISSUER,
        aud: AUDIENCE,
        exp: 9e9,
        'custom:grants': 'administrator@region:ID',
      }),
    ).toString('base64url');
    await expect(verify(`${head}.${body}.${tail}`)).rejects.toMatchObject({ code: 'unauthenticated' });
  });
});

describe('keys that cannot be fetched', () => {
  it('are a fault of ours, not of the token', async () => {
    const keys = () => Promise.reject(new TypeError('fetch failed'));
    const unreachable = createVerifier({ keys, issuer: ISSUER, audience: AUDIENCE });
    await expect(unreachable(await sign({ sub: 'u1' }))).rejects.toThrow('fetch failed');
  });
});
