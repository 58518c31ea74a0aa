// The regional office's pages: registry, calendar, import wizard and reports, in both languages and sizes, with mistakes made
// and mended.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isTooWide, violationsOn } from '../support/browser.ts';
import { DISTRICT, KITCHEN, SITE } from '../support/factories/day.ts';
import { makeKitchen } from '../support/factories/places.ts';
import { PERSONAS, REGENCY } from '../support/personas.ts';
import { openWeb, signIn, today, VIEWS, type Web } from '../support/web.ts';

let web: Web;
beforeAll(async () => {
  web = await openWeb();
  const administrator = await web.as(PERSONAS.administrator);
  await administrator.put('/v1/kitchens/K-UJI-2', makeKitchen({ name: 'SPPG Uji 2' }));
  await administrator.post(`/v1/regions/${REGENCY}/reports`, { period: today() });
});
afterAll(() => web.close());

const openAs = async (path: string): Promise<Page> =>
  signIn(await web.device('id', 'laptop'), PERSONAS.regencyCoordinator, path);

const PAGES = [
  `/regions/${REGENCY}/registry`,
  `/regions/${REGENCY}/registry/kitchens`,
  `/regions/${REGENCY}/registry/access`,
  `/regions/${DISTRICT}/registry/calendar`,
  `/regions/${REGENCY}/registry/new-site`,
  `/sites/${SITE}/edit`,
  `/kitchens/${KITCHEN}/edit`,
  `/regions/${REGENCY}/imports`,
  `/regions/${REGENCY}/reports`,
  `/reports/${REGENCY}_${today()}_1`,
];

describe.concurrent.each(VIEWS)('the pages of the office in $language on a $size', ({ language, size }) => {
  it('are accessible and fit the screen', async () => {
    const device = await web.device(language, size);
    const page = await signIn(device, PERSONAS.regencyCoordinator, PAGES[0]);
    for (const path of PAGES) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect([path, await violationsOn(page)]).toEqual([path, []]);
      const fits = await page.evaluate('document.documentElement.scrollWidth <= innerWidth');
      expect([path, fits]).toEqual([path, true]);
    }
    await device.close();
  }, 60_000);
});

const ACCESS_WORDS = {
  id: {
    more: 'Buat satu kode lagi untuk SD Negeri Uji 1',
    print: /^Cetak surat/,
    letter: 'Kode akses MBG Pilot untuk SD Negeri Uji 1',
    code: 'Kode akses',
    use: 'Pakai kode',
    log: 'Makanan datang',
  },
  en: {
    more: 'Make one more code for SD Negeri Uji 1',
    print: /^Print letters/,
    letter: 'MBG Pilot access code for SD Negeri Uji 1',
    code: 'Access code',
    use: 'Use the code',
    log: 'Food came',
  },
} as const;

describe.each(VIEWS)('an access code in $language on a $size', ({ language, size }) => {
  const w = ACCESS_WORDS[language];
  const assertGood = async (page: Page) => {
    expect(await violationsOn(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
  };

  it('goes from the office by letter to a teacher, who has the school at once', async () => {
    const office = await web.device(language, size);
    const list = await signIn(office, PERSONAS.regencyCoordinator, `/regions/${DISTRICT}/registry/access`);
    await list.getByRole('button', { name: w.more }).click();
    await list.getByRole('button', { name: w.print, disabled: false }).click();
    await list.getByRole('heading', { name: w.letter }).first().waitFor();
    await assertGood(list);
    const codes = await list.locator('.letter code').allTextContents();
    const teacher = await web.device(language, size);
    const person = { name: `Guru Baru ${language}`, grants: [] };
    const page = await signIn(teacher, person, `/#${codes.at(-1)}`);
    await expect.poll(() => page.getByLabel(w.code).inputValue()).toBe(codes.at(-1));
    await assertGood(page);
    await page.getByRole('button', { name: w.use }).click();
    await page.waitForURL(`**/sites/${SITE}`);
    await page.getByRole('button', { name: w.log }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: w.log }).waitFor();
    await list.goto(`/regions/${DISTRICT}/registry/access`);
    await list.getByText(person.name).waitFor();
    await Promise.all([office.close(), teacher.close()]);
  }, 60_000);
});

async function waitForAll(page: Page) {
  const boxes = page.getByRole('checkbox');
  await boxes.first().waitFor();
  return await boxes.all();
}

describe('the registry', () => {
  it('adds a site, first with a mistake, then right, with its head counts', async () => {
    const page = await openAs(`/regions/${REGENCY}/registry/new-site`);
    await page.getByLabel('NPSN sekolah, atau nomor posyandu').fill('0020');
    await page.getByLabel('Nama').fill('SD Negeri Uji Baru');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.getByText('Perbaiki isian yang ditandai, lalu simpan lagi.').waitFor();
    await page.getByLabel('Kecamatan').selectOption(DISTRICT);
    await page.getByText('Tulis NPSN sekolah: 8 angka.').waitFor();
    await page.getByLabel('NPSN sekolah, atau nomor posyandu').fill('00200077');
    await page.getByLabel('Dapur').selectOption(KITCHEN);
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.waitForURL(/\/sites\/00200077\/edit/);
    await page.locator('#SD_1_3-male').fill('21');
    await page.getByRole('button', { name: 'Simpan jumlah' }).click();
    await page.getByText(/Sejak .*: 21/).waitFor();
    const coordinator = await web.as(PERSONAS.regencyCoordinator);
    expect((await coordinator.get('/v1/sites/00200077')).body).toMatchObject({
      name: 'SD Negeri Uji Baru',
      district: DISTRICT,
      kitchenId: KITCHEN,
    });
    await page.context().close();
  });

  it('says when someone else changed a site meanwhile, shows theirs, and keeps what was typed', async () => {
    const page = await openAs(`/sites/${SITE}/edit`);
    await page.getByLabel('Nama').fill('Nama dari saya');
    const coordinator = await web.as(PERSONAS.regencyCoordinator);
    const { body, headers } = await coordinator.get(`/v1/sites/${SITE}`);
    const { id: _, enrolment: _e, ...profile } = body as Record<string, unknown>;
    const theirs = { ...profile, name: 'Nama dari mereka' };
    await coordinator.put(`/v1/sites/${SITE}`, theirs, { 'If-Match': headers.get('etag') ?? '' });
    await page.getByRole('button', { name: 'Simpan', exact: true }).click();
    await page.getByText('Sudah diubah orang lain').waitFor();
    await page.getByText('Nama dari mereka').waitFor();
    expect(await page.getByLabel('Nama').inputValue()).toBe('Nama dari saya');
    await page.getByRole('button', { name: 'Simpan', exact: true }).click();
    await page.getByText('Tersimpan.').waitFor();
    expect((await coordinator.get(`/v1/sites/${SITE}`)).body).toMatchObject({ name: 'Nama dari saya' });
    await page.context().close();
  });

  it('finds sites and kitchens by name or number, and keeps the search in the address', async () => {
    const page = await openAs(`/regions/${REGENCY}/registry`);
    const field = page.getByRole('searchbox');
    await field.fill('uji baru');
    await page.waitForURL(/\?q=uji\+baru$/);
    await page.getByText('1 dimuat').waitFor();
    await page.getByRole('cell', { name: '00200077' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await field.fill('9');
    await page.getByText('Tidak ada yang cocok').waitFor();
    await field.fill(SITE);
    await page.getByRole('cell', { name: SITE }).waitFor();
    await page.reload();
    await page.getByRole('cell', { name: SITE }).waitFor();
    expect(await field.inputValue()).toBe(SITE);
    await page.goto(`/regions/${REGENCY}/registry/kitchens?q=sppg%20UJI%202`);
    await page.getByRole('cell', { name: 'K-UJI-2' }).waitFor();
    expect(await page.getByRole('cell', { name: KITCHEN }).count()).toBe(0);
    await page.context().close();
  });

  it('asks the whole region, further than what is loaded', async () => {
    const page = await openAs(`/regions/${REGENCY}/registry`);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByRole('searchbox').fill('uji');
    await expect.poll(() => asked.some((url) => url.includes('/sites?q=uji&limit=500'))).toBe(true);
    await page.context().close();
  });

  it('gives what it can to another kitchen, shows it, and keeps what failed chosen', async () => {
    const page = await openAs(`/regions/${REGENCY}/registry`);
    const failing = '**/v1/sites/00200077';
    await page.route(failing, (route) =>
      route.request().method() === 'PUT' ? route.abort() : route.continue(),
    );
    for (const box of await waitForAll(page)) await box.check();
    await page.getByLabel('Dapur untuk yang dipilih').selectOption('K-UJI-2');
    await page.getByRole('button', { name: 'Tetapkan 2 titik layanan' }).click();
    await page.getByText('00200077: terputus, coba lagi').waitFor();
    await page.getByRole('row', { name: SITE }).getByRole('cell', { name: 'K-UJI-2' }).waitFor();
    await page.unroute(failing);
    await page.getByRole('button', { name: 'Tetapkan 1 titik layanan' }).click();
    await expect.poll(() => page.getByRole('cell', { name: 'K-UJI-2' }).count()).toBe(2);
    await page.context().close();
  });

  it('gives several sites to another kitchen', async () => {
    const page = await openAs(`/regions/${REGENCY}/registry`);
    const boxes = page.getByRole('checkbox');
    await boxes.first().waitFor();
    const count = await boxes.count();
    for (const box of await boxes.all()) await box.check();
    await page.getByLabel('Dapur untuk yang dipilih').selectOption('K-UJI-2');
    await page.getByRole('button', { name: `Tetapkan ${count} titik layanan` }).click();
    await expect.poll(() => page.getByRole('cell', { name: 'K-UJI-2' }).count()).toBe(count);
    await page.context().close();
  });

  it('sets a day without service, with its reason', async () => {
    const page = await openAs(`/regions/${DISTRICT}/registry/calendar`);
    await page
      .getByRole('button', { name: / 1[5-9] / })
      .first()
      .click();
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.getByText('Wajib diisi.').waitFor();
    await page.getByLabel('Alasan').fill('Ulang tahun kecamatan');
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.getByText('Ulang tahun kecamatan (tanpa layanan)', { exact: false }).waitFor();
    await page.context().close();
  });

  it('offers no change to who may only read', async () => {
    const page = await signIn(
      await web.device('id', 'laptop'),
      PERSONAS.auditor,
      `/regions/${REGENCY}/registry`,
    );
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('cell', { name: SITE }).waitFor();
    expect(await page.getByRole('link', { name: 'Tambah titik layanan' }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Impor' }).count()).toBe(0);
    expect(await page.getByRole('checkbox').count()).toBe(0);
    await page.context().close();
  });
});

const LIST = [
  'npsn;name;form;status;regency;district;students_male;students_female;kepala',
  '00210001;SD Uji Impor 1 (fiktif);SD;Negeri;Kab. Jember;Kaliwates;60;58;x',
  '0021;SD Uji Impor 2 (fiktif);SD;Negeri;Kab. Jember;Kaliwates;60;58;x',
  '00210003;SD Uji Impor 3 (fiktif);SD;Negeri;Kab. Jember;Antah;60;58;x',
  '00210001;SD Uji Impor 1 lagi (fiktif);SD;Negeri;Kab. Jember;Kaliwates;60;58;x',
  '',
  '00210005;SD Uji Impor 5 (fiktif);SD;Swasta;Kab. Jember;Kaliwates;40;41;x',
].join('\r\n');

describe('the import wizard', () => {
  it('checks columns, tries, imports and hands back what was refused; a second time changes nothing', async () => {
    const page = await openAs(`/regions/${REGENCY}/imports`);
    const file = { name: 'daftar.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${LIST}`) };
    await page.getByLabel('File CSV').setInputFiles(file);
    await page.getByText('5 baris terbaca.').waitFor();
    await page.getByText('kepala').waitFor();
    expect(await page.getByRole('button', { name: 'Impor', exact: true }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: /Coba dulu/ }).click();
    await page.getByText('Hasil percobaan', { exact: false }).waitFor();
    await page.getByRole('button', { name: '2 baru' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    const coordinator = await web.as(PERSONAS.regencyCoordinator);
    expect((await coordinator.get('/v1/sites/00210001')).status).toBe(403);
    await page.getByRole('button', { name: 'Impor', exact: true }).click();
    await page.getByText('Hasil impor').waitFor();
    await page.getByRole('button', { name: '3 ditolak' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Unduh baris yang ditolak' }).click(),
    ]);
    const rows = parse(readFileSync(await download.path(), 'utf8'), { bom: true }) as string[][];
    expect(rows[0]?.slice(0, 4)).toEqual(['row', 'reason', 'npsn', 'name']);
    expect(rows.slice(1).map(([row]) => row)).toEqual(['3', '4', '5']);
    await page.getByRole('button', { name: /Coba dulu/ }).click();
    await page.getByRole('button', { name: '2 tidak berubah' }).waitFor();
    await page.context().close();
  });

  it('says what is wrong with a file that is no list', async () => {
    const page = await openAs(`/regions/${REGENCY}/imports`);
    await page
      .getByLabel('File CSV')
      .setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') });
    await page.getByText('Kolom ini tidak ada: npsn, name, form, district.').waitFor();
    await page.context().close();
  });
});

describe('reports', () => {
  it('say of what nobody reported that there is nothing yet, and show no zero for it', async () => {
    const page = await openAs(`/reports/${REGENCY}_${today()}_1`);
    await page.getByText('Porsi diterima').waitFor();
    const figureOf = (name: string) => page.locator(`dt:text-is("${name}") + dd`).textContent();
    for (const name of ['Porsi dimasak', 'Porsi diterima', 'Porsi dibagikan', 'Sisa', 'Cakupan'])
      expect([name, await figureOf(name)]).toEqual([name, 'belum ada']);
    await page.context().close();
  });

  it('are published, read with their chain, and saved for a spreadsheet', async () => {
    const page = await openAs(`/regions/${REGENCY}/reports`);
    await page.getByRole('button', { name: `Terbitkan ${today()}` }).click();
    await page.getByRole('link', { name: `${today()} terbit, versi 2.` }).click();
    await page.getByRole('heading', { name: 'Kabupaten Jember', level: 1 }).waitFor();
    await page.getByText('Sidik versi sebelumnya').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Unduh CSV' }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toContain(`${REGENCY}_${today()}_2`);
    await page.context().close();
  });
});
