// Every view of the regional office is a link: how it is looked at survives a reload, goes back and forward, and can be sent.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DISTRICT } from '../support/factories/day.ts';
import { PERSONAS, type Persona, REGENCY } from '../support/personas.ts';
import { openWeb, signIn, today, type Web } from '../support/web.ts';

let web: Web;
beforeAll(async () => {
  web = await openWeb();
});
afterAll(() => web.close());

const openAs = async (path: string, persona: Persona = PERSONAS.regencyCoordinator): Promise<Page> =>
  signIn(await web.device('id', 'laptop'), persona, path);

const DAY_PATH = (code: string): string => `/regions/${code}/days/${today()}`;

describe('a region', () => {
  const rate = (page: Page, name: string) => page.getByRole('radio', { name });
  const sorted = (page: Page, name: string) =>
    page.getByRole('columnheader', { name }).first().getAttribute('aria-sort');

  it('keeps its rate and its order in the address: reloaded, sent to someone, back and forward', async () => {
    const page = await openAs(DAY_PATH(REGENCY));
    await rate(page, 'Tepat waktu').check();
    await page.getByRole('button', { name: 'Nama' }).click();
    await page.getByRole('button', { name: 'Nama' }).click();
    await page.waitForURL(/\?rate=onTime&sort=-name$/);
    await page.reload();
    await expect.poll(() => sorted(page, 'Nama')).toBe('descending');
    expect(await rate(page, 'Tepat waktu').isChecked()).toBe(true);
    await page.goBack();
    await expect.poll(() => sorted(page, 'Nama')).toBe('ascending');
    await page.goForward();
    await expect.poll(() => sorted(page, 'Nama')).toBe('descending');
    const other = await openAs(`${DAY_PATH(REGENCY)}?rate=onTime&sort=-name`, PERSONAS.auditor);
    await expect.poll(() => sorted(other, 'Nama')).toBe('descending');
    expect(await rate(other, 'Tepat waktu').isChecked()).toBe(true);
    await Promise.all([page.context().close(), other.context().close()]);
  });

  it('leads to its parts and its neighbouring days in the same view', async () => {
    const page = await openAs(`${DAY_PATH(REGENCY)}?rate=completeness`);
    await page.locator('.tile', { hasText: 'Kaliwates' }).click();
    await page.getByRole('heading', { name: 'Kaliwates', level: 1 }).waitFor();
    expect(page.url()).toContain(`${DAY_PATH(DISTRICT)}?rate=completeness`);
    await page.getByRole('link', { name: 'Hari sebelumnya' }).click();
    await page.waitForURL((url) => !url.pathname.endsWith(today()));
    expect(page.url()).toContain('?rate=completeness');
    await page.context().close();
  });

  it('takes a rate that does not exist for coverage', async () => {
    const page = await openAs(`${DAY_PATH(REGENCY)}?rate=luck&sort=luck`);
    await rate(page, 'Cakupan').waitFor();
    expect(await rate(page, 'Cakupan').isChecked()).toBe(true);
    await page.context().close();
  });
});

describe('a calendar', () => {
  it('keeps its month in the address', async () => {
    const page = await openAs(`/regions/${DISTRICT}/registry/calendar?month=2026-02`);
    await page.getByText('Februari 2026').first().waitFor();
    await page.getByRole('button', { name: 'Bulan berikutnya' }).click();
    await page.getByText('Maret 2026').first().waitFor();
    await page.reload();
    await page.getByText('Maret 2026').first().waitFor();
    await page.goBack();
    await page.getByText('Februari 2026').first().waitFor();
    await page.context().close();
  });

  it('shows this month where the address names none', async () => {
    const page = await openAs(`/regions/${DISTRICT}/registry/calendar?month=2026-13`);
    await page
      .getByRole('status')
      .filter({ hasText: today().slice(0, 4) })
      .waitFor();
    await page.context().close();
  });
});
