// Replication as a planner meets it: a pilot is frozen, read, frozen anew, compared, passed on as a file; a copy answers what a later
// version offers; two regions stand side by side.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addDays } from '../../shared/domain/dates.ts';
import { sealed } from '../../shared/domain/template.ts';
import { assertDone } from '../support/api.ts';
import { isTooWide, violationsOn } from '../support/browser.ts';
import { KITCHEN, SITE } from '../support/factories/day.ts';
import { makeBitmap } from '../support/factories/photos.ts';
import { makeRecipe } from '../support/factories/recipes.ts';
import { makeTemplate } from '../support/factories/templates.ts';
import { givenMeasured, makeRaws } from '../support/measured.ts';
import { OTHER_REGENCY, PERSONAS, REGENCY } from '../support/personas.ts';
import { openWeb, signIn, today, type Web } from '../support/web.ts';

const PLANNER = {
  name: 'Putri Uji',
  grants: [`planner@region:${REGENCY}`, `planner@region:${OTHER_REGENCY}`],
};
const COPY = `${OTHER_REGENCY}_UJI`;

let web: Web;

/** A menu of recipes, a template from elsewhere in two versions, and a region that copies the first. */
beforeAll(async () => {
  web = await openWeb();
  const administrator = await web.as(PERSONAS.administrator);
  assertDone(await administrator.put(`/v1/kitchens/${KITCHEN}/recipes/NASI`, makeRecipe()));
  const menu = `/v1/kitchens/${KITCHEN}/menus/${today()}/noon`;
  assertDone(await administrator.put(menu, { recipes: ['NASI'] }));
  const { hash: _, ...content } = makeTemplate({ id: '0FFER000', name: 'Dari jauh' });
  const staffing = { ...content.staffing, cook: 4 };
  for (const version of [1, 2]) {
    const file = await sealed({ ...content, version, ...(version > 1 && { staffing }) });
    assertDone(await administrator.post('/v1/templates/import', file));
  }
  const template = { id: '0FFER000', version: 1 };
  const copy = { id: COPY, region: OTHER_REGENCY, template, launchedOn: today(), answers: [] };
  await web.product.platform.copies.put(copy, undefined, 'uji', new Date());
  await givenMeasured(web.product.platform, SITE, today().slice(0, 7), makeRaws(90, 1));
  const isKnown = async () =>
    expect((await administrator.get(`/v1/regions/${REGENCY}/outcome-rounds`)).body).toMatchObject({
      months: [expect.any(String)],
    });
  await vi.waitFor(isKnown, { timeout: 20_000 });
});
afterAll(() => web.close());

const WORDS = {
  id: {
    tab: 'Replikasi',
    freeze: 'Bekukan percontohan ini',
    name: 'Nama templat',
    phase: 'Tahap',
    cook: 'juru masak',
    versionOf: 'Versi baru dari',
    save: 'Bekukan',
    missing: 'Wajib diisi.',
    achieved: 'Yang dicapai',
    short: 'Pendek atau sangat pendek, Anak 5 tahun ke atas',
    grown: 'Pertumbuhan anak, putaran terakhir',
    follows: 'Staf: juru masak: 4',
    changed: 'Staf: juru masak: dari 3 menjadi 5',
    json: 'Unduh JSON',
    file: 'Muat berkas templat (JSON)',
    offered: 'Staf: juru masak: dari 3 menjadi 4',
    accept: 'Terima',
    accepted: '(diterima)',
    withPilot: 'Bandingkan dengan percontohannya',
    copy: 'Kode wilayah salinan',
    pilotFrom: 'Percontohan mulai',
    copyFrom: 'Salinan mulai',
    compare: 'Bandingkan',
    honest: 'Belum ada angka dari kedua wilayah',
    alike: 'Kabupaten/kota yang mirip dengan salinan',
    readiness: 'Kesiapan dapur',
    unchecked: 'Beroperasi sebelum tercatat; gerbang belum diperiksa',
    add: 'Tambah foto',
    photo: 'Foto 1: Uji coba masak',
    remove: 'Hapus: Foto 1: Uji coba masak',
    sure: 'Yakin? Hapus: Foto 1: Uji coba masak',
    poverty: 'Catat angka kemiskinan Kabupaten Jember',
    written: (source: string) => `(2024, BPS, ${source})`,
  },
  en: {
    tab: 'Replication',
    freeze: 'Freeze this pilot',
    name: 'Name of the template',
    phase: 'Phase',
    cook: 'cooks',
    versionOf: 'A new version of',
    save: 'Freeze',
    missing: 'This is required.',
    achieved: 'What it achieved',
    short: 'Stunted, Children of 5 and older',
    grown: 'Growth of children, the last round',
    follows: 'Staff: cooks: 4',
    changed: 'Staff: cooks: from 3 to 5',
    json: 'Download JSON',
    file: 'Load a template file (JSON)',
    offered: 'Staff: cooks: from 3 to 4',
    accept: 'Accept',
    accepted: '(accepted)',
    withPilot: 'Compare with its pilot',
    copy: 'Region code of the copy',
    pilotFrom: 'The pilot began on',
    copyFrom: 'The copy began on',
    compare: 'Compare',
    honest: 'The two regions have no figures',
    alike: 'Regencies like the copy',
    readiness: 'Readiness of kitchens',
    unchecked: 'In operation before it was registered; its gates are not checked',
    add: 'Add photos',
    photo: 'Photo 1: Trial cooking',
    remove: 'Remove: Photo 1: Trial cooking',
    sure: 'Sure? Remove: Photo 1: Trial cooking',
    poverty: 'Write down the poverty figure of Kabupaten Jember',
    written: (source: string) => `(2024, BPS, ${source})`,
  },
} as const;

async function isFine(page: Page): Promise<void> {
  expect(await violationsOn(page)).toEqual([]);
  expect(await isTooWide(page)).toBe(false);
}

describe.each([
  { language: 'id', size: 'phone' },
  { language: 'en', size: 'laptop' },
] as const)('replication in $language on a $size', ({ language, size }) => {
  const w = WORDS[language];
  const name = `Percontohan ${size}`;
  const open = async (path: string): Promise<Page> => signIn(await web.device(language, size), PLANNER, path);

  it('freezes a pilot, then a later version of it, and tells the difference', async () => {
    const page = await open(`/regions/${REGENCY}`);
    await page.getByRole('link', { name: w.tab, exact: true }).click();
    await page.getByRole('link', { name: 'Dari jauh' }).first().waitFor();
    await isFine(page);
    await page.getByRole('link', { name: w.freeze }).click();
    await page.getByRole('button', { name: w.save }).click();
    await page.getByText(w.missing).first().waitFor();
    await isFine(page);
    await page.getByLabel(w.name).fill(name);
    await page.getByLabel(w.phase).fill('uji');
    await page.getByRole('button', { name: w.save }).click();
    await page.getByRole('heading', { name: w.achieved }).waitFor();
    await page.getByText('Nasi', { exact: true }).first().waitFor();
    await page.getByText(w.short).waitFor();
    await isFine(page);
    await page.goto(`/regions/${REGENCY}/replication/freeze`);
    await page.getByLabel(w.name).fill(name);
    await page.getByLabel(w.phase).fill('uji');
    await page.getByLabel(w.cook).fill('5');
    await page.getByLabel(w.versionOf).selectOption({ label: name });
    await page.getByRole('button', { name: w.save }).click();
    await page.getByText(w.changed).waitFor();
    await isFine(page);
    await page.context().close();
  });

  it('passes a template on as a file, and takes it back as the same', async () => {
    const page = await open(`/regions/${REGENCY}/replication/templates/0FFER000/2`);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: w.json }).click();
    const path = await (await saved).path();
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ id: '0FFER000', version: 2 });
    await page.goto(`/regions/${REGENCY}/replication`);
    await page.getByLabel(w.file).setInputFiles(path);
    await page.getByRole('status').filter({ hasText: 'Dari jauh' }).waitFor();
    await page.context().close();
  });

  it('offers the changes of a later version to a copy', async () => {
    const page = await open(`/regions/${OTHER_REGENCY}/replication/copies/${COPY}`);
    await page.getByRole('button', { name: `${w.accept}: ${w.offered}` }).waitFor();
    await isFine(page);
    const accept = page.getByRole('button', { name: `${w.accept}: ${w.offered}` });
    if (await accept.isEnabled()) await accept.click();
    await page.getByText(w.accepted).waitFor();
    await page.getByText(w.follows, { exact: true }).waitFor();
    await page.getByRole('link', { name: w.withPilot }).click();
    await page.getByText(w.honest).waitFor();
    await page.context().close();
  });

  it('shows two regions side by side, and says what cannot be concluded', async () => {
    const page = await open(`/regions/${REGENCY}/replication/compare`);
    await page.getByLabel(w.copy).fill(OTHER_REGENCY);
    await expect.poll(() => page.locator('#compare-copy-hint').textContent()).not.toMatch(/\d/);
    await page.getByLabel(w.pilotFrom).fill(addDays(today(), -6));
    await page.getByLabel(w.copyFrom).fill(addDays(today(), -6));
    await page.getByRole('button', { name: w.compare, exact: true }).click();
    await page.getByText(w.honest).waitFor();
    await page.locator('.chart svg').waitFor();
    await page.getByRole('heading', { name: w.alike }).waitFor();
    await page.getByRole('heading', { name: w.grown }).waitFor();
    await page.getByText(w.short).waitFor();
    const form = page.locator('details').filter({ hasText: w.poverty });
    await form.locator('summary').click();
    for (const [field, value] of Object.entries({ povertyPct: '9.51', year: '2024', source: `BPS, ${size}` }))
      await form.locator(`#${field}-${REGENCY.replace('.', '\\.')}`).fill(value);
    await form.getByRole('button').click();
    await page.getByText(w.written(size)).waitFor();
    await isFine(page);
    await page.context().close();
  });

  it('shows the gates of a kitchen that was open already, and keeps a photo of its trial', async () => {
    const device = await web.device(language, size);
    const page = await signIn(device, PERSONAS.regencyCoordinator, `/regions/${REGENCY}/replication`);
    await page.getByRole('link', { name: w.readiness, exact: true }).click();
    await page.getByRole('link', { name: 'SPPG Uji 1' }).waitFor();
    await isFine(page);
    await page.getByRole('link', { name: 'SPPG Uji 1' }).click();
    await page.getByText(w.unchecked).waitFor();
    const picture = { name: 'uji.bmp', mimeType: 'image/bmp', buffer: makeBitmap(1600, 8) };
    await page.getByLabel(w.add).setInputFiles(picture);
    const photo = page.getByAltText(w.photo);
    await photo.waitFor();
    await isFine(page);
    const width = () =>
      photo.evaluate((shown) => (shown as unknown as { naturalWidth: number }).naturalWidth);
    await vi.waitFor(async () => expect(await width()).toBe(1280), { timeout: 10_000 });
    await page.getByRole('button', { name: w.remove }).click();
    await page.getByRole('button', { name: w.sure }).click();
    await photo.waitFor({ state: 'detached' });
    await page.context().close();
  });
});
