// A cheap phone on a bad line: Chromium with a processor four times slower than this one, on slow 3G (400 ms there and
// back, 400 kbit/s each way: the "Slow 3G" of WebPageTest).
import type { BrowserContext, CDPSession, Page } from 'playwright-core';

const BYTES_PER_S = 400_000 / 8;

export type Device = { page: Page; cdp: CDPSession };

/** Signs in, at full speed, as whoever holds the grant, and waits until the app is on the device. */
export async function signedInPage(device: BrowserContext, grant: string): Promise<Device> {
  const page = await device.newPage();
  await page.goto('/');
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.locator('#name').fill('Demo');
  await page.locator('#grants').fill(grant);
  await page.locator('#grants').press('Enter');
  await page.waitForURL((url) => !/oauth2|signed-in/.test(url.pathname));
  await page.evaluate('navigator.serviceWorker.ready');
  return { page, cdp: await device.newCDPSession(page) };
}

export async function slowDown({ cdp }: Device): Promise<void> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: BYTES_PER_S,
    uploadThroughput: BYTES_PER_S,
  });
}

/** Takes off the device all that a first visit would not find: the worker, its caches, answers and HTTP cache. */
export async function forgetVisit({ page, cdp }: Device): Promise<void> {
  const origin = new URL(page.url()).origin;
  await page.goto('about:blank');
  const storageTypes = 'service_workers,cache_storage';
  await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes });
  await cdp.send('Network.clearBrowserCache');
}
