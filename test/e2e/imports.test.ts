// The import wizard when something is unusual: the page is left while it runs, the list is long, empty, a workbook, or about
// another region.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from '../support/browser.ts';
import { PERSONAS, REGENCY } from '../support/personas.ts';
import { openWeb, signIn, type Web } from '../support/web.ts';

let web: Web;
beforeAll(async () => {
  web = await openWeb();
});
afterAll(() => web.close());

const WORDS = {
  id: {
    file: 'File CSV',
    try: /^Coba dulu/,
    import: 'Impor',
    tried: /^Hasil percobaan/,
    imported: 'Hasil impor',
    running: /dari 1 baris/,
    errors: 'Unduh baris yang ditolak',
    registry: 'Registri',
    shown: 'Ditampilkan 500 baris pertama dari 501.',
    empty: 'Daftar ini tidak berisi baris.',
    workbook: 'Di Excel atau LibreOffice pilih Simpan Sebagai, CSV, lalu pilih file CSV itu.',
    about: 'Daftar ini tentang: Kab. Jember, Kota Depok.',
    elsewhere:
      '1 baris bukan tentang Kabupaten Jember. Baris itu ikut diimpor bila wilayahnya wewenang Anda juga.',
  },
  en: {
    file: 'CSV file',
    try: /^Try first/,
    import: 'Import',
    tried: /^Result of the trial/,
    imported: 'Result of the import',
    running: /of 1 rows/,
    errors: 'Download the rejected rows',
    registry: 'Registry',
    shown: 'The first 500 of 501 rows are shown.',
    empty: 'The list has no rows.',
    workbook: 'In Excel or LibreOffice choose Save As, CSV, then choose that CSV file.',
    about: 'This list is about: Kab. Jember, Kota Depok.',
    elsewhere:
      '1 rows are not about Kabupaten Jember. They are imported too if their region is yours as well.',
  },
};
type Language = keyof typeof WORDS;
const LANGUAGES = Object.keys(WORDS) as Language[];

const openAs = async (language: Language): Promise<Page> =>
  signIn(await web.device(language, 'laptop'), PERSONAS.regencyCoordinator, `/regions/${REGENCY}/imports`);

const HEADER = 'npsn;name;form;status;regency;district;students_male;students_female';
const rowOf = (npsn: string, regency = 'Kab. Jember', district = 'Kaliwates') =>
  `${npsn};SD Uji (fiktif);SD;Negeri;${regency};${district};60;58`;

const choose = (page: Page, label: string, rows: readonly string[], name = 'daftar.csv') =>
  page.getByLabel(label).setInputFiles({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from([HEADER, ...rows].join('\r\n')),
  });

describe.each(LANGUAGES)('an import whose page is left (%s)', (language) => {
  const w = WORDS[language];

  it('runs on, is there when one comes back with its rejected rows, and is not closed unasked', async () => {
    const page = await openAs(language);
    await choose(page, w.file, [rowOf('0022')]);
    await page.getByRole('button', { name: w.try }).click();
    await page.getByText(w.tried).waitFor();
    const gate = Promise.withResolvers<void>();
    await page.route('**/v1/imports/**', async (route) => {
      await gate.promise;
      await route.continue();
    });
    await page.getByRole('button', { name: w.import, exact: true }).click();
    await page.getByText(w.running).waitFor();
    const asked = new Promise<string>((resolve) =>
      page.once('dialog', (dialog) => void dialog.dismiss().then(() => resolve(dialog.type()))),
    );
    await page.close({ runBeforeUnload: true });
    expect(await asked).toBe('beforeunload');
    await page.getByRole('link', { name: w.registry }).click();
    await page.waitForURL('**/registry');
    await page.getByRole('link', { name: w.import, exact: true }).click();
    await page.getByText(w.running).waitFor();
    await page.getByRole('link', { name: w.registry }).click();
    const answered = page.waitForResponse('**/v1/imports/**');
    gate.resolve();
    await answered;
    await page.getByRole('link', { name: w.import, exact: true }).click();
    await page.getByText(w.imported).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: w.errors }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('0022');
    await page.context().close();
  });
});

describe.each(LANGUAGES)('a list (%s)', (language) => {
  const w = WORDS[language];

  it('that is long is shown in part, and says so', async () => {
    const page = await openAs(language);
    await choose(
      page,
      w.file,
      Array.from({ length: 501 }, (_, n) => rowOf(String(n))),
    );
    await page.getByRole('button', { name: w.try }).click();
    await page.getByText(w.shown).waitFor();
    await page.context().close();
  });

  it('that is empty, or a workbook, is not offered for import; what to do is said', async () => {
    const page = await openAs(language);
    await choose(page, w.file, []);
    await page.getByText(w.empty).waitFor();
    await page.getByLabel(w.file).setInputFiles({
      name: 'daftar.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from('PK\u0003\u0004 invented'),
    });
    await page.getByText(w.workbook).waitFor();
    expect(await page.getByRole('button', { name: w.try }).count()).toBe(0);
    await page.context().close();
  });

  it('that is about other regions than the page says which', async () => {
    const page = await openAs(language);
    const rows = [rowOf('00220001'), rowOf('00220002'), rowOf('00220003', 'Kota Depok', 'Beji')];
    await choose(page, w.file, rows);
    await page.getByText(w.about).waitFor();
    await page.getByText(w.elsewhere).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await choose(page, w.file, rows.slice(0, 2), 'jember.csv');
    await page.getByText(w.elsewhere).waitFor({ state: 'detached' });
    await page.context().close();
  });
});
