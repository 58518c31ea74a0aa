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
