// The menu of a kitchen's meal, written by the kitchen and read by its schools; and the kitchen's days before.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from '../support/browser.ts';
import { givenOwnKitchen, teacherOf } from '../support/kitchen.ts';
import { PERSONAS } from '../support/personas.ts';
import { openWeb, signIn, today, VIEWS, type Web } from '../support/web.ts';

let web: Web;
beforeAll(async () => {
  web = await openWeb();
});
afterAll(() => web.close());

const WORDS = {
  id: {
    menu: 'Tulis menu',
    dishes: 'Hidangan, satu per baris',
    egg: 'telur',
    soy: 'kedelai',
    noDishes: 'Tulis paling sedikit satu hidangan.',
    save: 'Simpan menu',
    saved: 'Menu tersimpan; sekolah sudah bisa melihatnya.',
    back: 'Kembali ke dapur',
    contains: 'Mengandung: telur',
    history: 'Hari-hari sebelumnya',
  },
  en: {
    menu: 'Write the menu',
    dishes: 'Dishes, one a line',
    egg: 'egg',
    soy: 'soy',
    noDishes: 'Write at least one dish.',
    save: 'Save the menu',
    saved: 'The menu is saved; schools can see it.',
    back: 'Back to the kitchen',
    contains: 'Contains: egg',
    history: 'Days before',
  },
} as const;

describe.each(VIEWS.map((view, at) => ({ ...view, n: at + 1 })))(
  'the menu in $language on a $size',
  ({ language, size, n }) => {
    const w = WORDS[language];

    it('is written dish by dish with its allergens, and the school sees it', async () => {
      const { id, sites, operator } = await givenOwnKitchen(web, n);
      const device = await web.device(language, size);
      const page = await signIn(device, operator);
      await page.getByRole('link', { name: w.menu }).click();
      await page.getByLabel(w.dishes).fill(' ');
      await page.getByRole('button', { name: w.save }).click();
      await page.getByText(w.noDishes).waitFor();
      await page.getByLabel(w.dishes).fill('Nasi\n Telur balado \n\nPisang');
      await page.getByLabel(w.egg).check();
      await page.getByLabel(w.soy).uncheck();
      expect(await violationsOn(page)).toEqual([]);
      await page.getByRole('button', { name: w.save }).click();
      await page.getByText(w.saved).waitFor();
      await page.getByRole('link', { name: w.back }).click();
      await page.getByText('Nasi, Telur balado, Pisang').waitFor();
      await page.getByText(w.contains, { exact: true }).waitFor();
      const { body } = await (await web.as(teacherOf(sites[0]))).get(`/v1/sites/${sites[0]}/days/${today()}`);
      const dishes = ['Nasi', 'Telur balado', 'Pisang'];
      expect(body).toMatchObject({ menus: [{ meal: 'noon', dishes, allergens: ['egg'] }] });
      await page.getByRole('link', { name: w.history }).click();
      await page.getByRole('heading', { name: w.history }).waitFor();
      expect(new URL(page.url()).pathname).toBe(`/kitchens/${id}/history`);
      expect(await violationsOn(page)).toEqual([]);
      await device.close();
    });
  },
);

describe('the menu', () => {
  it('is only read by whoever may not write it', async () => {
    const { id } = await givenOwnKitchen(web, 5);
    const device = await web.device();
    const page = await signIn(device, PERSONAS.auditor, `/kitchens/${id}/days/${today()}/menu`);
    await page.getByText('Menu ditulis oleh dapur atau koordinatornya.').waitFor();
    await page.getByText('Ayam kecap', { exact: false }).waitFor();
    expect(await page.getByRole('button', { name: 'Simpan menu' }).count()).toBe(0);
    await device.close();
  });
});
