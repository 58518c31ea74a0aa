// The app as an app: updates that spare the outbox, keyboard alone, tokens out of reach, nobody else asked.
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WEB_DIST, webRoutes } from '../../local/web.ts';
import { PERSONAS } from '../support/personas.ts';
import { openWeb, signIn, type Web } from '../support/web.ts';

let web: Web;
beforeAll(async () => {
  web = await openWeb();
});
afterAll(() => web.close());

/** The product on a copy of the built app that a test may change, with a door for facts that can be shut. */
async function openChangeable() {
  const root = mkdtempSync(join(tmpdir(), 'mbg-pilot-web-'));
  cpSync(WEB_DIST, root, { recursive: true });
  const door = { isShut: false };
  const app = new Hono()
    .post('/v1/facts', (c, next) => (door.isShut ? Promise.resolve(c.text('', 503)) : next()))
    .route('/', webRoutes(root))
    .mount('/', (request) => web.product.fetch(request), { replaceRequest: (request) => request });
  const { port, close } = await listen(app);
  const device = await web.browser.newContext({ baseURL: `http://127.0.0.1:${port}`, locale: 'id-ID' });
  const page = await signIn(device, PERSONAS.schoolOperator);
  await page.getByText('60 kecil, 40 besar').first().waitFor();
  await page.evaluate('navigator.serviceWorker.ready');
  return { root, door, device, page, close };
}

function listen(app: Hono): Promise<{ port: number; close: () => void }> {
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({ port, close: () => server.close() }),
    );
  });
}

async function receiveAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Catat.*: Makanan datang/ }).click();
  await page.getByRole('button', { name: 'Simpan' }).click();
  await page.getByText('1 catatan menunggu').waitFor();
}

describe('a new version of the app', () => {
  it('waits for the person, and leaves a full outbox as it was', async () => {
    const { root, door, device, page, close } = await openChangeable();
    door.isShut = true;
    await page.reload();
    await receiveAll(page);
    const worker = join(root, 'sw.js');
    writeFileSync(worker, `${readFileSync(worker, 'utf8')}\n// a newer version\n`);
    await page.evaluate('navigator.serviceWorker.getRegistration().then((r) => r.update())');
    await page.getByText('Versi baru siap.', { exact: false }).waitFor();
    await page.getByText('1 catatan menunggu').waitFor();
    await Promise.all([
      page.waitForEvent('load'),
      page.getByRole('button', { name: 'Perbarui sekarang' }).click(),
    ]);
    await page.getByText('1 catatan menunggu').waitFor();
    expect(await page.getByText('Versi baru siap.', { exact: false }).count()).toBe(0);
    door.isShut = false;
    await page.reload();
    await page.getByText('Semua catatan sudah terkirim.').waitFor();
    await device.close();
    close();
  });
});

describe('the service worker', () => {
  it('drops the parts of the office that a new version no longer has, and keeps the others', async () => {
    const { root, device, page, close } = await openChangeable();
    await page.reload();
    await page.getByText('60 kecil, 40 besar').first().waitFor();
    const officeFiles = () =>
      page.evaluate(`caches.open('office-1').then((cache) => cache.keys())
        .then((keys) => keys.map(({ url }) => new URL(url).pathname))`) as Promise<string[]>;
    const [kept = ''] = readdirSync(join(root, 'assets')).filter((name) => /^office-region.*js$/.test(name));
    await page.evaluate(`caches.open('office-1').then((cache) => Promise.all(
      ['/assets/office-old-1.js', '/assets/${kept}'].map((path) => cache.put(path, new Response('')))))`);
    const worker = join(root, 'sw.js');
    writeFileSync(worker, `${readFileSync(worker, 'utf8')}\n// a newer version\n`);
    await page.evaluate('navigator.serviceWorker.getRegistration().then((r) => r.update())');
    await page.getByRole('button', { name: 'Perbarui sekarang' }).click();
    await expect.poll(() => officeFiles().catch(() => []), { timeout: 40_000 }).toEqual([`/assets/${kept}`]);
    const precached = await page.evaluate(`caches.keys().then((names) => Promise.all(names
      .filter((name) => name.includes('precache')).map((name) => caches.open(name).then((cache) => cache.keys()))))
      .then((lists) => lists.flat().map(({ url }) => url).join())`);
    expect(precached).toContain('/assets/base-');
    expect(precached).not.toContain('office-');
    await device.close();
    close();
  }, 60_000);

  it('sends what waits when the browser calls it, with the app closed', async () => {
    const { door, device, page, close } = await openChangeable();
    door.isShut = true;
    await receiveAll(page);
    const other = await device.newPage();
    const cdp = await device.newCDPSession(other);
    const registered = new Promise<string>((resolve) => {
      cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        const [registration] = registrations;
        if (registration) resolve(registration.registrationId);
      });
    });
    await cdp.send('ServiceWorker.enable');
    const origin = new URL(page.url()).origin;
    await other.goto('/icon.svg');
    const registrationId = await registered;
    await page.close();
    door.isShut = false;
    await cdp.send('ServiceWorker.dispatchSyncEvent', {
      origin,
      registrationId,
      tag: 'outbox',
      lastChance: false,
    });
    const again = await device.newPage();
    await again.route('**/v1/facts', (route) => route.abort());
    await again.goto('/');
    await again.getByText('Semua catatan sudah terkirim.').waitFor();
    await device.close();
    close();
  });
});

/** Presses Tab until the element with this accessible name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(
      'document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.labels?.[0]?.textContent ?? document.activeElement?.textContent ?? ""',
    );
    if (name.test(String(focused))) return;
  }
  throw new Error(`Tab never came to ${name}`);
}

describe('the daily log by keyboard alone', () => {
  it('goes from the door to a confirmed record', async () => {
    const device = await web.keepingDevice();
    const page = await device.newPage();
    await page.goto('/');
    await tabTo(page, /^Masuk$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/oauth2\/authorize/);
    await tabTo(page, /Nama/);
    await page.keyboard.type(PERSONAS.schoolOperator.name);
    await page.keyboard.press('Tab');
    await page.keyboard.type(PERSONAS.schoolOperator.grants[0]);
    await page.keyboard.press('Enter');
    await page.getByText('60 kecil, 40 besar').first().waitFor();
    await tabTo(page, /Makanan datang/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Porsi kecil$/);
    await page.keyboard.type('12');
    await tabTo(page, /^Simpan$/);
    await page.keyboard.press('Enter');
    await page.getByText('Semua catatan sudah terkirim.').waitFor();
    await page.locator('li', { hasText: '12 kecil' }).getByText('terkirim').waitFor();
    expect(await page.evaluate('document.activeElement !== document.body')).toBe(true);
    await device.close();
  });
});

describe('what the app keeps to itself', () => {
  it('no token in localStorage, no request beyond the origin, nothing on the console', async () => {
    const device = await web.keepingDevice();
    const asked = new Set<string>();
    const said: string[] = [];
    device.on('request', (request) => asked.add(new URL(request.url()).origin));
    device.on('console', (message) => said.push(message.text()));
    device.on('weberror', (error) => said.push(error.error().message));
    const page = await signIn(device, PERSONAS.schoolOperator);
    await page.getByText('60 kecil, 40 besar').first().waitFor();
    await page.getByRole('button', { name: 'Read in English' }).click();
    await page.getByText('60 small, 40 large').first().waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    expect(await page.evaluate('JSON.stringify(Object.keys(localStorage))')).toBe(
      '["clock-skew","language"]',
    );
    expect(await page.evaluate('JSON.stringify(Object.keys(sessionStorage))')).toBe('[]');
    expect([...asked]).toEqual([web.url]);
    expect(said).toEqual([]);
    await device.close();
  });

  it('an address outside the grant is refused in words', async () => {
    const device = await web.keepingDevice();
    const page = await signIn(device, PERSONAS.schoolOperator);
    await page.goto('/sites/00200009');
    await page.getByText('Di luar wewenang Anda').waitFor();
    await page.goto('/nowhere');
    await page.getByText('Halaman ini tidak ada').waitFor();
    await device.close();
  });
});
