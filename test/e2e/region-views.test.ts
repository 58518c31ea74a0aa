// Every view of the regional office is a link: how it is looked at survives a reload, goes back and forward, and can be sent.
import type { Page } from 'playwright-core';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DISTRICT } from '../support/factories/day.ts';
import { makeServed } from '../support/factories/facts.ts';
import { makeEnrolment, makeSite } from '../support/factories/places.ts';
import { PERSONAS, type Persona, REGENCY } from '../support/personas.ts';
import { openWeb, signIn, today, type Web } from '../support/web.ts';

const SITES = Array.from({ length: 20 }, (_, at) => String(200_100 + at).padStart(8, '0'));
let web: Web;
beforeAll(async () => {
  web = await openWeb();
  const administrator = await web.as(PERSONAS.administrator);
  const { validFrom, ...enrolled } = makeEnrolment({ validFrom: '2025-07-14' });
  for (const id of SITES) {
    await administrator.put(`/v1/sites/${id}`, makeSite({ name: `SD Uji ${id}` }));
    await administrator.put(`/v1/sites/${id}/enrolments/${validFrom}`, enrolled);
  }
  await administrator.post(`/v1/regions/${DISTRICT}/days/${today()}/open`);
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

describe('a long list', () => {
  it('is kept up to date as far as it is shown', async () => {
    const page = await openAs(DAY_PATH(REGENCY));
    const cards = page.locator('section', { has: page.locator('h2#silent') }).locator('li');
    await page.getByRole('button', { name: 'Tampilkan lagi: belum melapor' }).click();
    await expect.poll(() => cards.count()).toBe(16);
    await page.getByRole('button', { name: 'Tampilkan lagi: belum melapor' }).click();
    await expect.poll(() => cards.count()).toBe(21);
    const [last = ''] = SITES.slice(-1);
    const served = makeServed({
      id: ulid(),
      siteId: last,
      serviceDate: today(),
      at: new Date().toISOString(),
    });
    await (await web.as(PERSONAS.administrator)).facts(served);
    await expect.poll(() => cards.count(), { timeout: 15_000 }).toBe(20);
    expect(await cards.filter({ hasText: last }).count()).toBe(0);
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
