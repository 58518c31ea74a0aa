// Whether children grew, as the regional office sees it: nothing yet, then rounds with their intervals, two of them compared, two
// regions side by side, and a file for a spreadsheet; in both languages.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { assertDone } from '../support/api.ts';
import { isTooWide, violationsOn } from '../support/browser.ts';
import { DISTRICT } from '../support/factories/day.ts';
import { makeSite } from '../support/factories/places.ts';
import { givenMeasured, grown, makeRaws } from '../support/measured.ts';
import { OTHER_DISTRICT, PERSONAS, REGENCY } from '../support/personas.ts';
import { openWeb, signIn, VIEWS, type Web } from '../support/web.ts';

let web: Web;
const OFFICE = { name: 'Ratna Uji', grants: ['coordinator@region:35'] };
const SITES = { '00200003': DISTRICT, '00200002': DISTRICT, '00200004': OTHER_DISTRICT };

beforeAll(async () => {
  web = await openWeb();
  const administrator = await web.as(PERSONAS.administrator);
  for (const [i, [id, district]] of Object.entries(SITES).entries()) {
    assertDone(await administrator.put(`/v1/sites/${id}`, makeSite({ district, name: `SDN Uji ${id}` })));
    const first = makeRaws(80 + i * 10, 60 + i);
    await givenMeasured(web.product.platform, id, '2026-02', first);
    await givenMeasured(web.product.platform, id, '2026-08', grown(first));
  }
  await vi.waitFor(() => expect(web.product.pump.backlog).toBe(0), { timeout: 20_000 });
}, 60_000);
afterAll(() => web.close());

const WORDS = {
  id: {
    tab: 'Pertumbuhan',
    empty: 'Belum ada anak yang diukur di wilayah ini.',
    round: 'Agustus 2026',
    earlier: 'Februari 2026',
    against: 'Dibandingkan dengan putaran',
    beside: 'Wilayah pembanding',
    looked: 'Yang dilihat',
    anaemia: 'Anak 5 tahun ke atas: Anemia (hemoglobin)',
    same: /^Perubahan pada anak yang sama \(\d+ anak\)$/,
    caution: /Wilayah tidak dipilih secara acak/,
    csv: 'Unduh CSV',
  },
  en: {
    tab: 'Growth',
    empty: 'No child has been measured in this region yet.',
    round: 'August 2026',
    earlier: 'February 2026',
    against: 'Compared with round',
    beside: 'Region to compare with',
    looked: 'Looked at',
    anaemia: 'Children of 5 and older: Anaemia (haemoglobin)',
    same: /^Change in the same children \(\d+ children\)$/,
    caution: /Regions were not chosen by lot/,
    csv: 'Download CSV',
  },
} as const;

const TWO = VIEWS.filter(({ language, size }) => (language === 'id') === (size === 'phone'));

async function isFine(page: Page): Promise<void> {
  expect(await violationsOn(page)).toEqual([]);
  expect(await isTooWide(page)).toBe(false);
}

describe.each(TWO)('growth in $language on a $size', ({ language, size }) => {
  const w = WORDS[language];

  it('is told round by round, compared, and saved', async () => {
    const page = await signIn(await web.device(language, size), OFFICE, `/regions/${REGENCY}`);
    await page.getByRole('link', { name: w.tab, exact: true }).click();
    await page.getByRole('heading', { level: 2, name: new RegExp(w.round) }).waitFor();
    await page.getByRole('cell', { name: 'Kaliwates' }).waitFor();
    await isFine(page);
    await page.getByLabel(w.against).selectOption(w.earlier);
    await page.getByText(w.same).waitFor();
    await page.getByLabel(w.beside).selectOption({ label: 'Kabupaten Banyuwangi' });
    await page.getByText(w.caution).waitFor();
    expect(await page.locator('.intervals svg').count()).toBeGreaterThan(6);
    await isFine(page);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: w.csv }).click();
    expect((await saved).suggestedFilename()).toBe(`outcomes_${REGENCY}.csv`);
    await page.getByLabel(w.looked).selectOption(w.anaemia);
    await page.getByRole('heading', { level: 2, name: /Ana?emi/ }).waitFor();
    await page.getByRole('link', { name: 'Kaliwates' }).click();
    await page.getByRole('cell', { name: 'SDN Uji 00200003' }).waitFor();
    await isFine(page);
    await page.context().close();
  });

  it('says what to do where nobody was measured', async () => {
    const page = await signIn(await web.device(language, size), OFFICE, '/regions/35.01/outcomes');
    await page.getByText(w.empty).waitFor();
    await isFine(page);
    await page.context().close();
  });
});
