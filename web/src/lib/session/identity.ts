// The identity provider: Cognito in AWS, the local issuer on a laptop, told apart by /config.json alone.
export type IdentityConfig = {
  authorizeUrl: string;
  tokenUrl: string;
  logoutUrl: string;
  clientId: string;
  scope: string;
};
export type Tokens = { id_token: string; refresh_token?: string };

const PATIENCE_MS = 30_000;

let config: Promise<IdentityConfig> | undefined;

export function identityConfig(): Promise<IdentityConfig> {
  config ??= fetch('/config.json', { signal: AbortSignal.timeout(PATIENCE_MS) }).then((answer) => {
    if (!answer.ok) throw new TypeError(`config.json: ${answer.status}`);
    return answer.json() as Promise<IdentityConfig>;
  });
  config.catch(() => {
    config = undefined;
  });
  return config;
}

/** Tokens for a code or a refresh token; undefined when the provider refuses it. Throws when it cannot be reached. */
export async function requestTokens(form: Record<string, string>): Promise<Tokens | undefined> {
  const { tokenUrl } = await identityConfig();
  const answer = await fetch(tokenUrl, {
    method: 'POST',
    body: new URLSearchParams(form),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (answer.status >= 500 || answer.status === 429) throw new TypeError(`token endpoint: ${answer.status}`);
  return answer.ok ? ((await answer.json()) as Tokens) : undefined;
}
