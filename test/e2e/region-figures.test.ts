// The figures of a region before anybody reported, and while answers are slow: no zero for what is not known, nothing older
// over something newer.
import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DISTRICT } from '../support/factories/day.ts';
import { PERSONAS } from '../support/personas.ts';
import { openWeb, signIn, today, type Web } from '../support/web.ts';

let web: Web;
beforeAll(async () => {
  web = await openWeb();
});
afterAll(() => web.close());

const DAY_PATH = `/regions/${DISTRICT}/days/${today()}`;
const openDay = async (): Promise<Page> =>
  signIn(await web.device('id', 'laptop'), PERSONAS.districtCoordinator, DAY_PATH);

describe('a day on which nobody has reported yet', () => {
  it('has a dash for what was handed out and for what does not add up', async () => {
    const page = await openDay();
    await page.getByText('– dari 100 porsi dibagikan').waitFor();
    const gaps = page.locator('.figure-link', { hasText: 'Ketidaksesuaian' });
    expect(await gaps.locator('.figure').textContent()).toBe('–');
    expect(await gaps.getAttribute('class')).toContain('silent');
    await page.context().close();
  });

  it('has heads of columns that are large enough to press', async () => {
    const page = await openDay();
    const head = page.getByRole('columnheader', { name: 'Nama' }).getByRole('button');
    expect((await head.boundingBox())?.height).toBeGreaterThanOrEqual(48);
    await page.context().close();
  });
});

describe('a page whose answers are slow', () => {
  it('asks no more while it waits, and shows nothing older over something newer', async () => {
    const page = await openDay();
    await page.getByText('– dari 100 porsi dibagikan').waitFor();
    const ofDay = new RegExp(`/v1${DAY_PATH}$`);
    const asked: Route[] = [];
    await page.route(ofDay, (route) => (asked.push(route) > 1 ? route.continue() : undefined));
    await expect.poll(() => asked.length, { timeout: 10_000 }).toBe(1);
    await page.waitForTimeout(6_000); // longer than from poll to poll
    expect(asked.length).toBe(1);
    const newer = page.waitForResponse(ofDay);
    await page.evaluate('dispatchEvent(new Event("online"))');
    const day = (await (await newer).json()) as { totals: { sites: object } };
    const older = { ...day, totals: { ...day.totals, sites: { ...day.totals.sites, expected: 77 } } };
    await asked[0]?.fulfill({ json: older });
    await page.waitForTimeout(500);
    expect(await page.getByText('77 titik layanan').count()).toBe(0);
    await page.getByText('0 dari 1 titik layanan melapor').waitFor();
    await page.context().close();
  });
});
