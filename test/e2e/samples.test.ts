// A sample from the pot to the laboratory or the bin, also without a signal; labels and forms on paper; trays that come back.
// In both languages and sizes.
import type { BrowserContext, Page } from 'playwright-core';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../shared/domain/dates.ts';
import { violationsOn } from '../support/browser.ts';
import {
  makeCooked,
  makeDispatched,
  makeRapidTest,
  makeSample,
  makeSensoryTest,
} from '../support/factories/facts.ts';
import { givenOwnKitchen, type OwnKitchen, teacherOf } from '../support/kitchen.ts';
import { openWeb, signIn, today, VIEWS, type Web } from '../support/web.ts';

const WORDS = {
  id: {
    sample: 'Sampel',
    item: 'Masakan',
    mass: 'Berat (gram)',
    celsius: 'Suhu simpan (°C)',
    save: 'Simpan',
    cancel: 'Batal',
    list: 'Daftar sampel',
    due: 'waktunya dibuang',
    kept: 'disimpan',
    atLab: 'di laboratorium',
    discarded: 'sudah dibuang',
    discard: 'Catat dibuang',
    release: 'Kirim ke laboratorium',
    lab: 'Laboratorium',
    notDue: /Sampel ini harus disimpan sampai/,
    onPhone: 'di ponsel',
    labels: 'Cetak label',
    print: 'Cetak (1)',
    forms: 'Formulir',
    samples: 'Pencatatan sampel makanan',
    tests: 'Uji organoleptik dan uji cepat',
    incident: 'Laporkan kejadian',
    ill: 'Berapa orang sakit',
    incidentRecord: 'Kejadian',
    trays: 'Ompreng kembali',
    returned: 'Ompreng kembali utuh',
    missing: 'Hilang',
    sure: 'Ya, benar. Simpan',
    correct: /^Koreksi: Ompreng kembali/,
    counted: '97 utuh, 2 hilang, 0 rusak',
    corrected: '98 utuh, 2 hilang, 0 rusak',
    ofSite: 'Formulir uji rasa',
    testsOfSite: 'Uji organoleptik',
  },
  en: {
    sample: 'Sample',
    item: 'Dish',
    mass: 'Mass (grams)',
    celsius: 'Storage temperature (°C)',
    save: 'Save',
    cancel: 'Cancel',
    list: 'List of samples',
    due: 'due for discarding',
    kept: 'kept',
    atLab: 'with a laboratory',
    discarded: 'discarded',
    discard: 'Log as discarded',
    release: 'Send to laboratory',
    lab: 'Laboratory',
    notDue: /This sample must be kept until/,
    onPhone: 'on phone',
    labels: 'Print labels',
    print: 'Print (1)',
    forms: 'Forms',
    samples: 'Pencatatan sampel makanan',
    tests: 'Uji organoleptik dan uji cepat',
    incident: 'Report an incident',
    ill: 'How many are ill',
    incidentRecord: 'Incident',
    trays: 'Trays returned',
    returned: 'Trays returned whole',
    missing: 'Missing',
    sure: 'Yes, that is right. Save',
    correct: /^Correct: Trays returned/,
    counted: '97 whole, 2 missing, 0 broken',
    corrected: '98 whole, 2 missing, 0 broken',
    ofSite: 'Tasting form',
    testsOfSite: 'Uji organoleptik',
  },
} as const;

let web: Web;
beforeAll(async () => {
  web = await openWeb();
});
afterAll(() => web.close());

const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

/** Cooked an hour ago, tested and sent to both schools; three days ago a sample was taken. */
async function givenDay({ id, sites, operator }: OwnKitchen): Promise<void> {
  const common = { serviceDate: today(), kitchenId: id };
  const batchId = ulid();
  const { siteId: _, ...tested } = makeSensoryTest({ phase: 'on-arrival' });
  const [site] = sites;
  const client = await web.as(operator);
  const results = await client.facts(
    makeCooked({ ...common, batchId, at: ago(60), startedAt: ago(150), finishedAt: ago(60) }),
    makeRapidTest({ ...common, at: ago(200) }),
    { ...tested, ...common, id: ulid(), phase: 'before-dispatch', at: ago(45), tester: 'Ibu Rina' },
    ...sites.map((siteId) => makeDispatched({ ...common, siteId, batchId, at: ago(30) })),
    makeSample({ kitchenId: id, item: 'Telur balado', serviceDate: addDays(today(), -3) }),
  );
  expect(results.map(({ outcome }) => outcome)).toEqual(results.map(() => 'accepted'));
  const teacher = await web.as(teacherOf(site));
  await teacher.facts(
    makeSensoryTest({ siteId: site, serviceDate: today(), at: ago(10), tester: 'Pak Budi' }),
  );
}

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const dialogGone = (page: Page) => page.getByRole('dialog').waitFor({ state: 'detached' });
const isTooWide = (page: Page) => page.evaluate('document.documentElement.scrollWidth > innerWidth');

async function expectFine(page: Page): Promise<void> {
  expect(await violationsOn(page)).toEqual([]);
  expect(await isTooWide(page)).toBe(false);
}

describe.each(VIEWS.map((view, n) => ({ ...view, n: n + 1 })))(
  'samples and trays in $language on a $size',
  ({ language, size, n }) => {
    const w = WORDS[language];
    let kitchen: OwnKitchen;
    let device: BrowserContext;
    let cook: Page;

    beforeAll(async () => {
      kitchen = await givenOwnKitchen(web, n);
      await givenDay(kitchen);
      device = await web.keepingDevice(language, size);
      cook = await signIn(device, kitchen.operator);
    });
    afterAll(() => device.close());

    const card = (item: string) => cook.locator('[data-sample]', { hasText: item });

    it('are taken, kept until their time, then discarded without a signal or sent to a laboratory', async () => {
      await button(cook, w.sample).click();
      await cook.getByRole('textbox', { name: w.item, exact: true }).fill('Ayam kecap');
      await cook.getByLabel(w.mass, { exact: true }).fill('120');
      await cook.getByLabel(w.celsius).fill('4');
      await expectFine(cook);
      await button(cook, w.save).click();
      await dialogGone(cook);
      await link(cook, w.list).click();
      await card('Telur balado').getByText(w.due, { exact: true }).waitFor();
      await card('Ayam kecap').getByText(w.kept, { exact: true }).waitFor();
      await expectFine(cook);

      await expect.poll(() => cook.evaluate('navigator.serviceWorker.controller !== null')).toBe(true);
      await device.setOffline(true);
      await button(cook, `${w.discard}: Ayam kecap`).click();
      await button(cook, w.save).click();
      await cook.getByRole('dialog').getByText(w.notDue).first().waitFor();
      await expectFine(cook);
      await button(cook, w.cancel).click();
      await button(cook, `${w.discard}: Telur balado`).click();
      await button(cook, w.save).click();
      await dialogGone(cook);
      await card('Telur balado').getByText(w.discarded, { exact: true }).waitFor();
      await card('Telur balado').getByText(w.onPhone, { exact: true }).waitFor();
      await device.setOffline(false);
      await card('Telur balado')
        .getByText(w.onPhone, { exact: true })
        .waitFor({ state: 'detached', timeout: 20_000 });

      await button(cook, `${w.release}: Ayam kecap`).click();
      await cook.getByLabel(w.lab, { exact: true }).fill('Labkesda Jember');
      await button(cook, w.save).click();
      await dialogGone(cook);
      await card('Ayam kecap').getByText(w.atLab, { exact: true }).waitFor();
    }, 90_000);

    it('have labels and forms of the day on paper', async () => {
      await link(cook, w.labels).click();
      await cook.locator('[data-label] svg').waitFor();
      await button(cook, w.print).waitFor();
      await expectFine(cook);
      await cook.goBack();
      await link(cook, w.forms).click();
      const sheet = (title: string) =>
        cook.getByRole('article').filter({ has: cook.getByRole('heading', { name: title, exact: true }) });
      await sheet(w.samples)
        .getByText(/Labkesda Jember/)
        .waitFor();
      await sheet(w.tests).getByText('Ibu Rina').waitFor();
      await sheet(w.tests).getByText('Tahu goreng').waitFor();
      await expectFine(cook);
      await cook.emulateMedia({ media: 'print' });
      expect(await button(cook, /^(Cetak|Print)/).isVisible()).toBe(false);
      await cook.emulateMedia({ media: 'screen' });
      await cook.getByRole('checkbox').nth(1).uncheck();
      await sheet(w.tests).waitFor({ state: 'detached' });
    }, 60_000);

    it('come back from the school, whose count is asked about once and can be corrected', async () => {
      const [site] = kitchen.sites;
      const phone = await web.device(language, size);
      const school = await signIn(phone, teacherOf(site));
      await button(school, w.trays).click();
      await school.getByLabel(w.returned, { exact: true }).fill('97');
      await school.getByLabel(w.missing, { exact: true }).fill('2');
      await button(school, w.save).click();
      await button(school, w.sure).waitFor();
      await expectFine(school);
      await button(school, w.sure).click();
      await dialogGone(school);
      await school.getByText(w.counted).waitFor();
      await button(school, w.correct).click();
      await school.getByLabel(w.returned, { exact: true }).fill('98');
      await button(school, w.save).click();
      await dialogGone(school);
      await school.getByText(w.corrected).waitFor();
      await link(school, w.ofSite).click();
      await school.getByRole('heading', { name: w.testsOfSite, exact: true }).waitFor();
      await school.getByText('Pak Budi').waitFor();
      await expectFine(school);
      await phone.close();

      await cook.goto(`/kitchens/${kitchen.id}`);
      const row = cook.getByRole('row', { name: /SD Uji/ });
      await expect
        .poll(
          async () => {
            await cook.reload();
            await cook.getByRole('heading', { level: 1 }).waitFor();
            return await row.allInnerTexts();
          },
          { timeout: 20_000, interval: 500 },
        )
        .toEqual([expect.stringMatching(/100\s+98\s+2\s+0\s+0/)]);
      await expectFine(cook);
    }, 60_000);

    it('and an incident that the kitchen reported stays among its own records', async () => {
      await button(cook, w.incident).click();
      await cook.getByLabel(w.ill, { exact: true }).fill('3');
      await button(cook, w.save).click();
      await dialogGone(cook);
      await cook.locator('[data-fact]', { hasText: w.incidentRecord }).first().waitFor();
      await cook.reload();
      await cook.locator('[data-fact]', { hasText: w.incidentRecord }).first().waitFor();
    }, 40_000);
  },
);
