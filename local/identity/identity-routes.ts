// Signing in on a laptop by the calls that the web app makes of Cognito in AWS: authorize, token and log out; and the file
// that tells the app where they are.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Context, Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Platform } from '../../shared/store/platform.ts';
import type { Issuer } from '../issuer.ts';
import { authorizeRoutes } from './authorize-routes.ts';
import { Codes } from './codes.ts';
import { wrongRequestPage } from './page.ts';
import { isSameOrigin } from './same-origin.ts';
import { tokenRoutes } from './token-routes.ts';

const SETTINGS = {
  authorizeUrl: '/oauth2/authorize',
  tokenUrl: '/oauth2/token',
  logoutUrl: '/oauth2/logout',
  scope: 'openid profile',
} as const;

/** A page without script: its own style, and forms that stay here. */
const CONTENT = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};

const style = readFileSync(join(import.meta.dirname, 'page.css'), 'utf8');

export function identityRoutes(issuer: Issuer, platform: Platform): Hono {
  const app = new Hono();
  const codes = new Codes(platform.now);
  const clientId = issuer.settings.audience;
  app.use('/oauth2/*', secureHeaders({ contentSecurityPolicy: CONTENT, strictTransportSecurity: false }));
  app.get('/config.json', (c) => c.json({ ...SETTINGS, clientId }, 200, { 'Cache-Control': 'no-cache' }));
  app.get('/oauth2/page.css', (c) => c.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  app.get(SETTINGS.logoutUrl, logOut);
  app.route('/', authorizeRoutes(clientId, platform, codes));
  app.route('/', tokenRoutes(issuer, codes));
  return app;
}

/** Nothing is kept about a session here, so there is only the way back. */
function logOut(c: Context): Response | Promise<Response> {
  const address = c.req.query('logout_uri') ?? '';
  if (!isSameOrigin(address, c)) return c.html(wrongRequestPage(['logout_uri']), 400);
  return c.redirect(address, 303);
}
