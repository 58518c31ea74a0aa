// The built web app, as a laptop serves it: what is kept, what is asked for anew, which addresses are views of the app.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { webRoutes } from '../../local/web.ts';
import { SECURITY_HEADERS } from '../../web/security-headers.ts';
import { makeFolder } from './running.ts';

const SCRIPT = 'export const meals = 1;'.repeat(100);
let app: ReturnType<typeof webRoutes>;

beforeEach(() => {
  const root = makeFolder();
  mkdirSync(join(root, 'assets'));
  writeFileSync(join(root, 'index.html'), '<title>MBG Pilot</title>');
  writeFileSync(join(root, 'sw.js'), 'self.skipWaiting();');
  writeFileSync(join(root, 'manifest.webmanifest'), '{}');
  writeFileSync(join(root, 'assets/app-a1b2c3.js'), SCRIPT);
  app = webRoutes(root);
});

const PAGE = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const get = (path: string, headers: Record<string, string> = PAGE) =>
  app.request(`http://mbg-pilot.test${path}`, { headers });

describe('the web app', () => {
  it.each([
    '/',
    '/hari-ini',
    '/wilayah/35.09',
    '/wilayah/35.09.19/2026-11-24',
    '/signed-in?code=a.b',
    '/developer',
  ])('is what a person gets at %s', async (path) => {
    const answer = await get(path);
    expect([answer.status, await answer.text()]).toEqual([200, '<title>MBG Pilot</title>']);
    expect(answer.headers.get('Content-Type')).toContain('text/html');
  });

  it.each([
    ['/assets/app-00000.js', PAGE],
    ['/missing.png', PAGE],
    ['/hari-ini', { Accept: 'application/json' }],
    ['/v1/nothing', PAGE],
    ['/docs/nothing', PAGE],
    ['/dev/nothing', PAGE],
    ['/oauth2/nothing', PAGE],
    ['/config.json', PAGE],
    ['/../package.json', PAGE],
    ['/assets/..%2f..%2fpackage.json', PAGE],
  ])('is not the answer to %s', async (path, headers) => {
    expect((await get(path, headers)).status).toBe(404);
  });

  it('keeps hashed files for ever, and asks anew for everything else', async () => {
    const kept = async (path: string) => (await get(path)).headers.get('Cache-Control');
    expect(await kept('/assets/app-a1b2c3.js')).toBe('public, max-age=31536000, immutable');
    for (const path of ['/', '/hari-ini', '/sw.js', '/manifest.webmanifest', '/assets/app-00000.js'])
      expect([path, await kept(path)]).toEqual([path, 'no-cache']);
  });

  it('is sent with the security headers, whatever is asked for', async () => {
    for (const path of ['/', '/sw.js', '/assets/app-a1b2c3.js', '/missing.png'])
      expect(Object.fromEntries((await get(path)).headers)).toMatchObject(
        Object.fromEntries(
          Object.entries(SECURITY_HEADERS).map(([name, value]) => [name.toLowerCase(), value]),
        ),
      );
  });

  it('is compressed for a slow network', async () => {
    const answer = await get('/assets/app-a1b2c3.js', { 'Accept-Encoding': 'gzip' });
    expect(answer.headers.get('Content-Encoding')).toBe('gzip');
    expect((await answer.arrayBuffer()).byteLength).toBeLessThan(SCRIPT.length / 5);
  });

  it('says how to build it where it is not built', async () => {
    app = webRoutes(makeFolder());
    const answer = await get('/hari-ini');
    expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('run npm start')]);
    expect((await get('/missing.png')).status).toBe(404);
  });
});

describe('the security headers', () => {
  it('let the app load from, and talk to, its own origin only, and be framed by nobody', () => {
    const { 'Content-Security-Policy': policy } = SECURITY_HEADERS;
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).toContain("connect-src 'self'; ");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('leave the app the camera, of all that a browser can do', () => {
    const allowed = SECURITY_HEADERS['Permissions-Policy']
      .split(', ')
      .filter((rule) => !rule.endsWith('=()'));
    expect(allowed).toEqual(['camera=(self)']);
  });
});
