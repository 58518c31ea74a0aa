// A kitchen's day: cook, send to two schools at once, print their notes, and see what became of the food.

import type { Page } from 'playwright-core';
import decodeQR from 'qr/decode.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from '../support/browser.ts';
import { DISTRICT, KITCHEN, SITE } from '../support/factories/day.ts';
import { makeDispatched, makeNoService, makeReceived, makeVoided } from '../support/factories/facts.ts';
import { makeEnrolment, makeSite } from '../support/factories/places.ts';
import { PERSONAS } from '../support/personas.ts';
import { openWeb, signIn, today, VIEWS, type Web } from '../support/web.ts';

const SECOND = '00200002';
let web: Web;
beforeAll(async () => {
  web = await openWeb();
  const administrator = await web.as(PERSONAS.administrator);
  await administrator.put(`/v1/sites/${SECOND}`, makeSite({ name: 'SD Negeri Uji 2' }));
  const { validFrom, ...enrolled } = makeEnrolment({ validFrom: '2025-07-14' });
  await administrator.put(`/v1/sites/${SECOND}/enrolments/${validFrom}`, enrolled);
  await administrator.post(`/v1/regions/${DISTRICT}/days/${today()}/open`);
});
afterAll(() => web.close());

const WORDS = {
  id: {
    cook: 'Catat masakan',
    started: 'Mulai masak',
    save: 'Simpan',
    send: 'Kirim makanan',
    go: /^Kirim ke \d titik/,
    sent: 'Semua catatan sudah terkirim.',
    underWay: 'di jalan',
    notes: 'Surat jalan',
    menu: 'Tulis menu',
  },
  en: {
    cook: 'Log a batch',
    started: 'Cooking started',
    save: 'Save',
    send: 'Send food',
    go: /^Send to \d stops/,
    sent: 'All records have been sent.',
    underWay: 'under way',
    notes: 'Delivery notes',
    menu: 'Write the menu',
  },
} as const;

describe.each(VIEWS)('a kitchen day in $language on a $size', ({ language, size }) => {
  const w = WORDS[language];

  it('goes from cooking to the printed note', async () => {
    const device = await web.device(language, size);
    const page = await signIn(device, PERSONAS.kitchenOperator);
    await page.getByText('SD Negeri Uji 2').first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.getByRole('button', { name: w.cook }).click();
    await page.getByLabel(w.started).fill('00:00');
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: w.save }).click();
    await page.getByRole('button', { name: w.send }).click();
    expect(await violationsOn(page)).toEqual([]);
    for (const box of await page.getByRole('dialog').getByRole('checkbox').all()) await box.check();
    await page.getByRole('button', { name: w.go }).click();
    await page.getByText(w.sent).waitFor();
    await expect.poll(() => page.getByText(w.underWay, { exact: true }).count()).toBe(2);
    await page.getByRole('link', { name: w.notes }).click();
    await page.getByRole('heading', { name: w.notes }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('link', { name: /^(Kembali ke dapur|Back to the kitchen)$/ }).click();
    await page.getByRole('link', { name: w.menu }).click();
    await page.getByRole('heading', { name: 'Menu' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await device.close();
  });
});

/** The text of the QR code in the first delivery note, read from its picture. */
async function readCode(page: Page): Promise<string> {
  const svg = page.locator('.delivery-note svg').first();
  const image = await page.evaluate(
    async (markup) => {
      const picture = new Image();
      picture.src = `data:image/svg+xml,${encodeURIComponent(markup)}`;
      await picture.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: 400, height: 400 });
      const context = canvas.getContext('2d');
      context?.drawImage(picture, 0, 0, 400, 400);
      return [...(context?.getImageData(0, 0, 400, 400).data ?? [])];
    },
    (await svg.evaluate((node) => node.outerHTML)).replace(
      '<svg ',
      '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400" ',
    ),
  );
  return decodeQR({ width: 400, height: 400, data: new Uint8ClampedArray(image) });
}

describe('the delivery note', () => {
  it('carries a QR code with the dispatch, and a code that the right school can type without a camera', async () => {
    const kitchen = await web.device();
    const page = await signIn(
      kitchen,
      PERSONAS.kitchenOperator,
      `/kitchens/${KITCHEN}/days/${today()}/notes`,
    );
    const note = page.locator('.delivery-note', { hasText: 'SD Negeri Uji 1' }).first();
    await note.waitFor();
    const dispatchId = await page.locator('.delivery-note').first().getAttribute('data-dispatch');
    expect(await readCode(page)).toMatch(
      new RegExp(`^MBG1\\|\\d{8}\\|${today()}\\|noon\\|\\d+\\|\\d+\\|${KITCHEN}\\|${dispatchId}`),
    );
    const code = (await note.locator('.code').textContent()) ?? '';
    const wrong =
      (await page
        .locator('.delivery-note', { hasText: 'SD Negeri Uji 2' })
        .first()
        .locator('.code')
        .textContent()) ?? '';
    await kitchen.close();
    const school = await web.device();
    const form = await signIn(school, PERSONAS.schoolOperator);
    await form.getByRole('button', { name: /^Catat.*: Makanan datang/ }).click();
    await form.getByRole('button', { name: 'Baca surat jalan (QR atau kode)' }).click();
    await form.getByText('Kamera tidak tersedia. Ketik kode di bawah QR.').waitFor();
    expect(await violationsOn(form)).toEqual([]);
    await form.getByLabel('Kode surat jalan').fill(wrong);
    await form.getByRole('button', { name: 'Pakai kode' }).click();
    await form.getByText('Kode ini bukan untuk tempat dan hari ini.', { exact: false }).waitFor();
    await form.getByLabel('Kode surat jalan').fill(code.toLowerCase());
    await form.getByRole('button', { name: 'Pakai kode' }).click();
    await form.getByText('Jumlah diambil dari surat jalan.').waitFor();
    expect(await form.getByLabel('Porsi kecil', { exact: true }).inputValue()).toBe(code.split('-')[0]);
    await school.close();
  });
});

describe('the board', () => {
  it('takes back what was sent by mistake, and tells a stop without service from one that waits', async () => {
    const kitchen = await web.as(PERSONAS.kitchenOperator);
    const common = { serviceDate: today(), at: new Date().toISOString(), siteId: SECOND };
    const sent = makeDispatched({ ...common, portions: { small: 33, large: 0 } });
    await kitchen.facts(sent, makeVoided(sent));
    await kitchen.facts(makeNoService(common));
    const device = await web.device();
    const page = await signIn(device, PERSONAS.kitchenOperator);
    await page.locator(`[data-stop="${SECOND}"]`).getByText('tidak ada layanan').waitFor();
    const record = page.locator('li', { hasText: '33 kecil' });
    await record.getByText('tidak berlaku lagi').waitFor();
    await device.close();
  });

  it('shows at once what the kitchen sends without a signal, and soon what the school received', async () => {
    const device = await web.device();
    const page = await signIn(device, PERSONAS.kitchenOperator);
    const stop = page.locator(`[data-stop="${SITE}"]`);
    await stop.waitFor();
    await device.setOffline(true);
    await page.getByRole('button', { name: 'Kirim makanan' }).click();
    const boxes = page.getByRole('dialog').getByRole('checkbox');
    await boxes.nth(0).check();
    await page
      .getByRole('dialog')
      .getByRole('group', { name: 'SD Negeri Uji 1' })
      .getByLabel('Porsi kecil', { exact: true })
      .fill('7');
    await page.getByRole('button', { name: /^Kirim ke 1 titik/ }).click();
    await page.getByText('1 catatan menunggu').waitFor();
    await page.locator('li', { hasText: '7 kecil' }).getByText('di ponsel').waitFor();
    await device.setOffline(false);
    await page.getByText('Semua catatan sudah terkirim.').waitFor({ timeout: 15_000 });
    const school = await web.as(PERSONAS.schoolOperator);
    const received = makeReceived({
      serviceDate: today(),
      at: new Date().toISOString(),
      portions: { small: 1, large: 0 },
    });
    await school.facts(received);
    await page.reload();
    await stop.getByText('diterima, kurang').waitFor();
    await device.close();
  });
});
