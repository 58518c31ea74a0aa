// Following up: a note answers what stood when it was written, and what comes later opens the day again.
import type { Page } from 'playwright-core';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from '../support/browser.ts';
import { DISTRICT, SITE } from '../support/factories/day.ts';
import { makeReceived } from '../support/factories/facts.ts';
import { makeEnrolment, makeSite } from '../support/factories/places.ts';
import { PERSONAS } from '../support/personas.ts';
import { openWeb, signIn, today, type Web } from '../support/web.ts';

const DAY_PATH = `/regions/${DISTRICT}/days/${today()}`;
const SITES = Array.from({ length: 12 }, (_, at) => String(200_200 + at).padStart(8, '0'));
let web: Web;
beforeAll(async () => {
  web = await openWeb();
  const administrator = await web.as(PERSONAS.administrator);
  const { validFrom, ...enrolled } = makeEnrolment({ validFrom: '2025-07-14' });
  for (const id of SITES) {
    await administrator.put(`/v1/sites/${id}`, makeSite({ name: `SD Uji ${id}` }));
    await administrator.put(`/v1/sites/${id}/enrolments/${validFrom}`, enrolled);
  }
  await administrator.post(`/v1${DAY_PATH}/open`);
});
afterAll(() => web.close());

const openAs = async (path: string): Promise<Page> =>
  signIn(await web.device('id', 'laptop'), PERSONAS.regencyCoordinator, path);

describe('a note on a silent site', () => {
  it('is shown as done, until the site reports something that does not add up', async () => {
    const coordinator = await web.as(PERSONAS.regencyCoordinator);
    await coordinator.put(`/v1/sites/${SITE}/days/${today()}/acknowledgement`, { note: 'Sudah ditelepon' });
    const page = await openAs(DAY_PATH);
    const card = page.locator(`li[data-site="${SITE}"]`).first();
    await card.getByText('sudah ditindaklanjuti').waitFor();
    const common = { id: ulid(), serviceDate: today(), at: new Date().toISOString() };
    await (await web.as(PERSONAS.administrator)).facts(makeReceived(common));
    const gap = page.locator('section', { has: page.locator('h2#gaps') }).locator('li');
    await gap.getByText('ada yang baru sejak catatan ini').waitFor({ timeout: 15_000 });
    await gap.getByText('Sudah ditelepon').waitFor();
    expect(await gap.getByText('sudah ditindaklanjuti').count()).toBe(0);
    expect(await violationsOn(page)).toEqual([]);
    await page.context().close();
  });
});

describe('a note far down a list', () => {
  it('leaves every row that was loaded where it is, and the focus on its own', async () => {
    const page = await openAs(DAY_PATH);
    const cards = page.locator('section', { has: page.locator('h2#silent') }).locator('li');
    await page.getByRole('button', { name: 'Tampilkan lagi: belum melapor' }).click();
    await expect.poll(() => cards.count()).toBeGreaterThanOrEqual(SITES.length);
    const order = () => cards.evaluateAll((all) => all.map((card) => card.getAttribute('data-site')));
    const before = await order();
    const card = page.locator(`li[data-site="${SITES[9]}"]`);
    await card.getByRole('button').click();
    await page.getByLabel('Apa yang dilakukan?').fill('Sinyal putus');
    const counts: number[] = [];
    await page.getByRole('button', { name: 'Simpan' }).click();
    for (let at = 0; at < 20; at += 1) counts.push(await cards.count());
    await card.getByText('sudah ditindaklanjuti').waitFor();
    await page.waitForResponse(/\/silent/); // the next poll
    expect(Math.min(...counts)).toBe(before.length);
    expect(await order()).toEqual(before);
    expect(await card.getByRole('button').evaluate((button) => button === document.activeElement)).toBe(true);
    await page.context().close();
  });
});
