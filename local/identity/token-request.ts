// What the web app asks the token endpoint for, and why it may be refused: the errors of RFC 6749, section 5.2.
import * as z from 'zod';

const exchange = z.object({
  grant_type: z.literal('authorization_code'),
  client_id: z.string(),
  code: z.string(),
  redirect_uri: z.string(),
  /** RFC 7636, section 4.1. */
  code_verifier: z.string().regex(/^[\w.~-]{43,128}$/),
});
const renewal = z.object({
  grant_type: z.literal('refresh_token'),
  client_id: z.string(),
  refresh_token: z.string(),
});
const tokenRequest = z.discriminatedUnion('grant_type', [exchange, renewal]);
export type TokenRequest = z.infer<typeof tokenRequest>;
export type Exchange = z.infer<typeof exchange>;

type ErrorCode = 'invalid_request' | 'invalid_client' | 'invalid_grant' | 'unsupported_grant_type';

/** A refusal by one of the standard's codes. */
export class TokenError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode) {
    super(code);
    this.code = code;
  }
}

/** Reads the form. Throws `TokenError`. */
export function readTokenRequest(form: Readonly<Record<string, unknown>>, clientId: string): TokenRequest {
  const { data } = tokenRequest.safeParse(form);
  if (!data) throw new TokenError(isKnown(form.grant_type) ? 'invalid_request' : 'unsupported_grant_type');
  if (data.client_id !== clientId) throw new TokenError('invalid_client');
  return data;
}

/** A grant type that is missing makes the request invalid, one that is unknown is not supported. */
const isKnown = (grantType: unknown): boolean =>
  grantType === undefined || grantType === 'authorization_code' || grantType === 'refresh_token';
