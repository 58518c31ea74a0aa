// /oauth2/authorize: shows who one can be, and sends the person chosen back to the app with a code.
import { type Context, Hono } from 'hono';
import type { Platform } from '../../shared/store/platform.ts';
import { type AuthorizeRequest, readAuthorizeRequest } from './authorize-request.ts';
import { readPerson } from './chosen-person.ts';
import type { Codes } from './codes.ts';
import { type PageState, signInPage, wrongRequestPage } from './page.ts';
import { findPersonas } from './personas.ts';

const PATH = '/oauth2/authorize';

export function authorizeRoutes(clientId: string, platform: Platform, codes: Codes): Hono {
  const app = new Hono();
  const show = async (request: AuthorizeRequest, refused?: PageState['refused']) =>
    signInPage({ request, personas: await findPersonas(platform), ...(refused && { refused }) });
  const refuse = (wrong: readonly string[], c: Context) => c.html(wrongRequestPage(wrong), 400);

  app.get(PATH, async (c) => {
    const read = readAuthorizeRequest(c.req.query(), clientId, c);
    return 'wrong' in read ? refuse(read.wrong, c) : c.html(await show(read.request));
  });
  app.post(PATH, async (c) => {
    const form = await c.req.parseBody();
    const read = readAuthorizeRequest(form, clientId, c);
    if ('wrong' in read) return refuse(read.wrong, c);
    const claims = readPerson(form);
    if (!claims) return c.html(await show(read.request, typedIn(form)), 422);
    const { redirect_uri: redirectUri, code_challenge: challenge, state } = read.request;
    return c.redirect(
      returnTo(redirectUri, { code: codes.issue({ claims, redirectUri, challenge }), state }),
      303,
    );
  });
  return app;
}

const typedIn = ({ name, grants }: Record<string, unknown>): PageState['refused'] => ({
  name: String(name ?? ''),
  grants: String(grants ?? ''),
});

function returnTo(address: string, parameters: Record<string, string>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}
