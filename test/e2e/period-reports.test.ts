// Reports of a week and a month: what they count, where their parts lead, and when they were published.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { monthOf } from '../../shared/domain/dates.ts';
import { weekOf } from '../../shared/domain/period.ts';
import { violationsOn } from '../support/browser.ts';
import { DISTRICT } from '../support/factories/day.ts';
import { PERSONAS, REGENCY } from '../support/personas.ts';
import { openWeb, signIn, today, VIEWS, type Web } from '../support/web.ts';

const PERIODS = [weekOf(today()), monthOf(today())];
let web: Web;
beforeAll(async () => {
  web = await openWeb();
  const administrator = await web.as(PERSONAS.administrator);
  await vi.waitFor(async () => {
    const { text } = await administrator.get(`/v1/regions/${REGENCY}/days/${today()}`);
    expect(text).toContain(DISTRICT); // rolled up
  });
  for (const period of [...PERIODS, today()])
    await administrator.post(`/v1/regions/${REGENCY}/reports`, { period });
});
afterAll(() => web.close());

const openReport = async (period: string, ...view: Parameters<Web['device']>): Promise<Page> =>
  signIn(await web.device(...view), PERSONAS.regencyCoordinator, `/reports/${REGENCY}_${period}_1`);

describe.each(VIEWS)('a report in $language on a $size', ({ language, size }) => {
  const siteDays = { id: 'Hari layanan titik dilaporkan', en: 'Site-days reported' }[language];
  const sites = { id: 'Titik layanan melapor', en: 'Sites reported' }[language];
  const published = { id: / 20\d\d, .* WIB$/, en: /20\d\d, .* GMT\+7$/ }[language];

  it.each(PERIODS)('of %s counts site-days, and leads to the last day that has figures', async (period) => {
    const page = await openReport(period, language, size);
    await page.locator(`dt:text-is("${siteDays}")`).waitFor();
    await page.getByRole('columnheader', { name: siteDays }).waitFor();
    expect(await page.locator('dd').nth(2).textContent()).toMatch(published);
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('link', { name: 'Kaliwates' }).click();
    await page.waitForURL((url) => url.pathname === `/regions/${DISTRICT}/days/${today()}`);
    await page.context().close();
  });

  it('of a day counts sites', async () => {
    const page = await openReport(today(), language, size);
    await page.locator(`dt:text-is("${sites}")`).waitFor();
    expect(await page.getByText(siteDays).count()).toBe(0);
    await page.context().close();
  });
});
