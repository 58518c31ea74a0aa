// The web app: bytes of script each route needs, how long a teacher waits for the first form on a slow phone, cold and
// from the cache, and how long a key press takes to show.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../local/browser.ts';
import { startProduct } from '../local/product.ts';
import { WEB_DIST } from '../local/web.ts';
import { type Print, quantile, round } from './figure.ts';
import { type Pilot, serveProduct, setUpPilot } from './pilot.ts';
import { type Device, forgetVisit, signedInPage, slowDown } from './slow-phone.ts';

const SITES = 200;
const TRIES = 5;
const KEYS = '12345678901234567890';
const MAX_KB = { operator: 60, coordinator: 160 };
const OPEN_FORM = /Makanan datang/;

export async function web(print: Print): Promise<void> {
  const [product, browser] = await Promise.all([startProduct(undefined), openBrowser()]);
  const { url, close } = await serveProduct(product);
  const pilot = await setUpPilot(url, SITES);
  const newDevice = () =>
    browser.newContext({ baseURL: url, viewport: { width: 360, height: 740 }, locale: 'id-ID' });
  try {
    await scripts(print, newDevice, pilot);
    await waits(print, newDevice, pilot);
  } finally {
    await browser.close();
    close();
    await product.close();
  }
}

type NewDevice = () => Promise<BrowserContext>;

/** Script that each route asks for until it can be used, its first form open: gzip bytes of the files. */
async function scripts(print: Print, newDevice: NewDevice, { siteIds }: Pilot): Promise<void> {
  const [site = ''] = siteIds;
  const routes = [
    { route: 'school', grant: `school-operator@site:${site}`, open: openForm, aim: MAX_KB.operator },
    { route: 'kitchen', grant: 'kitchen-operator@kitchen:K0', open: settle, aim: MAX_KB.operator },
    { route: 'region', grant: 'coordinator@region:35.09', open: settle, aim: MAX_KB.coordinator },
  ];
  for (const { route, grant, open, aim } of routes) {
    const device = await newDevice();
    const { page } = await signedInPage(device, grant);
    const names = new Set<string>();
    page.on('request', (request) => {
      if (request.resourceType() === 'script') names.add(basename(new URL(request.url()).pathname));
    });
    await page.reload();
    await open(page);
    const kb = round([...names].reduce((sum, name) => sum + gzipBytes(name), 0) / 1000, 1);
    print({
      bench: 'web',
      case: `script of the ${route} route, gzip`,
      value: kb,
      unit: 'kB',
      aim: `<= ${aim}`,
      met: kb <= aim,
    });
    await device.close();
  }
}

const gzipBytes = (name: string): number =>
  gzipSync(readFileSync(join(WEB_DIST, 'assets', name)), { level: 9 }).length;

async function openForm(page: Page): Promise<void> {
  await page.getByRole('button', { name: OPEN_FORM }).click();
  await page.getByLabel('Porsi kecil', { exact: true }).waitFor();
}

const settle = (page: Page): Promise<void> => page.waitForLoadState('networkidle');

/** From the address to the first form open and filled in. */
async function timeToForm(page: Page, address: string): Promise<number> {
  const began = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await openForm(page);
  return performance.now() - began;
}

async function waits(print: Print, newDevice: NewDevice, { siteIds }: Pilot): Promise<void> {
  const [cold, cached, keys]: [number[], number[], number[]] = [[], [], []];
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const device = await newDevice();
    const phone = await signedInPage(device, `school-operator@site:${siteIds[attempt]}`);
    const address = phone.page.url();
    await forgetVisit(phone);
    await slowDown(phone);
    cold.push(await timeToForm(phone.page, address));
    await phone.page.evaluate('navigator.serviceWorker.ready');
    cached.push(await timeToForm(phone.page, address));
    keys.push(...(await keyPresses(phone)));
    await device.close();
  }
  const seconds = (values: number[]) => round(quantile(values, 0.5) / 1000);
  print({
    bench: 'web',
    case: 'first form on a slow phone, cold',
    value: seconds(cold),
    unit: 's',
    aim: '< 5',
    met: seconds(cold) < 5,
  });
  print({
    bench: 'web',
    case: 'first form on a slow phone, from the cache',
    value: seconds(cached),
    unit: 's',
    aim: '< 1',
    met: seconds(cached) < 1,
  });
  print({
    bench: 'web',
    case: 'key press to picture (INP, p98)',
    value: Math.round(quantile(keys, 0.98)),
    unit: 'ms',
    aim: '<= 200',
    met: quantile(keys, 0.98) <= 200,
  });
}

/** How long each key press took until it showed, as the browser's Event Timing says (multiples of 8 ms). */
async function keyPresses({ page }: Device): Promise<number[]> {
  await page.evaluate(`window.presses = [];
    new PerformanceObserver((list) => window.presses.push(...list.getEntries()
      .filter(({ name }) => name.startsWith('key') || name === 'input').map(({ duration }) => duration)))
      .observe({ type: 'event', durationThreshold: 16 })`);
  await page.getByRole('textbox', { name: 'Catatan' }).pressSequentially(KEYS, { delay: 50 });
  await page.waitForTimeout(500);
  return (await page.evaluate('window.presses')) as number[];
}
