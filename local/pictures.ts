// npm run pictures: the pictures of the docs, taken of the demo pilot in a real browser, on a laptop and on a phone.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { fillDemo } from './demo/fill-demo.ts';
import { startProduct } from './product.ts';

const FOLDER = join(import.meta.dirname, '../docs/pictures');
/** Lists and charts come in after the page itself. */
const SETTLED_MS = 1_500;
const PHONE = { width: 360, height: 740 };
const LAPTOP = { width: 1280, height: 800 };

const PICTURES = [
  { name: 'school', who: /Guru/, size: PHONE },
  { name: 'kitchen', who: /Operator dapur/, size: PHONE },
  { name: 'region', who: /Koordinator/, size: LAPTOP },
  { name: 'delivery-notes', who: /Operator dapur/, size: LAPTOP, open: 'Surat jalan' },
  { name: 'registry', who: /Koordinator/, size: LAPTOP, open: 'Registri' },
  { name: 'reports', who: /Koordinator/, size: LAPTOP, open: 'Laporan' },
] as const;

async function take(browser: Browser, url: string, picture: (typeof PICTURES)[number]): Promise<void> {
  const device = await browser.newContext({ baseURL: url, viewport: picture.size, locale: 'id-ID' });
  const page = await device.newPage();
  await signIn(page, picture.who);
  if ('open' in picture) await page.getByRole('link', { name: picture.open, exact: true }).click();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(SETTLED_MS);
  await page.screenshot({ path: join(FOLDER, `${picture.name}.png`) });
  await device.close();
}

async function signIn(page: Page, who: RegExp): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.getByRole('button').filter({ hasText: who }).first().click();
  await page.waitForURL((url) => !/oauth2|signed-in/.test(url.pathname));
  await page.waitForLoadState('networkidle');
}

mkdirSync(FOLDER, { recursive: true });
const product = await startProduct(undefined);
await fillDemo(product);
const browser = await openBrowser();
const server = serve({ fetch: product.fetch, port: 0, hostname: '127.0.0.1' }, async ({ port }) => {
  for (const picture of PICTURES) await take(browser, `http://127.0.0.1:${port}`, picture);
  await browser.close();
  server.close();
  await product.close();
  process.exit(0);
});
