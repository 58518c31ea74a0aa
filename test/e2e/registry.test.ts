// The registry's forms when something is in the way: an id in use, someone else's change, a grant that ends at the district.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from '../support/browser.ts';
import { DISTRICT, KITCHEN, SITE } from '../support/factories/day.ts';
import { makeEnrolment, makeSite } from '../support/factories/places.ts';
import { PERSONAS, type Persona, REGENCY } from '../support/personas.ts';
import { openWeb, signIn, type Web } from '../support/web.ts';

let web: Web;
beforeAll(async () => {
  web = await openWeb();
});
afterAll(() => web.close());

const WORDS = {
  id: {
    siteId: 'NPSN sekolah, atau nomor posyandu',
    kitchenId: /^Nomor dapur/,
    name: 'Nama',
    district: 'Kecamatan',
    capacity: /^Kapasitas/,
    openedOn: 'Mulai beroperasi',
    save: 'Simpan',
    saveCounts: 'Simpan jumlah',
    readOnly: 'Hanya untuk dibaca: registri diubah koordinator wilayahnya.',
    required: 'Wajib diisi.',
    npsn: 'Tulis NPSN sekolah: 8 angka.',
    letters: 'Pakai huruf, angka dan tanda hubung.',
    leave: 'Isian belum disimpan. Tinggalkan halaman ini?',
    back: 'Kembali ke registri',
    choose: /^Pilih: /,
    kitchen: 'Dapur',
    forChosen: 'Dapur untuk yang dipilih',
    assign: 'Tetapkan 1 titik layanan',
    theirs: 'Punya mereka: Dapur',
    saved: 'Tersimpan.',
    exists: 'Nomor ini sudah dipakai. Cari di registri dan ubah di sana.',
  },
  en: {
    siteId: 'NPSN of the school, or number of the posyandu',
    kitchenId: /^Number of the kitchen/,
    name: 'Name',
    district: 'District',
    capacity: /^Capacity/,
    openedOn: 'In operation since',
    save: 'Save',
    saveCounts: 'Save counts',
    readOnly: 'For reading only: the registry is changed by the coordinator of the region.',
    required: 'This is required.',
    npsn: 'Write the NPSN of the school: 8 digits.',
    letters: 'Use letters, digits and hyphens.',
    leave: 'What you typed is not saved. Leave this page?',
    back: 'Back to the registry',
    choose: /^Choose: /,
    kitchen: 'Kitchen',
    forChosen: 'Kitchen for the chosen sites',
    assign: 'Assign 1 sites',
    theirs: 'Theirs: Kitchen',
    saved: 'Saved.',
    exists: 'This number is in use. Find it in the registry and change it there.',
  },
};
type Language = keyof typeof WORDS;
const LANGUAGES = Object.keys(WORDS) as Language[];

const openAs = async (persona: Persona, path: string, language: Language = 'id'): Promise<Page> =>
  signIn(await web.device(language, 'laptop'), persona, path);

describe.each(LANGUAGES)('adding what is registered already (%s)', (language) => {
  const w = WORDS[language];

  it('says that the number is in use and leaves the school as it is, however often one saves', async () => {
    const page = await openAs(PERSONAS.regencyCoordinator, `/regions/${REGENCY}/registry/new-site`, language);
    await page.getByLabel(w.siteId).fill(SITE);
    await page.getByLabel(w.name).fill('Sekolah lain');
    await page.getByLabel(w.district).selectOption(DISTRICT);
    for (let press = 0; press < 2; press++) {
      await page.getByRole('button', { name: w.save }).click();
      await page.getByText(w.exists).waitFor();
      await page.waitForLoadState('networkidle');
    }
    const coordinator = await web.as(PERSONAS.regencyCoordinator);
    expect((await coordinator.get(`/v1/sites/${SITE}`)).body).toMatchObject({ name: 'SD Negeri Uji 1' });
    await page.context().close();
  });

  it('leaves the kitchen as it is', async () => {
    const path = `/regions/${REGENCY}/registry/new-kitchen`;
    const page = await openAs(PERSONAS.regencyCoordinator, path, language);
    await page.getByLabel(w.kitchenId).fill(KITCHEN);
    await page.getByLabel(w.name).fill('Dapur lain');
    await page.getByLabel(w.district).selectOption(DISTRICT);
    await page.getByLabel(w.capacity).fill('100');
    await page.getByLabel(w.openedOn).fill('2026-01-05');
    for (let press = 0; press < 2; press++) {
      await page.getByRole('button', { name: w.save }).click();
      await page.getByText(w.exists).waitFor();
      await page.waitForLoadState('networkidle');
    }
    const coordinator = await web.as(PERSONAS.regencyCoordinator);
    expect((await coordinator.get(`/v1/kitchens/${KITCHEN}`)).body).toMatchObject({ name: 'SPPG Uji 1' });
    await page.context().close();
  });
});

describe.each(LANGUAGES)('a change that someone else made meanwhile (%s)', (language) => {
  const w = WORDS[language];

  it('is shown by the names of its fields, also where one left the field empty', async () => {
    const coordinator = await web.as(PERSONAS.regencyCoordinator);
    const [path, { kitchenId: _, ...alone }] = [`/v1/sites/0020008${language === 'id' ? 1 : 2}`, makeSite()];
    await coordinator.put(path, alone);
    const page = await openAs(PERSONAS.regencyCoordinator, `${path.replace('/v1', '')}/edit`, language);
    await page.getByLabel(w.name).fill('Nama dari saya');
    const { headers } = await coordinator.get(path);
    await coordinator.put(path, makeSite(), { 'If-Match': headers.get('etag') ?? '' });
    await page.getByRole('button', { name: w.save, exact: true }).click();
    await page.getByText(w.theirs, { exact: true }).waitFor();
    expect(await page.locator('dd').allTextContents()).toEqual(['SD Negeri Uji 1', KITCHEN]);
    await page.context().close();
  });
});

describe.each(LANGUAGES)('the coordinator of a district (%s)', (language) => {
  const w = WORDS[language];

  it("gives sites to the district's kitchens, from the list and from the form, and finds the way back", async () => {
    const page = await openAs(PERSONAS.districtCoordinator, `/regions/${DISTRICT}/registry`, language);
    await page.getByRole('checkbox', { name: w.choose }).first().check();
    await page.getByLabel(w.forChosen).selectOption(KITCHEN);
    await page.getByRole('button', { name: w.assign }).click();
    await page.getByLabel(w.forChosen).waitFor({ state: 'detached' });
    await page.goto(`/sites/${SITE}/edit`);
    await page.getByLabel(w.kitchen, { exact: true }).selectOption({ label: `SPPG Uji 1 (${KITCHEN})` });
    await page.getByRole('link', { name: w.back }).click();
    await page.waitForURL(`**/regions/${DISTRICT}/registry`);
    await page.goto(`/kitchens/${KITCHEN}/edit`);
    await page.getByRole('link', { name: w.back }).click();
    await page.waitForURL(`**/regions/${DISTRICT}/registry/kitchens`);
    await page.context().close();
  });
});

describe.each(LANGUAGES)('the head counts of a site (%s)', (language) => {
  const w = WORDS[language];

  it('begin with what is in force now, not with what this device saw last, and say that they are saved', async () => {
    const page = await openAs(PERSONAS.regencyCoordinator, `/sites/${SITE}/edit`, language);
    const boys = page.locator('#SD_1_3-male');
    await boys.waitFor();
    const { validFrom, ...counts } = makeEnrolment({
      validFrom: await page.locator('#since').inputValue(),
      groups: { SD_1_3: { male: language === 'id' ? 77 : 78, female: 29 } },
    });
    const coordinator = await web.as(PERSONAS.regencyCoordinator);
    await coordinator.put(`/v1/sites/${SITE}/enrolments/${validFrom}`, counts);
    await page.reload();
    expect(await boys.inputValue()).toBe(String(counts.groups.SD_1_3?.male));
    await page.getByRole('button', { name: w.saveCounts }).click();
    await page.getByText(w.saved).waitFor();
    await page.waitForLoadState('networkidle');
    await page.getByText(w.saved).waitFor();
    await boys.fill('5');
    await page.getByText(w.saved).waitFor({ state: 'detached' });
    await page.context().close();
  });
});

describe.each(LANGUAGES)('who may only read (%s)', (language) => {
  const w = WORDS[language];

  it('is told so on every form, and can change and save nothing', async () => {
    const page = await openAs(PERSONAS.planner, `/sites/${SITE}/edit`, language);
    const forms = [
      `/sites/${SITE}/edit`,
      `/kitchens/${KITCHEN}/edit`,
      `/regions/${REGENCY}/registry/new-site`,
      `/regions/${REGENCY}/registry/new-kitchen`,
    ];
    for (const form of forms) {
      await page.goto(form);
      await page.getByText(w.readOnly).waitFor();
      expect(await page.getByLabel(w.name, { exact: true }).isDisabled()).toBe(true);
      expect(await page.getByRole('button', { name: w.save }).count()).toBe(0);
      expect([form, await violationsOn(page)]).toEqual([form, []]);
    }
    await page.context().close();
  });
});

describe.each(LANGUAGES)('the number of a new place (%s)', (language) => {
  const w = WORDS[language];

  it('is judged before anything is sent, and one is told what to write', async () => {
    const page = await openAs(PERSONAS.regencyCoordinator, `/regions/${REGENCY}/registry/new-site`, language);
    const sent: string[] = [];
    page.on('request', (request) => request.method() === 'PUT' && sent.push(request.url()));
    const save = page.getByRole('button', { name: w.save });
    await page.getByLabel(w.name).fill('SD Uji Nomor');
    await page.getByLabel(w.district).selectOption(DISTRICT);
    await save.click();
    await page.getByText(w.required).waitFor();
    await page.getByLabel(w.siteId).fill('SD-9');
    await page.getByText(w.npsn).waitFor();
    await page.goto(`/regions/${REGENCY}/registry/new-kitchen`);
    await page.getByLabel(w.name).fill('SPPG Uji Nomor');
    await page.getByLabel(w.district).selectOption(DISTRICT);
    await page.getByLabel(w.capacity).fill('100');
    await page.getByLabel(w.openedOn).fill('2026-01-05');
    for (const id of [`${KITCHEN}?x=1`, 'SPPG/9']) {
      await page.getByLabel(w.kitchenId).fill(id);
      await save.click();
      await page.getByText(w.letters).waitFor();
    }
    expect(sent).toEqual([]);
    await page.context().close();
  });
});

describe.each(LANGUAGES)('a form with something typed (%s)', (language) => {
  const w = WORDS[language];

  it('says "saved" only while nothing new is typed, and asks before it is left', async () => {
    const page = await openAs(PERSONAS.regencyCoordinator, `/kitchens/${KITCHEN}/edit`, language);
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(`${dialog.type()} ${dialog.message()}`.trim());
      void (asked.length < 3 ? dialog.dismiss() : dialog.accept());
    });
    await page.getByLabel(w.capacity).fill(language === 'id' ? '1001' : '1002');
    await page.getByRole('button', { name: w.save }).click();
    await page.getByText(w.saved).waitFor();
    await page.getByLabel(w.capacity).fill('1003');
    await page.getByText(w.saved).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: w.back }).click();
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => asked.length).toBe(2);
    expect(await page.getByLabel(w.capacity).inputValue()).toBe('1003');
    await page.getByRole('link', { name: w.back }).click();
    await page.waitForURL('**/registry/kitchens');
    expect(asked).toEqual([`confirm ${w.leave}`, 'beforeunload', `confirm ${w.leave}`]);
    await page.context().close();
  });
});
