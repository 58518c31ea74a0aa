// Signing in and out: the OIDC authorization code flow with PKCE. What must survive the trip to the provider stays in
// this tab's sessionStorage.
import { identityConfig, requestTokens } from './identity.ts';
import { challengeOf, randomText } from './pkce.ts';
import { type Session, toSession, withSession, writeSession } from './session.ts';

const TRIP = 'sign-in';
type Trip = { state: string; verifier: string; back: string };

const redirectUri = (): string => `${location.origin}/signed-in`;

/** Leaves for the provider's page; `back` is where to return to afterwards. Throws when offline. */
export async function beginSignIn(back: string, language: string): Promise<void> {
  if (!navigator.onLine) throw new TypeError('offline');
  const { authorizeUrl, clientId, scope } = await identityConfig();
  const trip: Trip = { state: randomText(), verifier: randomText(), back };
  sessionStorage.setItem(TRIP, JSON.stringify(trip));
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri(),
    scope,
    state: trip.state,
    code_challenge: await challengeOf(trip.verifier),
    code_challenge_method: 'S256',
    prompt: 'login', // on a shared phone nobody is let in as the person before
    ui_locales: language,
    lang: language,
  });
  location.assign(`${authorizeUrl}?${query}`);
}

/** Ends the trip: the session and where to go; undefined when the answer is not the one this tab asked for. */
export async function completeSignIn(
  query: URLSearchParams,
): Promise<{ session: Session; back: string } | undefined> {
  const trip = JSON.parse(sessionStorage.getItem(TRIP) ?? 'null') as Trip | null;
  const code = query.get('code');
  if (!trip || !code || query.get('state') !== trip.state) return undefined;
  const { clientId } = await identityConfig();
  const tokens = await requestTokens({
    grant_type: 'authorization_code',
    client_id: clientId,
    code,
    redirect_uri: redirectUri(),
    code_verifier: trip.verifier,
  });
  sessionStorage.removeItem(TRIP);
  if (!tokens) return undefined;
  const session = toSession(tokens);
  await withSession(() => writeSession(session));
  return { session, back: trip.back.startsWith('/') && !trip.back.startsWith('//') ? trip.back : '/' };
}

/** Forgets the session here and at the provider; offline, only here. `tidy` runs once nobody is signed in any more. */
export async function signOut(tidy: () => Promise<void>): Promise<void> {
  await withSession(() => writeSession(undefined));
  await tidy();
  const config = await identityConfig().catch(() => undefined);
  const query =
    config && new URLSearchParams({ client_id: config.clientId, logout_uri: `${location.origin}/` });
  location.assign(config && navigator.onLine ? `${config.logoutUrl}?${query}` : '/');
}
