// Who calls: a JWT checked against the issuer's keys. Cognito signs it in AWS, the local issuer on a laptop.
import { errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import * as z from 'zod';
import { toGrant } from '../../../shared/domain/policy.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import type { Caller } from './env.ts';

export type TokenSettings = { keys: JWTVerifyGetKey; issuer: string; audience: string };
export type VerifyToken = (token: string) => Promise<Caller>;

/** Claims as Cognito writes them: `custom:grants` is a list of `role@scope`, separated by spaces. */
const claims = z.object({
  sub: z.string().min(1),
  exp: z.number(),
  name: z.string().default(''),
  'custom:grants': z.string().default(''),
});

function toCaller({ sub, name, 'custom:grants': grants }: z.infer<typeof claims>): Caller {
  const texts = grants.split(' ').filter((text) => toGrant(text) !== undefined);
  return { id: sub, name, grants: texts.flatMap((text) => toGrant(text) ?? []), grantTexts: texts };
}

const TOKENS_FAULT = /^ERR_(JWT_|JWS_|JWKS_NO_MATCHING|JOSE_ALG|JOSE_NOT_SUPPORTED)/;

/** Whether the token is to blame; keys that cannot be fetched are not the caller's mistake. */
const isTokensFault = (error: unknown): boolean =>
  error instanceof errors.JOSEError && TOKENS_FAULT.test(error.code);

/** A verifier that remembers a good token until it expires, so that a phone's rush of calls checks its signature once. */
export function createVerifier({ keys, issuer, audience }: TokenSettings): VerifyToken {
  const known = new LRUCache<string, Caller>({ max: 2_000 });
  return async (token) => {
    const caller = known.get(token);
    if (caller) return caller;
    const { payload } = await jwtVerify(token, keys, { issuer, audience }).catch((error: unknown) => {
      throw isTokensFault(error) ? new Problem('unauthenticated') : error;
    });
    const checked = claims.safeParse(payload);
    if (!checked.success) throw new Problem('unauthenticated');
    const fresh = toCaller(checked.data);
    known.set(token, fresh, { ttl: Math.max(1, checked.data.exp * 1000 - Date.now()) });
    return fresh;
  };
}
