// An incident in the office: found in the region, taken step by step to its end, its batch put under suspicion, the ill written down
// by the health officer alone; and a kitchen that is suspended, as its school sees it. In both languages, on a phone and a laptop.
import type { Page } from 'playwright-core';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../shared/domain/dates.ts';
import type { FactOf } from '../../shared/domain/fact.ts';
import { assertDone, outcomesOf } from '../support/api.ts';
import { violationsOn } from '../support/browser.ts';
import { makeCooked, makeDispatched, makeIncident } from '../support/factories/facts.ts';
import { NIK } from '../support/factories/ill-persons.ts';
import { makeKitchen, makeSite } from '../support/factories/places.ts';
import { PERSONAS, REGENCY } from '../support/personas.ts';
import { openWeb, signIn, today, type Web } from '../support/web.ts';

const VIEWS = [
  { language: 'id', size: 'phone' },
  { language: 'en', size: 'laptop' },
] as const;

let web: Web;
beforeAll(async () => {
  web = await openWeb();
});
afterAll(() => web.close());

const WORDS = {
  id: {
    tab: 'Kejadian',
    ill: '4 orang sakit',
    step: /^Lanjut ke/,
    reopen: 'Buka lagi penyelidikan',
    before: 'Sebelum selesai:',
    suspect: /^Tandai dicurigai/,
    suspected: 'dicurigai',
    addCount: 'Tambah hitungan',
    agency: 'Instansi',
    number: 'Jumlah',
    earlier: /^Hitungan sebelumnya/,
    save: 'Simpan',
    cause: 'Tulis penyebab',
    notFound: 'tidak ditemukan',
    action: 'Tambah tindakan perbaikan',
    done: 'Apa yang dilakukan',
    people: 'Buka daftar orang sakit',
    add: 'Tambah orang',
    name: /^Nama/,
    nik: /^NIK/,
    who: /^Siapa yang membuka/,
    suspend: 'Tegur atau hentikan dapur',
    from: 'Mulai tanggal',
    until: /^Hari terakhir/,
    reason: 'Alasan',
    long: /paling lama 10 hari/,
    stands: 'sedang berlaku',
    told: /dihentikan sementara/,
    noService: 'Tidak ada layanan',
    likely: 'Dapur dihentikan sementara',
  },
  en: {
    tab: 'Incidents',
    ill: '4 people ill',
    step: /^Next step/,
    reopen: 'Take up the investigation again',
    before: 'Before it is closed:',
    suspect: /^Put under suspicion/,
    suspected: 'under suspicion',
    addCount: 'Add a count',
    agency: 'Agency',
    number: 'Number',
    earlier: /^Earlier counts/,
    save: 'Save',
    cause: 'Write down the root cause',
    notFound: 'not found',
    action: 'Add a corrective action',
    done: 'What was done',
    people: 'Open the list of ill persons',
    add: 'Add a person',
    name: /^Name/,
    nik: /^NIK/,
    who: /^Who opened it/,
    suspend: 'Warn or suspend the kitchen',
    from: 'From',
    until: /^Last day/,
    reason: 'Reason',
    long: /10 days at most/,
    stands: 'in force',
    told: /is suspended/,
    noService: 'No service',
    likely: 'The kitchen is suspended',
  },
} as const;

async function isFine(page: Page): Promise<void> {
  expect(await violationsOn(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
}

/** An incident at the school of the test region after a batch of its kitchen, a day after another. */
async function givenIncident(daysAgo: number): Promise<FactOf<'incident'>> {
  const serviceDate = addDays(today(), -daysAgo);
  const batch = makeCooked({ serviceDate, batchId: ulid(), items: ['Nasi', 'Ayam'] });
  const incident = makeIncident({ serviceDate });
  const administrator = await web.as(PERSONAS.administrator);
  const sent = makeDispatched({ serviceDate, batchId: batch.batchId });
  expect(outcomesOf(await administrator.facts(batch, sent, incident))).toEqual(Array(3).fill('accepted'));
  return incident;
}

describe.each(VIEWS)('an incident in $language on a $size', ({ language, size }) => {
  const w = WORDS[language];
  const daysAgo = size === 'phone' ? 6 : 13;
  let incident: FactOf<'incident'>;
  beforeAll(async () => {
    incident = await givenIncident(daysAgo);
  });
  const at = () => `/regions/${REGENCY}/incidents/${incident.id}`;

  it('is found from the region, its batch put under suspicion, and counted by an agency twice', async () => {
    const page = await signIn(
      await web.device(language, size),
      PERSONAS.regencyCoordinator,
      `/regions/${REGENCY}`,
    );
    await page.getByRole('link', { name: w.tab, exact: true }).click();
    await page.locator(`a[href$="${incident.id}"]`).waitFor();
    await isFine(page);
    await page.locator(`a[href$="${incident.id}"]`).click();
    await page.getByText(w.ill, { exact: true }).waitFor();
    await page.getByRole('button', { name: w.suspect }).click();
    await page.locator('.mark', { hasText: w.suspected }).waitFor();
    for (const count of ['7', '9']) {
      await page.getByRole('button', { name: w.addCount }).click();
      await page.getByRole('textbox', { name: w.agency, exact: true }).fill('Dinkes');
      await page.getByLabel(w.number, { exact: true }).fill(count);
      await page.getByRole('button', { name: w.save }).click();
      await page.getByRole('cell', { name: count, exact: true }).waitFor();
    }
    await page.locator('summary', { hasText: w.earlier }).waitFor();
    await isFine(page);
    await page.context().close();
  });

  it('goes step by step to its end, which needs a cause and an action', async () => {
    const page = await signIn(await web.device(language, size), PERSONAS.regencyCoordinator, at());
    const next = page.getByRole('button', { name: w.step });
    for (const step of ['1', '2', '3']) {
      await expect.poll(() => next.isEnabled(), { timeout: 10_000 }).toBe(true);
      const before = await next.textContent();
      await next.click();
      await expect.poll(() => next.textContent(), { timeout: 10_000, message: step }).not.toBe(before);
    }
    await page.getByText(w.before).waitFor();
    expect(await next.isDisabled()).toBe(true);
    await page.getByRole('button', { name: w.cause }).click();
    await page.getByLabel(w.notFound).check();
    await page.getByRole('button', { name: w.save }).click();
    await page.getByRole('button', { name: w.action }).click();
    await page.getByLabel(w.done).fill('Termometer diganti');
    await page.getByRole('button', { name: w.save }).click();
    await expect.poll(() => next.isEnabled(), { timeout: 10_000 }).toBe(true);
    await next.click();
    await page.getByRole('button', { name: w.reopen }).waitFor();
    await isFine(page);
    expect(await page.getByRole('button', { name: w.people }).count()).toBe(0);
    await page.context().close();
  });

  it('has a list of the ill for the health officer, which leaves nothing on the device', async () => {
    const device = await web.device(language, size);
    const page = await signIn(device, PERSONAS.healthOfficer, at());
    await page.getByRole('button', { name: w.people }).click();
    await page.getByRole('button', { name: w.add }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel(w.name).fill('Anak Uji Rahasia');
    await form.getByLabel(w.nik).fill(NIK);
    await isFine(page);
    await form.getByRole('button', { name: w.save }).click();
    await page.getByText('Anak Uji Rahasia').waitFor();
    await page.getByText(w.who).click();
    await page.locator('li', { hasText: PERSONAS.healthOfficer.name }).first().waitFor();
    await isFine(page);
    const kept = await page.evaluate(KEPT);
    expect(kept).toContain(incident.id);
    expect(kept).not.toMatch(new RegExp(`Rahasia|${NIK}`));
    await device.close();
  });
});

/** Everything that the app keeps in the browser, as text. */
const KEPT = `(async () => {
  const all = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
  for (const { name } of await indexedDB.databases()) {
    const open = indexedDB.open(name);
    await new Promise((done) => { open.onsuccess = done; });
    for (const store of open.result.objectStoreNames) {
      const asked = open.result.transaction(store).objectStore(store);
      const [keys, values] = [asked.getAllKeys(), asked.getAll()];
      await new Promise((done) => { values.onsuccess = done; });
      all.push(JSON.stringify(keys.result), JSON.stringify(values.result));
    }
    open.result.close();
  }
  for (const key of await caches.keys())
    for (const request of await (await caches.open(key)).keys()) all.push(request.url);
  return all.join(' ');
})()`;

describe.each(VIEWS)('a suspended kitchen in $language on a $size', ({ language, size }) => {
  const w = WORDS[language];
  const [kitchen, school] = [`K-HENTI-${size}`, size === 'phone' ? '00200071' : '00200072'];
  beforeAll(async () => {
    const administrator = await web.as(PERSONAS.administrator);
    assertDone(await administrator.put(`/v1/kitchens/${kitchen}`, makeKitchen({ name: `SPPG ${kitchen}` })));
    assertDone(await administrator.put(`/v1/sites/${school}`, makeSite({ kitchenId: kitchen })));
  });

  it('is written down in its registry, not longer than its class allows', async () => {
    const page = await signIn(
      await web.device(language, size),
      PERSONAS.regencyCoordinator,
      `/kitchens/${kitchen}/edit`,
    );
    await page.getByRole('button', { name: w.suspend }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel(w.from, { exact: true }).fill(today());
    await form.getByLabel(w.until).fill(addDays(today(), 12));
    await form.getByLabel(w.reason, { exact: true }).fill('Suhu di bawah batas');
    await form.getByRole('button', { name: w.save }).click();
    await form.getByText(w.long).first().waitFor();
    await isFine(page);
    await form.getByLabel(w.until).fill(addDays(today(), 9));
    await form.getByRole('button', { name: w.save }).click();
    await page.locator('.mark', { hasText: w.stands }).waitFor();
    await isFine(page);
    await page.context().close();
  });

  it('tells its school until when and why, and has the reason for no service ready', async () => {
    const teacher = { name: 'Guru Uji', grants: [`school-operator@site:${school}`] };
    const page = await signIn(await web.device(language, size), teacher);
    await page.getByRole('heading', { name: w.told }).waitFor();
    await page.getByText('Suhu di bawah batas').waitFor();
    await isFine(page);
    await page.getByRole('button', { name: w.noService }).click();
    await expect.poll(() => page.getByLabel(w.likely).isChecked()).toBe(true);
    await page.context().close();
    const cook = { name: 'Budi', grants: [`kitchen-operator@kitchen:${kitchen}`] };
    const own = await signIn(await web.device(language, size), cook);
    await own.getByRole('heading', { name: w.told }).waitFor();
    await own.context().close();
  });
});
