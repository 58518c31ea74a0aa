// Nutrition from end to end: a school's allergies reach the kitchen's board, its meal reaches the region's page group by
// group, and an administrator brings a food table.
import type { Page } from 'playwright-core';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertDone } from '../support/api.ts';
import { isTooWide, violationsOn } from '../support/browser.ts';
import { DISTRICT, KITCHEN, SITE } from '../support/factories/day.ts';
import { makeDispatched, makeServed } from '../support/factories/facts.ts';
import { makeDish, makeRecipe } from '../support/factories/recipes.ts';
import { PERSONAS } from '../support/personas.ts';
import { openWeb, signIn, today, type Web } from '../support/web.ts';

let web: Web;
beforeAll(async () => {
  web = await openWeb();
  const administrator = await web.as(PERSONAS.administrator);
  const of = `/v1/kitchens/${KITCHEN}`;
  assertDone(await administrator.put(`${of}/recipes/NASI`, makeRecipe()));
  assertDone(await administrator.put(`${of}/recipes/TELUR`, makeDish('Telur', 'hen-egg-raw', 55)));
  assertDone(await administrator.put(`${of}/menus/${today()}/noon`, { recipes: ['NASI', 'TELUR'] }));
  const common = () => ({ id: ulid(), serviceDate: today(), at: new Date().toISOString() });
  await administrator.facts(makeDispatched(common()));
  await administrator.facts(makeServed(common()));
});
afterAll(() => web.close());

const WORDS = {
  id: {
    eggs: 'telur',
    save: 'Simpan jumlah',
    saved: 'Tersimpan.',
    board: (n: number) => `${n} orang alergi telur di SD Negeri Uji 1`,
    groups: 'Gizi tiap kelompok, dibanding kebutuhannya',
    table: /SD kelas 4-6/,
    needs: /perlu 585–683/,
    trend: 'Gizi tiap anak, dibanding kebutuhan terendah',
    file: 'Tabel bahan (CSV)',
    try: /^Coba tabel/,
    import: 'Impor tabel',
    created: /1 baru/,
    done: 'Hasil impor',
  },
  en: {
    eggs: 'egg',
    save: 'Save counts',
    saved: 'Saved.',
    board: (n: number) => `${n} allergic to egg at SD Negeri Uji 1`,
    groups: 'Nutrients of each group, beside what it needs',
    table: /Primary school, grades 4-6/,
    needs: /needs 585–683/,
    trend: 'Nutrients for each child, against the least it needs',
    file: 'Food table (CSV)',
    try: /^Try the table/,
    import: 'Import the table',
    created: /1 new/,
    done: 'Result of the import',
  },
};

const VIEWS = [
  { language: 'id', size: 'phone', n: 1 },
  { language: 'en', size: 'laptop', n: 2 },
] as const;

async function expectWell(page: Page): Promise<void> {
  expect(await violationsOn(page)).toEqual([]);
  expect(await isTooWide(page)).toBe(false);
}

const tableOf = (n: number) => ({
  name: 'tkpi.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    `KODE;NAMA BAHAN;ENERGI (Kal);PROTEIN (g);BDD (%)\nAR80${n};Jagung uji ${n};147;5,1;28\n`,
  ),
});

describe.each(VIEWS)('nutrition in $language on a $size', ({ language, size, n }) => {
  const w = WORDS[language];

  it('shows who needs other food, what each group got, and takes a food table', async () => {
    const device = await web.device(language, size);
    const page = await signIn(device, PERSONAS.administrator, `/sites/${SITE}/edit`);
    await page.locator('#since').fill(today());
    await page.locator('#allergy-egg').fill(String(n));
    await page.getByRole('button', { name: w.save }).click();
    await page.getByText(w.saved).waitFor();
    await expectWell(page);

    await page.goto(`/kitchens/${KITCHEN}/days/${today()}`);
    await page.getByText(w.board(n)).waitFor();
    await expectWell(page);

    const administrator = await web.as(PERSONAS.administrator);
    const day = async () => (await administrator.get(`/v1/regions/${DISTRICT}/days/${today()}`)).text;
    await expect.poll(day, { timeout: 10_000 }).toContain('SD_4_6');
    await page.goto(`/regions/${DISTRICT}/days/${today()}`);
    await page.locator('summary', { hasText: w.groups }).click();
    const row = page.getByRole('row', { name: w.table });
    await row.getByText(w.needs).waitFor();
    await page.getByRole('heading', { name: w.trend }).waitFor();
    await expectWell(page);

    await page.goto(`/regions/${DISTRICT}/imports`);
    await page.getByLabel(w.file).setInputFiles(tableOf(n));
    await page.getByRole('button', { name: w.try }).click();
    await page.getByRole('button', { name: w.created }).waitFor();
    await page.getByRole('button', { name: w.import }).click();
    await page.getByText(w.done).waitFor();
    await expectWell(page);
    const { body } = await administrator.get('/v1/foods');
    expect(body).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ code: `AR80${n}` })]),
    });
    await device.close();
  });
});
