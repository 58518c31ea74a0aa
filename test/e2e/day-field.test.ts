// The day of a region, chosen by keyboard: a day is typed to its end before it opens, and the field keeps the focus.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../shared/domain/dates.ts';
import { DISTRICT } from '../support/factories/day.ts';
import { PERSONAS } from '../support/personas.ts';
import { openWeb, signIn, today, type Web } from '../support/web.ts';

let web: Web;
beforeAll(async () => {
  web = await openWeb();
});
afterAll(() => web.close());

/** The page of today, and every day that is opened from then on. */
async function openToday(): Promise<{ page: Page; opened: string[] }> {
  const device = await web.device('id', 'laptop');
  const page = await signIn(device, PERSONAS.regencyCoordinator, `/regions/${DISTRICT}/days/${today()}`);
  await page.getByRole('status').first().waitFor();
  const opened: string[] = [];
  page.on('framenavigated', () => opened.push(new URL(page.url()).pathname.split('/').at(-1) ?? ''));
  await page.locator('#day').focus();
  return { page, opened };
}

/** A day of a month before this one that is typed alike in every language's order, such as 10 October. */
const [YEAR = '', MONTH = ''] = addDays(today(), -32).split('-');
const OTHER = `${YEAR}-${MONTH}-${MONTH}`;
const KEYS = `${MONTH}${MONTH}${YEAR}`;

const hasFocus = (page: Page): Promise<boolean> =>
  page.locator('#day').evaluate((field) => field === document.activeElement);

describe('the day of a region', () => {
  it('opens on Enter, once, when all of it was typed', async () => {
    const { page, opened } = await openToday();
    await page.keyboard.type(KEYS, { delay: 150 });
    expect(opened).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`/days/${OTHER}$`));
    expect(opened).toEqual([OTHER]);
    await expect.poll(() => hasFocus(page)).toBe(true);
    await page.context().close();
  });

  it('opens a moment after it was chosen, and keeps the focus', async () => {
    const { page, opened } = await openToday();
    await page.locator('#day').fill(OTHER);
    await page.waitForURL(new RegExp(`/days/${OTHER}$`));
    expect(opened).toEqual([OTHER]);
    await expect.poll(() => hasFocus(page)).toBe(true);
    await page.context().close();
  });

  it('opens when the field is left, and stays where it is for a day that has not come', async () => {
    const { page, opened } = await openToday();
    await page.locator('#day').fill(addDays(today(), 1));
    await page.keyboard.press('Enter');
    expect(opened).toEqual([]);
    await page.locator('#day').fill(OTHER);
    await page.locator('#day').blur();
    await page.waitForURL(new RegExp(`/days/${OTHER}$`));
    expect(opened).toEqual([OTHER]);
    await page.context().close();
  });
});
