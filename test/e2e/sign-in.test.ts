// The sign-in page of a laptop in a browser: for every eye, thumb and keyboard, and back to the app.
import { serve } from '@hono/node-server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../local/browser.ts';
import { type Api, givenKitchen, givenSite, openApi } from '../support/api.ts';
import { violationsOn } from '../support/browser.ts';

const VIEWPORT = { width: 360, height: 740 };
let api: Api;
let browser: Browser;
let server: ReturnType<typeof serve>;
let origin: string;

beforeAll(async () => {
  [api, browser] = await Promise.all([openApi(), openBrowser()]);
  await givenKitchen(api);
  await givenSite(api, '00200001', { name: 'SD Contoh Mawar 001 (fiktif)' });
  const { fetch } = api.product;
  origin = await new Promise((resolve) => {
    server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve(`http://127.0.0.1:${port}`),
    );
  });
});

afterAll(async () => {
  await browser.close();
  server.close();
  await api.product.close();
});

async function openPage(language: string, colorScheme: 'light' | 'dark'): Promise<Page> {
  const page = await browser.newPage({ viewport: VIEWPORT, colorScheme });
  const request = new URLSearchParams({
    response_type: 'code',
    client_id: 'mbg-pilot',
    redirect_uri: `${origin}/dev?here`,
    state: 'uji',
    code_challenge: 'a'.repeat(43),
    code_challenge_method: 'S256',
    ui_locales: language,
  });
  await page.goto(`${origin}/oauth2/authorize?${request}`);
  return page;
}

const heightsOf = (page: Page) =>
  page
    .locator('button, input:not([type=hidden])')
    .evaluateAll((targets) => targets.map((target) => target.getBoundingClientRect().height));

describe('the sign-in page', () => {
  it.each([
    ['id', 'light'],
    ['en', 'dark'],
  ] as const)(
    'is accessible and fits a phone (%s, %s), also when it asks again',
    async (language, scheme) => {
      const page = await openPage(language, scheme);
      expect(await violationsOn(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(VIEWPORT.width);
      expect(Math.min(...(await heightsOf(page)))).toBeGreaterThanOrEqual(48);
      await page.locator('#name').fill('Sari Uji');
      await page.locator('#grants').fill('king@region:ID');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
      expect(await violationsOn(page)).toEqual([]);
      expect(await page.locator('#grants').inputValue()).toBe('king@region:ID');
    },
  );

  it('sends the person chosen back with a code, by keyboard too', async () => {
    const page = await openPage('id', 'light');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toContain('Guru di SD Contoh Mawar 001 (fiktif)');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/dev\?here=&code=[\w-]{43}&state=uji$/);
  });
});
