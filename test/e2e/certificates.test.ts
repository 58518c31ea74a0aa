// Certificates of kitchens: what the kitchen is told, what the office writes down, what the region sees; in both languages and
// sizes.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../shared/domain/dates.ts';
import { assertDone } from '../support/api.ts';
import { violationsOn } from '../support/browser.ts';
import { makeCertificate } from '../support/factories/certificates.ts';
import { makeKitchen } from '../support/factories/places.ts';
import { PERSONAS, type Persona, REGENCY } from '../support/personas.ts';
import { openWeb, signIn, today, VIEWS, type Web } from '../support/web.ts';

let web: Web;
const cookOf = (id: string): Persona => ({ name: `Budi ${id}`, grants: [`kitchen-operator@kitchen:${id}`] });

/** A kitchen with all certificates, its SLHS ending in some days. */
async function given(id: string, daysLeft: number, name = `SPPG Uji ${id}`): Promise<void> {
  const administrator = await web.as(PERSONAS.administrator);
  assertDone(await administrator.put(`/v1/kitchens/${id}`, makeKitchen({ name })));
  for (const kind of ['SLHS', 'HALAL', 'HACCP', 'WATER']) {
    const expiresOn = addDays(today(), kind === 'SLHS' ? daysLeft : 300);
    const held = makeCertificate({ issuedOn: addDays(today(), -200), expiresOn });
    assertDone(await administrator.put(`/v1/kitchens/${id}/certificates/${kind}`, held));
  }
}

beforeAll(async () => {
  web = await openWeb();
  await given('K-UJI-2', 300);
  await given('K-UJI-3', 5);
  await given('K-UJI-4', -12);
});
afterAll(() => web.close());

const WORDS = {
  id: {
    notice: 'Sertifikat dapur',
    soon: 'SLHS: habis 5 hari lagi',
    over: 'sudah habis 12 hari',
    tab: 'Sertifikat',
    lacking: 'yang belum punya',
    expiring: 'yang segera habis',
    fill: 'Isi: SLHS',
    change: 'Ubah: SLHS',
    save: 'Simpan',
    missing: 'Wajib diisi.',
    number: 'Nomor',
    issuer: 'Penerbit',
    from: 'Tanggal terbit',
    to: 'Berlaku sampai',
    early: 'Tanggal akhir tidak boleh mendahului tanggal terbit.',
    valid: 'berlaku',
    state: 'Keadaan',
    revoked: 'dicabut',
  },
  en: {
    notice: 'Certificates of the kitchen',
    soon: 'SLHS: ends in 5 days',
    over: 'expired for 12 days',
    tab: 'Certificates',
    lacking: 'those without',
    expiring: 'those that end soon',
    fill: 'Fill in: SLHS',
    change: 'Change: SLHS',
    save: 'Save',
    missing: 'This is required.',
    number: 'Number',
    issuer: 'Issuer',
    from: 'Issued on',
    to: 'Valid until',
    early: 'It cannot end before it was issued.',
    valid: 'valid',
    state: 'State',
    revoked: 'revoked',
  },
} as const;

async function isFine(page: Page): Promise<void> {
  expect(await violationsOn(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
}

describe.each(VIEWS)('certificates in $language on a $size', ({ language, size }) => {
  const w = WORDS[language];
  const own = `K-UJI-${language}-${size}`;
  const open = async (persona: Persona, path?: string): Promise<Page> =>
    signIn(await web.device(language, size), persona, path);

  it('tell the kitchen what is about to end, and nothing where all is well', async () => {
    const page = await open(cookOf('K-UJI-3'));
    await page.getByRole('heading', { name: w.notice }).waitFor();
    await page.getByText(w.soon).waitFor();
    await isFine(page);
    await page.context().close();
    const fine = await open(cookOf('K-UJI-2'));
    await fine.getByRole('heading', { level: 1, name: 'SPPG Uji K-UJI-2' }).waitFor();
    await fine.waitForLoadState('networkidle');
    expect(await fine.getByRole('heading', { name: w.notice }).count()).toBe(0);
    await fine.context().close();
  });

  it('show the region who works without one and for how long, sorted and narrowed', async () => {
    const page = await open(PERSONAS.regencyCoordinator, `/regions/${REGENCY}`);
    await page.getByRole('link', { name: w.tab, exact: true }).click();
    await page.getByRole('cell', { name: w.over }).waitFor();
    await isFine(page);
    const names = () => page.locator('tbody tr td:first-child').allTextContents();
    await page.getByRole('button', { name: 'SLHS' }).click();
    expect((await names()).filter((name) => /[234]$/.test(name))).toEqual([
      'SPPG Uji K-UJI-4',
      'SPPG Uji K-UJI-3',
      'SPPG Uji K-UJI-2',
    ]);
    await page.getByLabel(w.expiring).check();
    await expect.poll(names).toEqual(['SPPG Uji K-UJI-3']);
    await page.getByLabel(w.lacking).check();
    await expect.poll(async () => (await names()).includes('SPPG Uji K-UJI-4')).toBe(true);
    expect(await names()).not.toContain('SPPG Uji K-UJI-2');
    await page.context().close();
  });

  it('are written down by the office, first with mistakes, then right, and changed later', async () => {
    const administrator = await web.as(PERSONAS.administrator);
    assertDone(await administrator.put(`/v1/kitchens/${own}`, makeKitchen({ status: 'closed' })));
    const page = await open(PERSONAS.regencyCoordinator, `/kitchens/${own}/edit`);
    await page.getByRole('button', { name: w.fill }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('button', { name: w.save }).click();
    await form.getByText(w.missing).first().waitFor();
    await form.getByLabel(w.number).fill('503/7/2026');
    await form.getByLabel(w.issuer).fill('Dinas Kesehatan');
    await form.getByLabel(w.from).fill(today());
    await form.getByLabel(w.to).fill(addDays(today(), -1));
    await form.getByText(w.early).waitFor();
    await isFine(page);
    await form.getByLabel(w.to).fill(addDays(today(), 100));
    await form.getByRole('button', { name: w.save }).click();
    await page.locator('.mark', { hasText: w.valid }).waitFor();
    await isFine(page);
    await page.getByRole('button', { name: w.change }).click();
    await form.getByLabel(w.state).selectOption(w.revoked);
    await form.getByRole('button', { name: w.save }).click();
    await page.locator('.mark', { hasText: w.revoked }).waitFor();
    expect((await administrator.get(`/v1/kitchens/${own}/certificates/SLHS`)).body).toMatchObject({
      status: 'REVOKED',
      number: '503/7/2026',
    });
    await page.context().close();
  });
});

describe('who may only read', () => {
  it('sees the list of the region, and is led to nothing that can be changed', async () => {
    const path = `/regions/${REGENCY}/certificates`;
    const page = await signIn(await web.device('id', 'laptop'), PERSONAS.planner, path);
    await page.getByRole('cell', { name: 'SPPG Uji K-UJI-4' }).waitFor();
    expect(await page.locator('tbody').getByRole('link').count()).toBe(0);
    await page.context().close();
    const auditor = await signIn(await web.device('id', 'laptop'), PERSONAS.auditor, path);
    await auditor.getByRole('link', { name: 'SPPG Uji K-UJI-4' }).click();
    await auditor.waitForURL('**/kitchens/K-UJI-4');
    await auditor.getByRole('heading', { name: 'Sertifikat dapur' }).waitFor();
    await auditor.context().close();
  });
});
