// POST /oauth2/token: a code, or a refresh token, becomes an ID token for an hour and a fresh refresh token.
import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { createVerifier } from '../../functions/api/http/token.ts';
import { type Claims, type Issuer, settingsFor } from '../issuer.ts';
import type { Codes } from './codes.ts';
import { type Exchange, readTokenRequest, TokenError } from './token-request.ts';

const SHORT_S = 3_600;
const LONG = '60d';

const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url');

export function tokenRoutes(issuer: Issuer, codes: Codes): Hono {
  const app = new Hono();
  const verifyRefresh = createVerifier(settingsFor(issuer, 'refresh'));
  app.onError((error, c) => {
    if (!(error instanceof TokenError)) throw error;
    return c.json({ error: error.code }, 400, { 'Cache-Control': 'no-store' });
  });
  app.post('/oauth2/token', async (c) => {
    const request = readTokenRequest(await c.req.parseBody(), issuer.settings.audience);
    const claims =
      request.grant_type === 'authorization_code'
        ? exchange(request, codes)
        : await renew(request.refresh_token, verifyRefresh);
    return c.json(await answer(claims, issuer), 200, { 'Cache-Control': 'no-store' });
  });
  return app;
}

function exchange({ code, redirect_uri, code_verifier }: Exchange, codes: Codes): Claims {
  const signedIn = codes.spend(code);
  if (signedIn?.redirectUri !== redirect_uri || signedIn.challenge !== challengeOf(code_verifier))
    throw new TokenError('invalid_grant');
  return signedIn.claims;
}

async function renew(token: string, verify: ReturnType<typeof createVerifier>): Promise<Claims> {
  const { id, name, grantTexts } = await verify(token).catch(() => {
    throw new TokenError('invalid_grant');
  });
  return { sub: id, name, grants: grantTexts };
}

async function answer(claims: Claims, issuer: Issuer) {
  const [id_token, access_token, refresh_token] = await Promise.all([
    issuer.sign(claims, `${SHORT_S}s`, 'id'),
    issuer.sign(claims, `${SHORT_S}s`, 'access'),
    issuer.sign(claims, LONG, 'refresh'),
  ]);
  return { id_token, access_token, refresh_token, expires_in: SHORT_S, token_type: 'Bearer' };
}
