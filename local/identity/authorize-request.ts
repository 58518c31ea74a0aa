// What the web app asks the sign-in page for: a code, by PKCE, for itself, sent back to where it is served.
import type { Context } from 'hono';
import * as z from 'zod';
import type { Language } from '../../shared/domain/language.ts';
import { isSameOrigin } from './same-origin.ts';

const toLanguage = (locales: string): Language =>
  locales.split(' ').find((locale): locale is Language => locale === 'id' || locale === 'en') ?? 'id';

const schemaFor = (clientId: string, c: Context) =>
  z.object({
    response_type: z.literal('code'),
    client_id: z.literal(clientId),
    redirect_uri: z.string().refine((address) => isSameOrigin(address, c)),
    state: z.string().max(2_000).default(''),
    code_challenge: z.string().regex(/^[\w-]{43}$/),
    code_challenge_method: z.literal('S256'),
    ui_locales: z.string().default('id').transform(toLanguage),
  });
export type AuthorizeRequest = z.infer<ReturnType<typeof schemaFor>>;

/** Reads the request, or the names of the parameters that are missing or wrong. */
export function readAuthorizeRequest(
  parameters: Readonly<Record<string, unknown>>,
  clientId: string,
  c: Context,
): { request: AuthorizeRequest } | { wrong: string[] } {
  const { success, data, error } = schemaFor(clientId, c).safeParse(parameters);
  return success ? { request: data } : { wrong: error.issues.map(({ path }) => path.join('.')) };
}
