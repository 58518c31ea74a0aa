// The calls of a sign-in as the web app makes them: code flow with PKCE.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Answer, Client } from '../support/api.ts';

const CLIENT_ID = 'mbg-pilot';
const VERIFIER = 'uji-'.repeat(12);
const ORIGIN = 'http://mbg-pilot.test';
export const REDIRECT_URI = `${ORIGIN}/signed-in`;

export type Fields = Record<string, string>;

/** The parameters of the sign-in page, as the app fills them in. */
export const makeRequest = (over: Fields = {}): Fields => ({
  response_type: 'code',
  client_id: CLIENT_ID,
  redirect_uri: REDIRECT_URI,
  state: 's 1&2',
  code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
  code_challenge_method: 'S256',
  ui_locales: 'id',
  ...over,
});

export const pageAt = (fields: Fields): string => `/oauth2/authorize?${new URLSearchParams(fields)}`;

/** Sends a form as a browser does. */
export const submit = (client: Client, path: string, fields: Fields): Promise<Answer> =>
  client.post(path, new TextEncoder().encode(`${new URLSearchParams(fields)}`), {
    'Content-Type': 'application/x-www-form-urlencoded',
  });

/** Chooses a person on the page; the address that the browser is sent to. */
export async function choose(client: Client, person: Fields, request = makeRequest()): Promise<URL> {
  const { status, headers } = await submit(client, '/oauth2/authorize', { ...request, ...person });
  if (status !== 303) throw new Error(`the sign-in page answered ${status}`);
  return new URL(headers.get('Location') ?? '');
}

/** The form that spends a code. */
export const makeExchange = (code: string, over: Fields = {}): Fields => ({
  grant_type: 'authorization_code',
  client_id: CLIENT_ID,
  redirect_uri: REDIRECT_URI,
  code_verifier: VERIFIER,
  code,
  ...over,
});

const tokens = z.strictObject({
  id_token: z.string(),
  access_token: z.string(),
  refresh_token: z.string(),
  expires_in: z.literal(3600),
  token_type: z.literal('Bearer'),
});
export type Tokens = z.infer<typeof tokens>;

/** The tokens that a form is answered with; throws with what was answered instead. */
export async function tokensFor(client: Client, form: Fields): Promise<Tokens> {
  const { status, text, body } = await submit(client, '/oauth2/token', form);
  if (status !== 200) throw new Error(`the token endpoint answered ${status} ${text}`);
  return tokens.parse(body);
}

/** Signs someone in, from the page to the tokens. */
export async function signInAs(client: Client, name: string, grants: string): Promise<Tokens> {
  const to = await choose(client, { name, grants });
  return await tokensFor(client, makeExchange(to.searchParams.get('code') ?? ''));
}
