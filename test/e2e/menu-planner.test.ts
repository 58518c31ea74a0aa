// Planning a kitchen's week: a recipe is written, priced and placed on days by list and by dragging; what is short is said at
// once and mended; the menus are kept, and printed for the schools.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, weekdayOf } from '../../shared/domain/dates.ts';
import { assertDone } from '../support/api.ts';
import { isTooWide, violationsOn } from '../support/browser.ts';
import { makeDish, makeRecipe } from '../support/factories/recipes.ts';
import { givenOwnKitchen } from '../support/kitchen.ts';
import { PERSONAS } from '../support/personas.ts';
import { openWeb, signIn, today, type Web } from '../support/web.ts';

let web: Web;
beforeAll(async () => {
  web = await openWeb();
});
afterAll(() => web.close());

const WORDS = {
  id: {
    menu: 'Tulis menu',
    plan: 'Rencana menu dengan resep',
    toPlan: 'Rencana menu',
    recipes: 'Resep',
    newRecipe: 'Tulis resep baru',
    name: 'Nama hidangan',
    addFood: 'Tambah bahan',
    large: 'Porsi besar (g)',
    saveRecipe: 'Simpan resep',
    iron: /zat besi 4 mg/,
    prices: 'Harga bahan',
    rice: 'Beras giling, mentah',
    savePrices: 'Simpan harga',
    pricesSaved: 'Harga tersimpan.',
    next: 'Minggu berikutnya',
    add: 'Tambah resep',
    short: /SMP perempuan kurang:.* zat besi 1,8 dari 4,5 mg/,
    weightless: 'Isi berapa gram Tempe',
    heads: (site: string) => `3 orang di ${site}`,
    cost: 'Rp1.500 dari Rp10.000',
    save: 'Simpan hari ini',
    unsaved: 'Belum disimpan',
    undo: 'Batalkan',
    remove: 'Hapus Nasi',
    buy: 'Belanja minggu ini',
    repeat: 'Ulangi menu minggu ini untuk dua minggu berikutnya',
    filled: /\d+ hari terisi/,
    print: 'Cetak menu untuk sekolah',
    contains: 'Mengandung: kedelai',
    details: 'Gizi tiap kelompok',
  },
  en: {
    menu: 'Write the menu',
    plan: 'Plan menus with recipes',
    toPlan: 'Menu plan',
    recipes: 'Recipes',
    newRecipe: 'Write a new recipe',
    name: 'Name of the dish',
    addFood: 'Add a food',
    large: 'Large portion (g)',
    saveRecipe: 'Save the recipe',
    iron: /iron 4 mg/,
    prices: 'Food prices',
    rice: 'Rice, milled, raw',
    savePrices: 'Save the prices',
    pricesSaved: 'The prices are saved.',
    next: 'Week after',
    add: 'Add a recipe',
    short: /Lower secondary school girls short of:.* iron 1.8 of 4.5 mg/,
    weightless: 'Write how many grams of Soy tempeh',
    heads: (site: string) => `3 at ${site}`,
    cost: 'Rp1,500 of Rp10,000',
    save: 'Save this day',
    unsaved: 'Not saved yet',
    undo: 'Undo',
    remove: 'Remove Nasi',
    buy: 'To buy this week',
    repeat: 'Repeat the menus of this week for the two weeks after it',
    filled: /\d+ days filled/,
    print: 'Print the menus for schools',
    contains: 'Contains: soy',
    details: 'Nutrients of each group',
  },
} as const;

const VIEWS = [
  { language: 'id', size: 'phone', n: 1 },
  { language: 'en', size: 'laptop', n: 2 },
] as const;

const nextMonday = (): string => addDays(today(), 8 - weekdayOf(today()));

async function expectWell(page: Page): Promise<void> {
  expect(await violationsOn(page)).toEqual([]);
  expect(await isTooWide(page)).toBe(false);
}

async function givenRice(id: string): Promise<void> {
  const cook = await web.as({ name: 'Uji', grants: [`kitchen-operator@kitchen:${id}`] });
  assertDone(await cook.put(`/v1/kitchens/${id}/recipes/NASI`, makeRecipe()));
  assertDone(await cook.put(`/v1/kitchens/${id}/recipes/BAYAM`, makeDish('Sayur bayam', 'amaranth-raw', 40)));
}

/** A school with pupils of SMP, whose girls need more iron than its boys; three of them cannot eat soy. */
async function givenGirls(site: string): Promise<void> {
  const administrator = await web.as(PERSONAS.administrator);
  const counts = { groups: { SMP: { male: 20, female: 25 } }, allergies: { soy: 3 }, estimated: false };
  assertDone(await administrator.put(`/v1/sites/${site}/enrolments/2025-07-15`, counts));
}

describe.each(VIEWS)('a week planned in $language on a $size', ({ language, size, n }) => {
  const w = WORDS[language];

  it('begins with a recipe and a price, and places them on days', async () => {
    const { id, operator, sites } = await givenOwnKitchen(web, n);
    await givenRice(id);
    await givenGirls(sites[1]);
    const device = await web.device(language, size);
    const page = await signIn(device, operator);
    await page.getByRole('link', { name: w.menu }).click();
    await page.getByRole('link', { name: w.plan }).click();

    await page.getByRole('link', { name: w.recipes, exact: true }).click();
    await page.getByRole('link', { name: w.newRecipe }).click();
    await page.getByLabel(w.name).fill('Tempe goreng');
    await page.getByLabel(w.addFood).selectOption('tempeh-raw');
    await page.getByRole('button', { name: w.saveRecipe }).click();
    await page.getByText(w.weightless).waitFor();
    await page.getByLabel(w.large).fill('100');
    await page.getByText(w.iron).waitFor();
    await expectWell(page);
    await page.getByRole('button', { name: w.saveRecipe }).click();
    await page.getByRole('link', { name: 'Tempe goreng' }).waitFor();
    await expectWell(page);

    await page.getByRole('link', { name: w.prices }).click();
    await page.getByLabel(w.rice).fill('15000');
    await page.getByRole('button', { name: w.savePrices }).click();
    await page.getByText(w.pricesSaved).waitFor();
    await expectWell(page);

    await page.getByRole('link', { name: w.toPlan }).click();
    await page.getByRole('link', { name: w.next }).click();
    await page.waitForURL(`**/plan/${nextMonday()}`);
    const day = page.getByRole('listitem').filter({ has: page.locator(`#day-${nextMonday()}`) });
    await day.getByLabel(w.add).selectOption({ label: 'Nasi' });
    await day.getByText(w.short).waitFor();
    await day.getByText(w.cost).waitFor();
    await page.locator('.tray li', { hasText: 'Tempe goreng' }).dragTo(day.getByRole('heading'));
    await day.getByText(w.contains).waitFor();
    expect(await day.getByText(w.short).count()).toBe(0);
    await day.getByText(w.details).click();
    await expectWell(page);
    await day.getByRole('button', { name: w.save }).click();
    await day.getByText(w.unsaved).waitFor({ state: 'detached' });
    await day.getByRole('button', { name: w.remove }).click();
    await day.getByRole('button', { name: w.undo }).click();
    await day.getByRole('button', { name: w.remove }).waitFor();
    await page.getByText(w.heads(`SD Uji ${n}2`)).waitFor();
    await page.getByRole('heading', { name: w.buy }).waitFor();
    await page.getByRole('rowheader', { name: w.rice }).waitFor();
    await page.getByRole('button', { name: w.repeat }).click();
    await page.getByText(w.filled).waitFor();
    await expectWell(page);

    const cook = await web.as(operator);
    expect((await cook.get(`/v1/kitchens/${id}/menus/${nextMonday()}/noon`)).body).toMatchObject({
      dishes: ['Nasi', 'Tempe goreng'],
      allergens: ['soy'],
    });
    await page.getByRole('link', { name: w.print }).click();
    await page.getByRole('heading', { name: `SD Uji ${n}2` }).waitFor();
    expect(await page.getByText('Nasi, Tempe goreng').count()).toBe(sites.length);
    await expectWell(page);
    await device.close();
  });
});
