// The page that gives out tokens and the API's documentation, as a newcomer sees them in a browser.
import { serve } from '@hono/node-server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../local/browser.ts';
import { type Product, startProduct } from '../../local/product.ts';
import { violationsOn } from '../support/browser.ts';

let product: Product;
let browser: Browser;
let server: ReturnType<typeof serve>;
let page: Page;
const requested: string[] = [];

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(undefined), openBrowser()]);
  const port = await new Promise<number>((resolve) => {
    server = serve({ fetch: product.fetch, port: 0, hostname: '127.0.0.1' }, (info) => resolve(info.port));
  });
  page = await browser.newPage({
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 360, height: 740 },
  });
  page.on('request', (request) => requested.push(new URL(request.url()).hostname));
});

afterAll(async () => {
  await browser.close();
  server.close();
  await product.close();
});

describe('the page for tokens', () => {
  it('is accessible, and fits a phone', async () => {
    await page.goto('/dev');
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  });

  it('signs a persona in, whose token the API takes', async () => {
    await page.goto('/dev');
    await page.getByRole('button', { name: 'Koordinator Jember' }).click();
    await expect.poll(() => page.getByRole('status').textContent()).toContain('token ready');
    const token = await page.getByLabel('Token').inputValue();
    const me = await product.fetch(
      new Request('http://local/v1/me', { headers: { Authorization: `Bearer ${token}` } }),
    );
    expect(await me.json()).toMatchObject({
      name: 'Koordinator Jember',
      grants: ['coordinator@region:35.09'],
    });
  });
});

describe('the documentation', () => {
  it('shows every call, asking no one else', async () => {
    const refused: string[] = [];
    page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
    await page.goto('/docs');
    await page.getByText('/v1/facts').first().waitFor();
    expect(refused).toEqual([]);
    expect(await page.getByText('/v1/imports/sites').count()).toBeGreaterThan(0);
    expect(new Set(requested)).toEqual(new Set(['127.0.0.1']));
  });
});
