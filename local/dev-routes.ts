// What exists on a laptop only: a token without a password, a page to get one for the API's documentation, and that itself.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import * as z from 'zod';
import { answerProblem } from '../functions/api/http/on-error.ts';
import { issuesOf } from '../shared/domain/issues.ts';
import { grantText } from '../shared/domain/policy.ts';
import { Problem } from '../shared/domain/problem.ts';
import type { Issuer } from './issuer.ts';
import { withSecurityHeaders } from './web.ts';

const signIn = z.strictObject({
  grants: z.array(grantText).max(50),
  name: z.string().trim().min(1).max(100).default('Demo'),
});

const rewriteRequestPath = (path: string): string => path.replace('/docs', '');

/** A name always stands for the same person, so that signing in again finds one's own records. */
export const subjectOf = (name: string, grants: readonly string[]): string =>
  `local-${`${name} ${grants.join(' ')}`.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;

const swaggerRoot = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const docsRoot = join(import.meta.dirname, '../web/api-docs');
const tokenPage = readFileSync(join(import.meta.dirname, 'pages/index.html'), 'utf8');

/** `isFirstPage`: whether the page to get a token is at `/` too, while the web app is not built. */
export function devRoutes(issuer: Issuer, isFirstPage: boolean): Hono {
  const app = new Hono();
  app.onError((error, c) =>
    answerProblem(c as never, error instanceof Problem ? error : new Problem('unreadable-body')),
  );
  app.post('/dev/sign-in', async (c) => {
    const body = signIn.safeParse(await c.req.json());
    if (!body.success) throw new Problem('invalid-request', { issues: issuesOf(body.error) });
    const { grants, name } = body.data;
    return c.json({
      token: await issuer.sign({ sub: subjectOf(name, grants), name, grants }),
    });
  });
  for (const path of isFirstPage ? ['/', '/dev'] : ['/dev']) app.get(path, (c) => c.html(tokenPage));
  app.use('/docs/*', withSecurityHeaders);
  for (const root of [docsRoot, swaggerRoot]) app.get('/docs/*', serveStatic({ root, rewriteRequestPath }));
  return app;
}
