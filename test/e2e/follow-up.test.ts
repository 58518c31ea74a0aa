// Following up: a note answers what stood when it was written, and what comes later opens the day again.
import type { Page } from 'playwright-core';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from '../support/browser.ts';
import { DISTRICT, SITE } from '../support/factories/day.ts';
import { makeReceived } from '../support/factories/facts.ts';
import { PERSONAS } from '../support/personas.ts';
import { openWeb, signIn, today, type Web } from '../support/web.ts';

let web: Web;
beforeAll(async () => {
  web = await openWeb();
});
afterAll(() => web.close());

const openAs = async (path: string): Promise<Page> =>
  signIn(await web.device('id', 'laptop'), PERSONAS.regencyCoordinator, path);
const DAY_PATH = `/regions/${DISTRICT}/days/${today()}`;

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
