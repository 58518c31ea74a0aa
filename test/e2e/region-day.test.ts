// A coordinator's day: who is silent, what does not add up, down to the record and back, and a page that keeps up.
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from '../support/browser.ts';
import { DISTRICT, KITCHEN, SITE } from '../support/factories/day.ts';
import { makeCooked, makeDispatched, makeReceived, makeServed } from '../support/factories/facts.ts';
import { makeEnrolment, makeSite } from '../support/factories/places.ts';
import { PERSONAS } from '../support/personas.ts';
import { openWeb, signIn, today, VIEWS, type Web } from '../support/web.ts';

const SECOND = '00200002';
let web: Web;

beforeAll(async () => {
  web = await openWeb();
  const administrator = await web.as(PERSONAS.administrator);
  await administrator.put(`/v1/sites/${SECOND}`, makeSite({ name: 'SD Negeri Uji 2' }));
  const { validFrom, ...enrolled } = makeEnrolment({ validFrom: '2025-07-14' });
  await administrator.put(`/v1/sites/${SECOND}/enrolments/${validFrom}`, enrolled);
  await administrator.post(`/v1/regions/${DISTRICT}/days/${today()}/open`);
  const common = { serviceDate: today(), at: new Date().toISOString(), siteId: SECOND };
  const { serviceDate } = common;
  const kitchen = await web.as(PERSONAS.kitchenOperator);
  await kitchen.facts(makeDispatched({ ...common, kitchenId: KITCHEN }), makeCooked({ serviceDate }));
  await administrator.facts(makeReceived({ ...common, portions: { small: 50, large: 40 } }));
});
afterAll(() => web.close());

const WORDS = {
  id: {
    silent: 'Belum melapor',
    gap: 'Dikirim 100 porsi, diterima 90: kurang 10.',
    act: 'Tindak lanjuti: SD Negeri Uji 2',
    what: 'Apa yang dilakukan?',
    save: 'Simpan',
    done: 'sudah ditindaklanjuti',
    coverage: 'Cakupan',
  },
  en: {
    silent: 'Silent',
    gap: '100 portions were dispatched, 90 received: 10 short.',
    act: /^(Follow up|Change the note): SD Negeri Uji 2/,
    what: 'What is being done?',
    save: 'Save',
    done: 'followed up',
    coverage: 'Coverage',
  },
} as const;

describe.each(VIEWS)('a region in $language on a $size', ({ language, size }) => {
  const w = WORDS[language];

  it('shows who needs attention, the map and the table, and opens down to the record and back', async () => {
    const device = await web.keepingDevice(language, size);
    const said: string[] = [];
    device.on('console', (message) => said.push(message.text()));
    const page = await signIn(device, PERSONAS.regencyCoordinator);
    const silent = page.locator('section', { has: page.getByRole('heading', { name: w.silent }) });
    await silent.getByText('SD Negeri Uji 1').waitFor();
    await page.getByText(w.gap).first().waitFor();
    await page.locator('.chart svg').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.getByRole('link', { name: 'SD Negeri Uji 2' }).first().click();
    await page.getByText(w.gap).first().waitFor();
    await page.locator('li', { hasText: '50 ' }).first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('link', { name: 'Kaliwates' }).click();
    await page.getByRole('heading', { name: 'Kaliwates', level: 1 }).waitFor();
    expect(page.url()).toContain(`/regions/${DISTRICT}/days/${today()}`);
    await page.getByRole('link', { name: 'SPPG Uji 1' }).first().waitFor();
    await page.getByRole('link', { name: 'Kabupaten Jember' }).click();
    await page.getByRole('heading', { name: 'Kabupaten Jember', level: 1 }).waitFor();
    expect(said).toEqual([]);
    await device.close();
  });
});

describe('a coordinator', () => {
  it('follows up a discrepancy with a note that everyone sees', async () => {
    const device = await web.device();
    const page = await signIn(device, PERSONAS.regencyCoordinator);
    await page.getByRole('button', { name: WORDS.id.act }).first().click();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByLabel(WORDS.id.what).fill('Dapur mengirim susulan.');
    await page.getByRole('button', { name: WORDS.id.save }).click();
    await page.getByText(WORDS.id.done).first().waitFor();
    await page.getByText('Dapur mengirim susulan.').first().waitFor();
    await page.getByText('oleh Ratna Uji', { exact: false }).first().waitFor();
    await device.close();
  });

  it('sorts the table by keyboard', async () => {
    const device = await web.device('id', 'laptop');
    const page = await signIn(device, PERSONAS.regencyCoordinator);
    const header = page.getByRole('columnheader', { name: 'Nama' });
    await header.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => header.getAttribute('aria-sort')).toBe('ascending');
    const first = () => page.getByRole('row').nth(1).textContent();
    await expect.poll(first).toContain('Ajung');
    await page.keyboard.press('Enter');
    await expect.poll(() => header.getAttribute('aria-sort')).toBe('descending');
    await expect.poll(first).toContain('Wuluhan');
    await device.close();
  });

  it('sees a meal that a school logs within seconds', async () => {
    const device = await web.device('id', 'laptop');
    const page = await signIn(device, PERSONAS.regencyCoordinator);
    const silent = page.locator('section', { has: page.getByRole('heading', { name: 'Belum melapor' }) });
    await silent.getByText('SD Negeri Uji 1').waitFor();
    const school = await web.as(PERSONAS.schoolOperator);
    const served = makeServed({
      id: ulid(),
      siteId: SITE,
      serviceDate: today(),
      at: new Date().toISOString(),
    });
    await school.facts(served);
    await page.getByText('100 dari 200 porsi dibagikan').waitFor({ timeout: 15_000 });
    await silent.getByText('Semua titik layanan sudah melapor.').waitFor({ timeout: 15_000 });
    await device.close();
  });

  it('drills down from the nation, where every province has its place and an unknown one a dash', async () => {
    const device = await web.device('id', 'laptop');
    const page = await signIn(device, PERSONAS.administrator);
    await page.getByRole('heading', { name: 'Indonesia', level: 1 }).waitFor();
    await expect.poll(() => page.locator('.tile').count()).toBe(38);
    expect(await page.locator('.tile', { hasText: 'Aceh' }).textContent()).toContain('–');
    expect(await violationsOn(page)).toEqual([]);
    await page.locator('.tile', { hasText: 'Jawa Timur' }).click();
    await page.locator('.tile', { hasText: 'Jember' }).click();
    await page.locator('.tile', { hasText: 'Kaliwates' }).click();
    await page.locator('.tile', { hasText: 'SD Negeri Uji 2' }).click();
    await page.getByRole('heading', { name: 'SD Negeri Uji 2', level: 1 }).waitFor();
    await device.close();
  });

  it('is told in words when a region is not theirs', async () => {
    const device = await web.device();
    const page = await signIn(device, PERSONAS.regencyCoordinator);
    await page.goto('/regions/35.10');
    await page.getByText('Di luar wewenang Anda').waitFor();
    await device.close();
  });
});
