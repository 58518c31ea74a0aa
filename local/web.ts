// Serves the built web app as CloudFront does: the same headers, hashed files for ever, everything else asked for anew, and
// index.html for every view of the app.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { createMiddleware } from 'hono/factory';
import { CACHE_CONTROL, HASHED_FOLDER } from '../web/caching.ts';
import { FILE_PATH } from '../web/file-path.ts';
import { SECURITY_HEADERS } from '../web/security-headers.ts';

export const WEB_DIST = join(import.meta.dirname, '../web/dist');

const NOT_BUILT = 'Aplikasi belum dibangun: jalankan npm start. / The app is not built: run npm start.\n';
const NOT_THE_APP = /^\/(v1|docs|dev|oauth2)(\/|$)/;

/** Sets the security headers of the app's pages. */
export const withSecurityHeaders = createMiddleware(async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.header(name, value);
});

const withCaching = createMiddleware(async (c, next) => {
  await next();
  const isHashed = c.req.path.startsWith(`/${HASHED_FOLDER}/`) && c.res.ok;
  c.header('Cache-Control', isHashed ? CACHE_CONTROL.hashed : CACHE_CONTROL.other);
});

export const isBuilt = (root: string): boolean => existsSync(join(root, 'index.html'));

/** The app in the folder `root`, to be mounted last. */
export function webRoutes(root: string): Hono {
  const app = new Hono();
  if (!isBuilt(root)) return app.get('*', (c) => (isView(c) ? c.text(NOT_BUILT, 503) : c.notFound()));
  app.use(withSecurityHeaders, withCaching, compress());
  app.get('*', serveStatic({ root }));
  const index = serveStatic({ root, path: 'index.html' });
  return app.get('*', (c, next) => (isView(c) ? index(c, next) : next()));
}

/** Whether a person asks for a page of the app, rather than a program for a file or for another part of the product. */
const isView = ({ req }: Context): boolean =>
  !FILE_PATH.test(req.path) &&
  !NOT_THE_APP.test(req.path) &&
  (req.header('Accept') ?? '').includes('text/html');
