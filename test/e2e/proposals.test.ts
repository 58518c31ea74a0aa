// A region is proposed from a pilot's template: schools and villages from files, numbers, a calculation, a kitchen moved by hand, a
// launch that is shown first, and gates that let no kitchen begin without its certificate.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../shared/domain/dates.ts';
import { sealed } from '../../shared/domain/template.ts';
import { assertDone } from '../support/api.ts';
import { isTooWide, violationsOn } from '../support/browser.ts';
import { makeTemplate } from '../support/factories/templates.ts';
import { PERSONAS } from '../support/personas.ts';
import { openWeb, signIn, type Web } from '../support/web.ts';

/** The whole journey of a planner, with two calculations. */
const PATIENCE_MS = 120_000;

let web: Web;
beforeAll(async () => {
  web = await openWeb();
  const administrator = await web.as(PERSONAS.administrator);
  const { hash: _, ...content } = makeTemplate({ id: 'C0NT0H00', name: 'Contoh' });
  assertDone(await administrator.post('/v1/templates/import', await sealed(content)));
});
afterAll(() => web.close());

const WORDS = {
  id: {
    name: 'Nama usulan',
    template: 'Percontohan yang ditiru',
    next: 'Simpan dan lanjut',
    list: 'Daftar dari berkas',
    school: 'Berkas CSV (Dapodik, EMIS atau lembar kerja)',
    try: 'Coba dulu, tanpa menyimpan',
    tried: '12 baris diterima, 1 tidak cocok.',
    keepList: 'Simpan daftar dan lanjut',
    villages: 'Berkas tempat (CSV)',
    keepPlaces: 'Simpan tempat',
    byVillage: '11: letak desa atau kelurahannya',
    byOwn: '1: koordinat sekolah sendiri',
    reach: 'Jangkauan lewat jalan (km)',
    addDays: 'Tambah hari',
    from: 'Dari',
    until: 'Sampai',
    reason: 'Alasan',
    start: 'Hitung rencana',
    gap: /Paling banyak|Terbukti/,
    nearer: 'Perbesar',
    moveTo: 'Pindahkan dapur ke',
    move: 'Pindahkan',
    tryTitle: 'Perubahan dengan tangan',
    loads: 'Dapur yang muatannya berubah',
    repair: 'Simpan dan perbaiki rencana',
    repaired: /^Diperbaiki setelah perubahan tangan/,
    versions: 'Bandingkan versi',
    pinned: /^Dapur yang ditetapkan/,
    launch: 'Luncurkan',
    all: 'Lihat semua catatan dulu',
    records: 'Catatan yang akan ditulis',
    launched: /^Sudah diluncurkan/,
    readiness: 'Kesiapan dapur',
    lacking: /^kurang \d gerbang$/,
    begin: 'Mulai: aktifkan dapur',
    slhs: 'SLHS belum berlaku. Tanpa SLHS dapur tidak boleh mulai.',
    evidence: 'Isi bukti: Pemasok',
    contracted: 'Pemasok terikat kontrak',
    saveEvidence: 'Simpan bukti',
    met: 'terpenuhi',
  },
  en: {
    name: 'Name of the proposal',
    template: 'Pilot to repeat',
    next: 'Save and go on',
    list: 'A list from a file',
    school: 'CSV file (Dapodik, EMIS or a spreadsheet)',
    try: 'Try first, without saving',
    tried: '12 rows are taken, 1 do not match.',
    keepList: 'Save the list and go on',
    villages: 'File of places (CSV)',
    keepPlaces: 'Save the places',
    byVillage: '11: the place of its village',
    byOwn: '1: its own coordinates',
    reach: 'Reach by road (km)',
    addDays: 'Add days',
    from: 'From',
    until: 'Until',
    reason: 'Reason',
    start: 'Calculate the plan',
    gap: /At most|Proven/,
    nearer: 'Zoom in',
    moveTo: 'Move the kitchen to',
    move: 'Move',
    tryTitle: 'Changes by hand',
    loads: 'Kitchens whose load changes',
    repair: 'Save and repair the plan',
    repaired: /^Repaired after a change by hand/,
    versions: 'Compare versions',
    pinned: /^Kitchens pinned/,
    launch: 'Launch',
    all: 'Show all records first',
    records: 'Records that would be written',
    launched: /^Launched/,
    readiness: 'Readiness of kitchens',
    lacking: /^\d gates lacking$/,
    begin: 'Begin: activate the kitchen',
    slhs: 'There is no valid SLHS. Without it no kitchen may begin.',
    evidence: 'Fill in the evidence: Suppliers',
    contracted: 'Suppliers under contract',
    saveEvidence: 'Save the evidence',
    met: 'met',
  },
} as const;

const VIEWS = [
  { language: 'id', size: 'phone', region: '35.10', name: 'Banyuwangi', district: 'Banyuwangi', first: 1 },
  { language: 'en', size: 'laptop', region: '35.11', name: 'Bondowoso', district: 'Bondowoso', first: 51 },
] as const;
type View = (typeof VIEWS)[number];

/** Twelve schools of three villages, whose coordinates were cut but for one; a thirteenth row is of elsewhere. */
function schoolFile({ name, district, first }: View, villages: readonly string[]) {
  const rows = Array.from({ length: 13 }, (_, i) => {
    const npsn = `004${String(first + i).padStart(5, '0')}`;
    const place = i === 0 ? '-7.9123,113.8301' : '-8,113';
    const where = i === 12 ? 'Kab. Jember,Kaliwates,' : `Kab. ${name},${district},${villages[i % 3]}`;
    return `${npsn},SD Salinan ${i + 1} (fiktif),SD,Negeri,${where},200,${place}`;
  });
  return fileOf(['npsn,name,form,status,regency,district,village,students_total,lat,lon', ...rows]);
}

const villageFile = (villages: readonly string[]) =>
  fileOf([
    'nama,lat,lon',
    ...villages.map((village, i) => `${village},${-7.91 - i / 100},${113.82 + i / 100}`),
  ]);

/** Some weeks after the first day that a launch proposes. */
const HOLIDAY = addDays(new Date().toISOString().slice(0, 10), 42);

const fileOf = (lines: readonly string[]) => ({
  name: 'daftar.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\n')),
});

async function isFine(page: Page): Promise<void> {
  await page.locator('h1').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  expect(await isTooWide(page)).toBe(false);
}

describe.concurrent.each(VIEWS)('a proposal in $language on a $size', (view) => {
  const w = WORDS[view.language];
  const people = {
    name: 'Putri Uji',
    grants: [`planner@region:${view.region}`, `coordinator@region:${view.region}`],
  };

  /** Three villages of the district, each of whose names is the only one in the region. */
  async function threeVillages(): Promise<string[]> {
    const client = await web.as(PERSONAS.administrator);
    const children = async (code: string) =>
      ((await client.get(`/v1/regions/${code}/children`)).body as { items: { code: string; name: string }[] })
        .items;
    const districts = await children(view.region);
    const all = await Promise.all(districts.map(({ code }) => children(code)));
    const names = all.flat().map(({ name }) => name.toLowerCase().replace(/[^a-z]/g, ''));
    const own = all[districts.findIndex(({ name }) => name === view.district)] ?? [];
    return own
      .map(({ name }) => name)
      .filter((name) => names.filter((one) => one === name.toLowerCase().replace(/[^a-z]/g, '')).length === 1)
      .slice(0, 3);
  }

  it(
    'goes from a template to kitchens that wait at their gates',
    async () => {
      const villages = await threeVillages();
      const at = `/regions/${view.region}/replication/proposals`;
      const page = await signIn(await web.device(view.language, view.size), people, at);
      await isFine(page);
      await page.goto(`${at}/new?template=C0NT0H00%201`);
      await page.getByLabel(w.name).fill('Salinan uji');
      await expect.poll(() => page.getByLabel(w.template).inputValue()).toBe('C0NT0H00 1');
      await isFine(page);
      await page.getByRole('button', { name: w.next }).click();

      await page.getByLabel(w.list).check();
      await page.getByLabel(w.school).setInputFiles(schoolFile(view, villages));
      await page.getByRole('button', { name: w.try }).click();
      await page.getByText(w.tried).waitFor();
      await isFine(page);
      await page.getByRole('button', { name: w.keepList }).click();

      await page.getByLabel(w.villages).setInputFiles(villageFile(villages));
      await page.getByRole('button', { name: w.keepPlaces }).click();
      await page.getByText(w.byVillage).waitFor();
      await page.getByText(w.byOwn).waitFor();
      await isFine(page);
      await page.getByRole('button', { name: w.next }).click();
      await page.getByLabel(w.reach).fill('7');
      await page.getByRole('button', { name: w.addDays }).click();
      await page.getByLabel(w.from, { exact: true }).fill(HOLIDAY);
      await page.getByLabel(w.until, { exact: true }).fill(HOLIDAY);
      await page.getByLabel(w.reason, { exact: true }).fill('Libur semester uji');
      await isFine(page);
      // The question whether to leave it unsaved is answered with no.
      await page.getByRole('link', { name: /^1\. / }).click();
      expect(await page.getByLabel(w.reach).inputValue()).toBe('7');
      await page.getByLabel(w.reach).fill('6');
      await page.getByRole('button', { name: w.next }).click();
      await page.getByRole('button', { name: w.start }).click();

      await page.getByText(w.gap).waitFor({ timeout: 60_000 });
      await page.getByRole('button', { name: w.nearer }).click();
      await page
        .getByRole('button', { name: /^SPPG / })
        .first()
        .click();
      await isFine(page);
      const places = page.getByLabel(w.moveTo);
      await places.selectOption({ index: 1 });
      await page.getByRole('button', { name: w.move, exact: true }).click();
      await page.getByRole('heading', { name: w.tryTitle }).waitFor();
      await page.getByRole('heading', { name: w.loads }).waitFor();
      await isFine(page);
      await page.getByRole('button', { name: w.repair }).click();
      await page.getByText(w.repaired).waitFor({ timeout: 60_000 });

      await page.getByRole('link', { name: w.versions }).click();
      await page.getByText(w.pinned).waitFor();
      await isFine(page);
      await page.goBack();

      // Going back may still be under way when the link is there already.
      await expect
        .poll(async () => {
          await page
            .getByRole('link', { name: w.launch, exact: true })
            .click({ timeout: 1_000 })
            .catch(() => {});
          return page.url();
        })
        .toMatch(/launch$/);
      await page.getByRole('button', { name: w.all }).click();
      await page.getByRole('heading', { name: w.records }).waitFor();
      await page.getByText('Libur semester uji').waitFor();
      await isFine(page);
      await page.getByRole('button', { name: w.launch, exact: true }).click();
      await page.getByText(w.launched).waitFor({ timeout: 30_000 });
      await page.getByRole('link', { name: w.readiness }).click();
      await page.getByText(w.lacking).first().waitFor();
      await isFine(page);
      await page
        .getByRole('link', { name: /^SPPG / })
        .first()
        .click();
      await page.getByLabel(w.evidence).click();
      await page.getByLabel(w.contracted).fill('20');
      await page.getByRole('button', { name: w.saveEvidence }).click();
      await page.getByText(w.met, { exact: true }).waitFor();
      await page.getByRole('button', { name: w.begin }).click();
      await page.getByRole('alert').getByText(w.slhs).waitFor();
      await isFine(page);
      await page.context().close();
    },
    PATIENCE_MS,
  );
});
