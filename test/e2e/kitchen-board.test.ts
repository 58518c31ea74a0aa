// The board of a kitchen tells the truth: what only waits on the phone, what others took back, and where nobody is served.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addDays } from '../../shared/domain/dates.ts';
import { violationsOn } from '../support/browser.ts';
import { instantAt } from '../support/factories/day.ts';
import { makeDispatched, makeNoService, makeVoided } from '../support/factories/facts.ts';
import { givenOwnKitchen, type OwnKitchen, teacherOf } from '../support/kitchen.ts';
import { PERSONAS } from '../support/personas.ts';
import { startedLately } from '../support/started-lately.ts';
import { openWeb, signIn, today, type Web } from '../support/web.ts';

let web: Web;
beforeAll(async () => {
  web = await openWeb();
});
afterAll(() => web.close());

const stopOf = (page: Page, site: string) => page.locator(`[data-stop="${site}"]`);
const portions = { small: 60, large: 40 };

const kitchenDay = z.object({
  facts: z.array(z.object({ fact: z.object({ kind: z.string() }), effective: z.boolean() })),
  dispatches: z.array(z.object({ fact: z.object({ siteId: z.string().optional(), portions: z.unknown() }) })),
});
async function dayOf({ id, operator }: OwnKitchen) {
  const { body } = await (await web.as(operator)).get(`/v1/kitchens/${id}/days/${today()}`);
  return kitchenDay.parse(body);
}

describe('the board', () => {
  it('shows what is sent without a signal as on the phone, through a restart, and sends it once', async () => {
    const kitchen = await givenOwnKitchen(web, 5);
    const device = await web.keepingDevice();
    const page = await signIn(device, kitchen.operator);
    await stopOf(page, kitchen.sites[0]).waitFor();
    await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    await page.reload();
    await stopOf(page, kitchen.sites[0]).waitFor();
    await device.setOffline(true);
    await page.getByRole('button', { name: 'Kirim makanan' }).click();
    const second = page.getByRole('dialog').getByRole('group', { name: 'SD Uji 52' }).first();
    await second.getByRole('checkbox').uncheck();
    await page.getByRole('dialog').getByLabel('Porsi kecil', { exact: true }).fill('57');
    await page.getByRole('button', { name: 'Kirim ke 1 titik' }).click();
    await stopOf(page, kitchen.sites[0]).getByText('di ponsel').waitFor();
    await stopOf(page, kitchen.sites[0]).getByText('3 kecil', { exact: true }).waitFor();
    await stopOf(page, kitchen.sites[1]).getByText('belum dikirim').waitFor();
    await page.goto(`/kitchens/${kitchen.id}/days/${today()}/notes`);
    await page.locator('.delivery-note', { hasText: 'SD Uji 51' }).waitFor();
    await page.goto(`/kitchens/${kitchen.id}`);
    await stopOf(page, kitchen.sites[0]).getByText('di ponsel').waitFor();
    await device.setOffline(false);
    await page.getByText('Semua catatan sudah terkirim.').waitFor({ timeout: 15_000 });
    await stopOf(page, kitchen.sites[0]).getByText('di ponsel').waitFor({ state: 'detached' });
    expect((await dayOf(kitchen)).dispatches).toMatchObject([
      { fact: { siteId: kitchen.sites[0], portions: { small: 57, large: 40 } } },
    ]);
    await device.close();
  });

  it('opens the next day before dawn without a signal: no plan yet, the head counts say what to cook and send', async () => {
    const kitchen = await givenOwnKitchen(web, 4);
    const device = await web.keepingDevice();
    await device.clock.install();
    const last = `/v1/kitchens/${kitchen.id}/days/${addDays(today(), -14)}`;
    const everythingIsRead = device.waitForEvent('requestfinished', {
      predicate: (request) => request.url().endsWith(last),
    });
    const page = await signIn(device, kitchen.operator);
    await stopOf(page, kitchen.sites[0]).waitFor();
    await expect.poll(() => page.evaluate('navigator.serviceWorker.controller !== null')).toBe(true);
    await everythingIsRead;
    await device.setOffline(true);
    const tomorrow = addDays(today(), 1);
    await device.clock.setSystemTime(instantAt(tomorrow, '02:10'));
    await page.goto(`/kitchens/${kitchen.id}`);
    await page.getByText('Perkiraan menurut jumlah siswa: 120 kecil, 80 besar.').waitFor();
    expect(await page.locator('.figure').allTextContents()).toEqual(['–', '–', '–', '–']);
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Kirim makanan' }).click();
    await page
      .getByRole('dialog')
      .getByLabel(/^SD Uji 41/)
      .check();
    await page.getByRole('button', { name: 'Kirim ke 1 titik' }).click();
    await stopOf(page, kitchen.sites[0]).getByText('60 kecil, 40 besar').waitFor();
    await stopOf(page, kitchen.sites[0]).getByText('di ponsel').waitFor();
    await device.close();
  });

  it('takes back what a coordinator voided, and says where there is no service', async () => {
    const kitchen = await givenOwnKitchen(web, 6);
    const [first, second] = kitchen.sites;
    const common = { serviceDate: today(), kitchenId: kitchen.id, portions, at: new Date().toISOString() };
    const sent = makeDispatched({ ...common, siteId: first });
    await (await web.as(kitchen.operator)).facts(sent);
    await (await web.as(PERSONAS.districtCoordinator)).facts(makeVoided(sent, { at: common.at }));
    const closed = makeNoService({ serviceDate: today(), siteId: second, at: common.at });
    await (await web.as(teacherOf(second))).facts(closed);
    const device = await web.device();
    const page = await signIn(device, kitchen.operator);
    await stopOf(page, first).getByText('belum dikirim').waitFor();
    await stopOf(page, second).getByText('tidak ada layanan: jangan kirim').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Kirim makanan' }).click();
    await page.getByRole('button', { name: 'Kirim ke 1 titik' }).waitFor();
    expect(
      await page
        .getByRole('dialog')
        .getByLabel(/^SD Uji 62/)
        .isChecked(),
    ).toBe(false);
    await device.close();
  });
});

describe('the records of a kitchen', () => {
  it('are corrected and voided like those of a school, and a form with an empty time says so', async () => {
    const kitchen = await givenOwnKitchen(web, 7);
    const device = await web.device();
    const page = await signIn(device, kitchen.operator);
    await page.getByRole('button', { name: 'Kirim makanan' }).click();
    await page.getByLabel('Berangkat pukul').fill('');
    await page.getByRole('button', { name: 'Kirim ke 2 titik' }).click();
    await page.getByRole('dialog').getByText('Wajib diisi.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Batal' }).click();
    await page.getByRole('button', { name: 'Catat masakan' }).click();
    await page.getByLabel('Mulai masak').fill(startedLately());
    await page.getByLabel('Porsi kecil', { exact: true }).fill('9000');
    await page.getByText('melebihi 3 kali rencana', { exact: false }).first().waitFor();
    await page.getByLabel('Porsi kecil', { exact: true }).fill('110');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.getByRole('button', { name: /^Koreksi: Selesai dimasak/ }).click();
    await page.getByLabel('Porsi kecil', { exact: true }).fill('115');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.getByText('koreksi · 115 kecil').waitFor();
    await page.getByRole('button', { name: /^Batalkan: Selesai dimasak/ }).click();
    await page.getByRole('button', { name: 'Ya, batalkan' }).click();
    await page.getByText('Semua catatan sudah terkirim.').waitFor();
    await expect
      .poll(async () => (await dayOf(kitchen)).facts.map(({ fact, effective }) => [fact.kind, effective]))
      .toEqual([
        ['cooked', false],
        ['cooked', false],
        ['voided', false],
      ]);
    await device.close();
  });

  it('needs a network for the menu and says so at once', async () => {
    const kitchen = await givenOwnKitchen(web, 8);
    const device = await web.keepingDevice();
    const page = await signIn(device, kitchen.operator, `/kitchens/${kitchen.id}/days/${today()}/menu`);
    await page.getByLabel('Hidangan, satu per baris').fill('Nasi');
    await device.setOffline(true);
    await page.getByText('Menulis menu perlu internet', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Simpan menu' }).click();
    await page.getByRole('alert').getByText('Belum tersimpan').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await device.close();
  });
});
