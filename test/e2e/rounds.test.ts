// A class is measured: on a phone without a signal and sent afterwards, each child once; on a laptop its pupils are imported,
// and the growth of a child is looked at.
import type { Page } from 'playwright-core';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, monthOf } from '../../shared/domain/dates.ts';
import { assertDone, type Client } from '../support/api.ts';
import { isTooWide, violationsOn } from '../support/browser.ts';
import { SITE } from '../support/factories/day.ts';
import { makeConsent, makePupil, makeRound } from '../support/factories/measurements.ts';
import { PERSONAS } from '../support/personas.ts';
import { openWeb, signIn, today, type Web } from '../support/web.ts';
import { workbookOf } from '../support/workbook.ts';

let web: Web;
beforeAll(async () => {
  web = await openWeb();
});
afterAll(() => web.close());

const PUPILS = 30;
const month = () => monthOf(today());
/** Of pupils who are nine this year. */
const BORN = String(Number(today().slice(0, 4)) - 9);
const nameOf = (n: number): string => `Melati Contoh ${String(n).padStart(2, '0')}`;

async function givenRound(client: Client, at = month(), date = today()): Promise<void> {
  assertDone(await client.put(`/v1/sites/${SITE}/rounds/${at}`, makeRound({ date })));
}

/** A class of thirty with consent, and one pupil without. */
async function givenClass(client: Client): Promise<void> {
  for (let n = 1; n <= PUPILS + 1; n++) {
    const path = `/v1/sites/${SITE}/children/${ulid()}`;
    const profile = { ...makePupil(), birthDate: `${BORN}-01-10` };
    assertDone(await client.put(path, { ...profile, identity: { name: nameOf(n) } }));
    if (n <= PUPILS) assertDone(await client.put(`${path}/consent`, makeConsent()));
  }
}

type Listed = { id: string; name: string; last: { month: string; measurement: { id: string } } | null };
async function children(): Promise<Listed[]> {
  const client = await web.as(PERSONAS.schoolOperator);
  const { body } = await client.get(`/v1/sites/${SITE}/children?limit=200`);
  return (body as { items: Listed[] }).items;
}
const measured = async (): Promise<Listed[]> =>
  (await children()).filter(({ last }) => last?.month === month());

async function timesMeasured({ id }: Listed): Promise<number> {
  const client = await web.as(PERSONAS.schoolOperator);
  const { body } = await client.get(`/v1/children/${id}`);
  return (body as { measurements: unknown[] }).measurements.length;
}

/** Weight and height of a nine-year-old, each read twice. */
async function measure(page: Page, kg: string, cm: string): Promise<void> {
  await page.getByLabel(/^Berat badan:\s+Bacaan 1/).fill(kg);
  await page.getByLabel(/^Berat badan:\s+Bacaan 2/).fill(kg);
  await page.getByLabel(/Bacaan 1 \(cm\)/).fill(cm);
  await page.getByLabel(/Bacaan 2 \(cm\)/).fill(cm);
}

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

describe('a class on a phone', () => {
  it('is measured without a signal, survives a restart, and is sent once when the signal is back', async () => {
    const client = await web.as(PERSONAS.schoolOperator);
    await givenRound(client);
    await givenClass(client);
    const device = await web.keepingDevice('id', 'phone');
    let page = await signIn(device, PERSONAS.schoolOperator);
    await page.getByRole('link', { name: 'Pengukuran' }).click();
    await page.getByRole('link', { name: /\d{4}/ }).first().waitFor();
    expect([await violationsOn(page), await isTooWide(page)]).toEqual([[], false]);
    await page.locator(`a[href$="/rounds/${month()}"]`).click();
    await page.getByText(`0 dari ${PUPILS} diukur`).first().waitFor();
    await page.getByRole('button', { name: 'Simpan untuk diukur tanpa sinyal' }).click();
    await page.getByText(`${PUPILS + 1} anak tersimpan di ponsel ini`, { exact: false }).waitFor();
    expect([await violationsOn(page), await isTooWide(page)]).toEqual([[], false]);
    await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    await device.setOffline(true);
    await page.getByRole('link', { name: `Mulai mengukur: ${nameOf(1)}` }).click();

    await heading(page, nameOf(1)).waitFor();
    await measure(page, '27,5', '131,2');
    await page.getByLabel(/Bacaan 2 \(cm\)/).fill('132');
    await page.getByLabel(/Bacaan 3 \(cm\)/).fill('131.3');
    expect([await violationsOn(page), await isTooWide(page)]).toEqual([[], false]);
    await page.getByRole('button', { name: /^Simpan, lanjut ke/ }).click();

    await heading(page, nameOf(2)).waitFor();
    await measure(page, '27,5', '190');
    await page.getByText('Jarang ada anak dengan ukuran ini', { exact: false }).first().waitFor();
    await page.getByRole('button', { name: /^Simpan, lanjut ke/ }).click();
    await page.getByText('Ukur ulang dulu, atau centang', { exact: false }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByLabel('Sudah diukur ulang, hasilnya tetap sama').check();
    await page.getByRole('button', { name: /^Simpan, lanjut ke/ }).click();

    await heading(page, nameOf(3)).waitFor();
    const address = page.url();
    expect(await measured()).toEqual([]);
    await page.close();
    page = await device.newPage();
    await page.goto(address);
    for (let n = 3; n <= PUPILS; n++) {
      await heading(page, nameOf(n)).waitFor();
      await measure(page, `${26 + n / 10}`.replace('.', ','), `${130 + n / 10}`);
      await page.getByRole('button', { name: /^Simpan/ }).click();
    }
    await page.getByText(`${PUPILS} dari ${PUPILS} diukur`).first().waitFor();
    await page.getByText(/\d+ catatan menunggu/).waitFor();
    await page.getByRole('link', { name: 'Lihat catatan' }).click();
    await page.getByText(/^Menunggu dikirim/).waitFor();
    await page.getByText('27,5 / 27,5 kg · 131,2 / 132 / 131,3 cm').waitFor();
    expect([await violationsOn(page), await isTooWide(page)]).toEqual([[], false]);
    await page.getByRole('link', { name: 'Buka pengukuran' }).first().click();
    await page.getByText(`${PUPILS} dari ${PUPILS} diukur`).first().waitFor();

    await device.setOffline(false);
    await page.getByText('Semua catatan sudah terkirim.').waitFor({ timeout: 20_000 });
    const sent = await measured();
    expect(sent.map(({ name }) => name).sort()).toEqual(
      Array.from({ length: PUPILS }, (_, at) => nameOf(at + 1)),
    );
    expect(await Promise.all(sent.map(timesMeasured))).toEqual(sent.map(() => 1));
    await page.getByText('Daftar nama tidak tersimpan di ponsel ini.', { exact: false }).waitFor();
    expect(await page.evaluate(COUNT_ROUNDS)).toBe(0);
    await device.close();
  }, 120_000);

  it('is told why a card of a round that is long over cannot be saved', async () => {
    const over = addDays(today(), -100);
    await givenRound(await web.as(PERSONAS.schoolOperator), monthOf(over), over);
    const [child] = await children();
    const path = `/sites/${SITE}/measuring/rounds/${monthOf(over)}/${child?.id}`;
    const page = await signIn(await web.device('id', 'phone'), PERSONAS.schoolOperator, path);
    await measure(page, '27,5', '131,2');
    await page.getByRole('button', { name: /^Simpan/ }).click();
    await page.getByText(`dari tanggal pengukuran ${over}.`, { exact: false }).waitFor();
    await page.context().close();
  });
});

const COUNT_ROUNDS = `new Promise((done) => {
  const opening = indexedDB.open('mbg-pilot');
  opening.onsuccess = () => {
    const count = opening.result.transaction('rounds').objectStore('rounds').count();
    count.onsuccess = () => { opening.result.close(); done(count.result); };
  };
})`;

const EXPORT = workbookOf([
  ['Daftar Peserta Didik'],
  ['No', 'Nama', 'Rombel Saat Ini', 'JK', 'Tanggal Lahir', 'NIK', 'Data Ayah', ''],
  ['', '', '', '', '', '', 'Nama', 'NIK'],
  [
    1,
    'Anggrek Contoh',
    'Kelas 3B',
    'P',
    `${BORN}-01-10`,
    `0000005001${BORN.slice(2)}0001`,
    'Ayah Rahasia',
    '0000001001800001',
  ],
  [2, 'Dahlia Contoh', 'Kelas 3B', 'L', `10/01/${BORN}`, '', 'Ayah Rahasia', ''],
  [3, 'Tanpa Tanggal', 'Kelas 3B', 'L', '', '', '', ''],
]);

const MONTH_AND_YEAR = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric' });

describe('a school at a laptop', () => {
  it('imports its pupils, records consent, and sees how a child grows', async () => {
    const client = await web.as(PERSONAS.schoolOperator);
    const page = await signIn(
      await web.device('en', 'laptop'),
      PERSONAS.schoolOperator,
      `/sites/${SITE}/measuring/children/import`,
    );
    const bodies: string[] = [];
    page.on('request', (request) => bodies.push(request.postData() ?? ''));
    await page.getByLabel('XLSX or CSV file').setInputFiles({
      name: 'peserta-didik.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(await EXPORT),
    });
    await page.getByText('2 of 3 pupils can be imported.').waitFor();
    await page.getByText('Rows to look at (1)').click();
    await page.getByText('The date of birth cannot be read.', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Try first, without storing' }).click();
    await page.getByRole('heading', { name: /^Result of the trial/ }).waitFor();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('heading', { name: 'Result of the import' }).waitFor();
    await page.getByText('2 new').waitFor();
    expect(bodies.join('')).not.toContain('Rahasia');
    expect([await violationsOn(page), await isTooWide(page)]).toEqual([[], false]);

    await page.getByRole('link', { name: 'Children' }).click();
    await page.getByRole('link', { name: /Anggrek Contoh/ }).waitFor();
    expect([await violationsOn(page), await isTooWide(page)]).toEqual([[], false]);
    await page.getByRole('link', { name: /Anggrek Contoh/ }).click();
    await page.getByLabel('Mother').check();
    await page.getByRole('button', { name: 'Record the consent' }).click();
    await page.getByText('Consent given', { exact: true }).waitFor();
    const childId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const [before, last] = [addDays(today(), -200), addDays(today(), -40)];
    await givenMeasured(client, childId, before, [26, 26], [128.7, 128.9]);
    await givenMeasured(client, childId, last, [27.5, 27.6], [131.2, 131.4]);
    await page.reload();
    await page.getByRole('img', { name: /^Height for age/ }).waitFor();
    await page.getByLabel('BMI for age (BAZ)').check();
    await page.getByRole('img', { name: /^BMI for age.*2 rounds/ }).waitFor();
    const row = page.getByRole('row', { name: MONTH_AND_YEAR.format(new Date(last)) });
    await expect.poll(() => row.textContent()).toMatch(/27\.55131\.3/);
    await expect.poll(() => row.textContent()).toContain('Normal');
    expect([await violationsOn(page), await isTooWide(page)]).toEqual([[], false]);
    await page.getByText('Withdraw consent', { exact: true }).first().click();
    await page.getByRole('button', { name: /^Withdraw consent/ }).click();
    await page.getByRole('button', { name: /^Sure\? Withdraw consent/ }).click();
    await page.getByText('Consent was withdrawn', { exact: false }).first().waitFor();
    expect((await client.get(`/v1/children/${childId}`)).status).toBe(409);
    await page.context().close();
  }, 60_000);
});

async function givenMeasured(
  client: Client,
  childId: string,
  date: string,
  weightKg: number[],
  heightCm: number[],
): Promise<void> {
  await givenRound(client, monthOf(date), date);
  const measurement = { id: ulid(), childId, measuredAt: `${date}T03:00:00Z`, measured: 'standing' };
  const path = `/v1/sites/${SITE}/rounds/${monthOf(date)}/measurements`;
  const { body } = await client.post(path, { measurements: [{ ...measurement, weightKg, heightCm }] });
  expect(body).toMatchObject({ results: [{ outcome: 'accepted' }] });
}
