// Signs tokens on a laptop, as Cognito does in AWS. Its key lives beside the data, so that a sign-in outlives a restart.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLocalJWKSet, exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import type { TokenSettings } from '../functions/api/http/token.ts';

const ISSUER = 'https://local.mbg-pilot.invalid';
const AUDIENCE = 'mbg-pilot';
const ALGORITHM = 'ES256';

type Claims = { sub: string; name: string; grants: readonly string[] };
export type Issuer = { settings: TokenSettings; sign: (claims: Claims) => Promise<string> };

/** The local issuer; `dataDir` undefined makes a key for this process only. */
export async function openIssuer(dataDir: string | undefined): Promise<Issuer> {
  const { privateKey, publicKey } = await loadKeys(dataDir && join(dataDir, 'issuer.json'));
  const key = await importJWK(privateKey, ALGORITHM);
  const sign = ({ sub, name, grants }: Claims) =>
    new SignJWT({ name, 'custom:grants': grants.join(' ') })
      .setProtectedHeader({ alg: ALGORITHM, kid: 'local' })
      .setSubject(sub)
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setIssuedAt()
      .setExpirationTime('12h')
      .sign(key);
  const keys = createLocalJWKSet({ keys: [{ ...publicKey, kid: 'local', alg: ALGORITHM }] });
  return { settings: { keys, issuer: ISSUER, audience: AUDIENCE }, sign };
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
