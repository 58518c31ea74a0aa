// A list that was refused, is on its way or broke off is not an empty list.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from '../support/browser.ts';
import { makeEnrolment, makeSite } from '../support/factories/places.ts';
import { OTHER_REGENCY, PERSONAS, REGENCY } from '../support/personas.ts';
import { openWeb, signIn, today, type Web } from '../support/web.ts';

let web: Web;
beforeAll(async () => {
  web = await openWeb();
});
afterAll(() => web.close());

const openAs = async (path: string): Promise<Page> =>
  signIn(await web.device('id', 'laptop'), PERSONAS.regencyCoordinator, path);

const LISTS = ['registry', 'registry/kitchens', 'reports'];
const EMPTY = /Belum ada|dimuat/;

describe('a list of a region that is not theirs', () => {
  it.each(LISTS)('says so in %s, and not that it is empty', async (list) => {
    const page = await openAs(`/regions/${OTHER_REGENCY}/${list}`);
    await page.getByText('Di luar wewenang Anda').waitFor();
    expect(await page.getByText(EMPTY).count()).toBe(0);
    expect(await violationsOn(page)).toEqual([]);
    await page.context().close();
  });
});

describe('a list on its way', () => {
  it.each(LISTS)('is not called empty in %s', async (list) => {
    const page = await openAs('/outbox');
    await page.route(/\/v1\/regions\/[\d.]+\/(sites|kitchens|reports)/, () => undefined);
    await page.goto(`/regions/${REGENCY}/${list}`);
    await page.getByRole('status', { name: 'Memuat …' }).waitFor();
    expect(await page.getByText(EMPTY).count()).toBe(0);
    await page.context().close();
  });
});

describe('a long list whose rest does not come', () => {
  it('says so, and goes on when it is asked again', async () => {
    const administrator = await web.as(PERSONAS.administrator);
    const { validFrom, ...enrolled } = makeEnrolment({ validFrom: '2025-07-14' });
    for (let at = 0; at < 10; at += 1) {
      await administrator.put(`/v1/sites/0020040${at}`, makeSite({ name: `SD Uji 40${at}` }));
      await administrator.put(`/v1/sites/0020040${at}/enrolments/${validFrom}`, enrolled);
    }
    await administrator.post(`/v1/regions/${REGENCY}/days/${today()}/open`);
    const page = await openAs(`/regions/${REGENCY}/days/${today()}`);
    const more = page.getByRole('button', { name: 'Tampilkan lagi: belum melapor' });
    await more.waitFor();
    await page.route(/silent.*cursor=/, (route) => route.abort());
    await more.click();
    await page.getByText('Lanjutannya belum termuat').waitFor();
    await page.unroute(/silent.*cursor=/);
    await more.click();
    await expect.poll(() => page.locator('section:has(h2#silent) li').count()).toBe(11);
    expect(await page.getByText('Lanjutannya belum termuat').count()).toBe(0);
    await page.context().close();
  });
});
