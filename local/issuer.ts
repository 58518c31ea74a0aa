// Signs tokens on a laptop, as Cognito does in AWS. Its key lives beside the data, so that a sign-in outlives a restart.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTPayload,
  SignJWT,
} from 'jose';
import type { TokenSettings } from '../functions/api/http/token.ts';

const ISSUER = 'https://local.mbg-pilot.invalid';
const ALGORITHM = 'ES256';

/** What a token is for. The API takes ID tokens only; the audience keeps the others out. */
const AUDIENCES = {
  id: 'mbg-pilot',
  access: 'mbg-pilot/access',
  refresh: 'mbg-pilot/refresh',
} as const;
export type Use = keyof typeof AUDIENCES;

export type Claims = { sub: string; name: string; grants: readonly string[] };
export type Issuer = {
  settings: TokenSettings;
  /** Signs a token that lives for a time such as `1h`; unless told otherwise one for the API, good for half a day. */
  sign: (claims: Claims, lifetime?: string, use?: Use) => Promise<string>;
};

/** The issuer's settings, as seen by whoever takes tokens of this use. */
export const settingsFor = ({ settings }: Issuer, use: Use): TokenSettings => ({
  ...settings,
  audience: AUDIENCES[use],
});

const toPayload = ({ name, grants }: Claims): JWTPayload => ({ name, 'custom:grants': grants.join(' ') });

/** The local issuer; `dataDir` undefined makes a key for this process only. */
export async function openIssuer(dataDir: string | undefined): Promise<Issuer> {
  const { privateKey, publicKey } = await loadKeys(dataDir && join(dataDir, 'issuer.json'));
  const key = await importJWK(privateKey, ALGORITHM);
  const sign: Issuer['sign'] = (claims, lifetime = '12h', use = 'id') =>
    new SignJWT(toPayload(claims))
      .setProtectedHeader({ alg: ALGORITHM, kid: 'local' })
      .setSubject(claims.sub)
      .setIssuer(ISSUER)
      .setAudience(AUDIENCES[use])
      .setIssuedAt()
      .setExpirationTime(lifetime)
      .sign(key);
  const keys = createLocalJWKSet({ keys: [{ ...publicKey, kid: 'local', alg: ALGORITHM }] });
  return { settings: { keys, issuer: ISSUER, audience: AUDIENCES.id }, sign };
}

type Pair = { privateKey: JWK; publicKey: JWK };

async function loadKeys(path: string | undefined): Promise<Pair> {
  if (path && existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Pair;
  const { privateKey, publicKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const pair = { privateKey: await exportJWK(privateKey), publicKey: await exportJWK(publicKey) };
  if (path) {
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, JSON.stringify(pair), { mode: 0o600 });
  }
  return pair;
}
