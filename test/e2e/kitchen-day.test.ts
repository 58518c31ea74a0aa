// A kitchen's day: cook, send to two schools at once, print their notes, and see what became of the food.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isTooWide, violationsOn } from '../support/browser.ts';
import { makeReceived } from '../support/factories/facts.ts';
import { givenOwnKitchen, teacherOf } from '../support/kitchen.ts';
import { startedLately } from '../support/started-lately.ts';
import { openWeb, signIn, today, VIEWS, type Web } from '../support/web.ts';

let web: Web;
beforeAll(async () => {
  web = await openWeb();
});
afterAll(() => web.close());

const WORDS = {
  id: {
    toSend: 'belum dikirim',
    toCook: 'Masih harus dimasak',
    cook: 'Catat masakan',
    started: 'Mulai masak',
    missing: 'Wajib diisi.',
    save: 'Simpan',
    send: 'Kirim makanan',
    go: 'Kirim ke 2 titik',
    sent: 'Semua catatan sudah terkirim.',
    underWay: 'di jalan',
    short: 'kurang 10',
    notes: 'Surat jalan',
    back: 'Kembali ke dapur',
  },
  en: {
    toSend: 'not sent yet',
    toCook: 'Still to cook',
    cook: 'Log a batch',
    started: 'Cooking started',
    missing: 'This is required.',
    save: 'Save',
    send: 'Send food',
    go: 'Send to 2 stops',
    sent: 'All records have been sent.',
    underWay: 'under way',
    short: '10 short',
    notes: 'Delivery notes',
    back: 'Back to the kitchen',
  },
} as const;
type Words = (typeof WORDS)['id' | 'en'];

const tile = (page: Page, name: string) =>
  page.locator('.tiles > .panel', { hasText: name }).locator('.figure').textContent();

async function cook(page: Page, w: Words): Promise<void> {
  await page.getByRole('button', { name: w.cook }).click();
  await page.getByRole('button', { name: w.save }).click();
  await page.getByText(w.missing).first().waitFor();
  await page.getByLabel(w.started).fill(startedLately());
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: w.save }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Both schools are chosen with what was planned: a press, here an impatient double one, sends to both once. */
async function send(page: Page, w: Words): Promise<void> {
  await page.getByRole('button', { name: w.send }).click();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: w.go, exact: true }).dblclick({ delay: 0 });
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText(w.sent).waitFor();
}

describe.each(VIEWS.map((view, at) => ({ ...view, n: at + 1 })))(
  'a kitchen day in $language on a $size',
  ({ language, size, n }) => {
    const w = WORDS[language];

    it('goes from cooking to what the school received', async () => {
      const { sites, operator } = await givenOwnKitchen(web, n);
      const device = await web.device(language, size);
      await device.clock.install();
      const page = await signIn(device, operator);
      await expect.poll(() => page.getByText(w.toSend, { exact: true }).count()).toBe(2);
      expect(await tile(page, w.toCook)).toBe('200');
      expect(await violationsOn(page)).toEqual([]);
      expect(await isTooWide(page)).toBe(false);
      await cook(page, w);
      await expect.poll(() => tile(page, w.toCook)).toBe('0');
      await send(page, w);
      await expect.poll(() => page.getByText(w.underWay, { exact: true }).count()).toBe(2);
      await page.getByRole('link', { name: w.notes }).click();
      await expect.poll(() => page.locator('.delivery-note').count()).toBe(2);
      expect(await violationsOn(page)).toEqual([]);
      expect(await isTooWide(page)).toBe(false);
      await page.getByRole('link', { name: w.back }).click();
      const school = await web.as(teacherOf(sites[0]));
      const received = { serviceDate: today(), siteId: sites[0], portions: { small: 50, large: 40 } };
      await school.facts(makeReceived({ ...received, at: new Date().toISOString() }));
      const short = page.locator(`[data-stop="${sites[0]}"]`).getByText(w.short, { exact: true });
      await expect.poll(() => device.clock.fastForward(16_000).then(() => short.count())).toBe(1);
      await device.close();
    });
  },
);
