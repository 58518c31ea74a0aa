// Who is signed in on this phone. Tokens live in IndexedDB and never in localStorage: the service worker needs them too,
// to send records in the background (ADR 10).
import { database } from '../database.ts';
import { identityConfig, requestTokens, type Tokens } from './identity.ts';

export type Session = {
  idToken: string;
  refreshToken: string | null;
  expiresAt: number;
  sub: string;
  name: string;
  grants: string[];
  /** Those beside the token's, as the server told. */
  added?: string[];
};

const EARLY_MS = 60_000;

type Claims = { sub: string; exp: number; iat?: number; name?: string; 'custom:grants'?: string };

const claimsOf = (token: string): Claims => {
  const bytes = Uint8Array.from(
    atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')),
    (c) => c.charCodeAt(0),
  );
  return JSON.parse(new TextDecoder().decode(bytes)) as Claims;
};

/** Reads a token for menus and names; the server alone judges whether it is genuine. */
export function toSession({ id_token, refresh_token }: Tokens, before?: Session): Session {
  const { sub, exp, iat, name = '', 'custom:grants': grants = '' } = claimsOf(id_token);
  const added = before?.added ?? [];
  return {
    idToken: id_token,
    refreshToken: refresh_token ?? before?.refreshToken ?? null,
    // By this device's own clock, however wrong it is: the token is as old as this answer.
    expiresAt: iat === undefined ? exp * 1000 : Date.now() + (exp - iat) * 1000,
    sub,
    name,
    grants: [...grants.split(' ').filter(Boolean), ...added],
    added,
  };
}

export const readSession = async (): Promise<Session | undefined> =>
  (await database()).get('session', 'current');

/** Told when a session begins, is renewed or ends, so that every tab shows the same person. */
const CHANNEL = 'session';

export async function writeSession(session: Session | undefined): Promise<void> {
  const store = await database();
  if (session) await store.put('session', session, 'current');
  else await store.delete('session', 'current');
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('changed');
  channel.close();
}

/** Calls `onChange` when another tab or the worker changed the session. */
export function watchSession(onChange: () => void): void {
  new BroadcastChannel(CHANNEL).onmessage = onChange;
}

/** Lets one tab or worker at a time change the session. */
export const withSession = <T>(change: () => Promise<T>): Promise<T> =>
  navigator.locks.request('session', change);

type Wanted = {
  /** Whose token: another person's is none. */
  owner?: string | undefined;
  /** A token that the server has just refused. */
  refused?: string | undefined;
};

/** A token that is still good, renewed when it is about to end or was refused; undefined when one has to sign in again. */
export async function freshToken({ owner, refused }: Wanted = {}): Promise<string | undefined> {
  const session = await readSession();
  if (!session || (owner !== undefined && session.sub !== owner)) return undefined;
  if (isGood(session, refused)) return session.idToken;
  return await withSession(() => renew(session.sub, refused));
}

const isGood = ({ expiresAt, idToken }: Session, refused: string | undefined): boolean =>
  idToken !== refused && expiresAt - EARLY_MS > Date.now();

/** Renewing rotates the refresh token, so one tab at a time does it and the others find the result. Throws when offline. */
async function renew(owner: string, refused: string | undefined): Promise<string | undefined> {
  const session = await readSession();
  if (session?.sub !== owner) return undefined;
  if (isGood(session, refused)) return session.idToken;
  if (!session.refreshToken) return undefined;
  const { clientId } = await identityConfig();
  const tokens = await requestTokens({
    grant_type: 'refresh_token',
    client_id: clientId,
    refresh_token: session.refreshToken,
  });
  if (!tokens) return undefined;
  const renewed = toSession(tokens, session);
  await writeSession(renewed);
  return renewed.idToken;
}
