// Records that need care: rejected ones, corrections and voids, signing out with records unsent, and a file for a phone
// that never finds a signal.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from '../support/browser.ts';
import { SITE } from '../support/factories/day.ts';
import { PERSONAS } from '../support/personas.ts';
import { openWeb, signIn, today, type Web } from '../support/web.ts';

let web: Web;
beforeAll(async () => {
  web = await openWeb();
});
afterAll(() => web.close());

const SENT = 'Semua catatan sudah terkirim.';

async function openToday(): Promise<Page> {
  const page = await signIn(await web.keepingDevice(), PERSONAS.schoolOperator);
  await page.getByText('60 kecil, 40 besar').first().waitFor();
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  return page;
}

async function receive(page: Page, small: string): Promise<void> {
  await page.getByRole('button', { name: /^Catat.*: Makanan datang/ }).click();
  await page.getByLabel('Porsi kecil', { exact: true }).fill(small);
  await page.getByRole('button', { name: 'Simpan' }).click();
}

type Logged = { effective: boolean; fact: { id: string; kind: string; portions?: { small: number } } };
async function logged(): Promise<Logged[]> {
  const client = await web.as(PERSONAS.schoolOperator);
  const { body } = await client.get(`/v1/sites/${SITE}/days/${today()}`);
  return (body as { facts: Logged[] }).facts.filter(({ fact }) => fact.kind !== 'planned');
}

/** Closes the school in the registry; what it answers opens it again. */
async function closeSite(): Promise<() => Promise<void>> {
  const administrator = await web.as(PERSONAS.administrator);
  const set = async (status: string) => {
    const { body, headers } = await administrator.get(`/v1/sites/${SITE}`);
    const { id: _, enrolment: _e, ...profile } = body as Record<string, unknown>;
    const put = await administrator.put(
      `/v1/sites/${SITE}`,
      { ...profile, status },
      { 'If-Match': headers.get('etag') ?? '' },
    );
    expect(put.status).toBe(200);
  };
  await set('closed');
  return () => set('active');
}

describe('the form', () => {
  it('refuses early, in the words of the server, what the server would refuse', async () => {
    const page = await openToday();
    await receive(page, '999');
    const sentence = '999 porsi melebihi 3 kali rencana (60). Periksa angkanya.';
    await page.getByRole('dialog').getByText(sentence).first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(await logged()).toEqual([]);
    await page.context().close();
  });

  it('asks for a reason when more is handed out than came, and takes it then', async () => {
    const page = await openToday();
    await receive(page, '50');
    await page.getByRole('button', { name: /^Catat.*: Sudah dibagikan/ }).click();
    await page.getByLabel('Porsi kecil', { exact: true }).fill('55');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.getByText('Terima 90, dibagikan 95: lebih 5. Tulis alasannya di catatan.').first().waitFor();
    await page.getByRole('textbox', { name: 'Catatan' }).fill('Lima porsi dari kelas sebelah');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.getByText(SENT).waitFor();
    await page.getByText('Diterima 90 porsi, dibagikan 95: lebih 5.').waitFor();
    await page.context().close();
  });
});

describe('a record that was sent', () => {
  it('is corrected and voided by who wrote it, with its history in sight', async () => {
    const page = await openToday();
    await receive(page, '41');
    await page.getByText(SENT).waitFor();
    const record = page.locator('li', { hasText: '41 kecil' });
    await record.getByRole('button', { name: /^Koreksi/ }).click();
    await page.getByLabel('Porsi kecil', { exact: true }).fill('42');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await record.getByText('tidak berlaku lagi').waitFor();
    const corrected = page.locator('li', { hasText: '42 kecil' });
    await corrected.getByText('terkirim').waitFor();
    await corrected.getByRole('button', { name: /^Batalkan/ }).click();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ya, batalkan' }).click();
    await corrected.getByText('tidak berlaku lagi').waitFor();
    await expect
      .poll(async () => (await logged()).filter(({ fact }) => [41, 42].includes(fact.portions?.small ?? 0)))
      .toMatchObject([{ effective: false }, { effective: false }]);
    await page.context().close();
  });
});

describe('a record that the server rejects', () => {
  it('stays with its problem in words, and is corrected or discarded', async () => {
    const page = await openToday();
    const device = page.context();
    await device.setOffline(true);
    await receive(page, '7');
    await page.locator('li', { hasText: '7 kecil' }).getByText('di ponsel').waitFor();
    const reopen = await closeSite();
    await device.setOffline(false);
    await page.getByText('1 catatan ditolak: perlu diperbaiki.').waitFor({ timeout: 15_000 });
    const record = page.locator('li', { hasText: '7 kecil' });
    await record.getByText('Titik layanan ini sudah tutup', { exact: false }).first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await reopen();
    await record.getByRole('button', { name: /^Koreksi/ }).click();
    await page.getByLabel('Porsi kecil', { exact: true }).fill('8');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.locator('li', { hasText: '8 kecil' }).getByText('terkirim').waitFor({ timeout: 15_000 });
    expect(await record.count()).toBe(0);
    await device.close();
  });

  it('is sent again as it is once its reason has gone', async () => {
    const page = await openToday();
    const reopen = await closeSite();
    await receive(page, '6');
    await page.getByText('1 catatan ditolak: perlu diperbaiki.').waitFor({ timeout: 15_000 });
    await reopen();
    await page.getByRole('link', { name: 'Lihat catatan' }).click();
    await page.getByRole('button', { name: /^Kirim ulang/ }).click();
    await page.getByText('Terkirim dalam 14 hari terakhir', { exact: false }).waitFor();
    await page.getByText(SENT).waitFor();
    await page.context().close();
  });
});

describe('signing out', () => {
  it('asks first while records wait, and keeps them for the next time', async () => {
    const page = await openToday();
    const device = page.context();
    await device.setOffline(true);
    await receive(page, '13');
    await page.getByText('1 catatan menunggu').waitFor();
    await page.getByRole('button', { name: 'Keluar' }).click();
    await page.getByText('1 catatan belum terkirim.', { exact: false }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Keluar, simpan di ponsel' }).click();
    await page.getByRole('button', { name: 'Masuk' }).waitFor();
    await device.setOffline(false);
    const again = await signIn(device, PERSONAS.schoolOperator);
    await again.locator('li', { hasText: '13 kecil' }).getByText('terkirim').waitFor({ timeout: 15_000 });
    await device.close();
  });
});

describe('a phone that never finds a signal', () => {
  it('hands its records to another device by file, and nothing counts twice', async () => {
    const page = await openToday();
    await page.context().setOffline(true);
    await receive(page, '3');
    await page.getByRole('link', { name: 'Lihat catatan' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Simpan ke file' }).click(),
    ]);
    const file = await download.path();
    const [fact] = (JSON.parse(readFileSync(file, 'utf8')) as { entries: { fact: { id: string } }[] })
      .entries;
    const other = await signIn(
      await web.keepingDevice(),
      { ...PERSONAS.schoolOperator, name: 'Bu Dewi' },
      '/outbox',
    );
    await other.getByLabel('Buka file dari ponsel lain').setInputFiles(file);
    await other.getByRole('dialog').getByText(PERSONAS.schoolOperator.name, { exact: false }).waitFor();
    expect(await violationsOn(other)).toEqual([]);
    await other.getByRole('button', { name: 'Ya, kirim atas nama saya' }).click();
    await other.getByText('1 catatan baru diambil dari file.').waitFor();
    await other.getByText(SENT).waitFor({ timeout: 15_000 });
    await page.context().setOffline(false);
    await page.getByText(SENT).waitFor({ timeout: 15_000 });
    expect((await logged()).filter((one) => one.fact.id === fact?.fact.id)).toHaveLength(1);
    await Promise.all([page.context().close(), other.context().close()]);
  });
});
