// The registry's forms when something is in the way: an id in use, someone else's change, a grant that ends at the district.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../shared/domain/language.ts';
import { DISTRICT, KITCHEN, SITE } from '../support/factories/day.ts';
import { makeSite } from '../support/factories/places.ts';
import { PERSONAS, type Persona, REGENCY } from '../support/personas.ts';
import { LANGUAGES, REGISTRY_WORDS } from '../support/registry-words.ts';
import { openWeb, signIn, type Web } from '../support/web.ts';

let web: Web;
beforeAll(async () => {
  web = await openWeb();
});
afterAll(() => web.close());

const openAs = async (persona: Persona, path: string, language: Language): Promise<Page> =>
  signIn(await web.device(language, 'laptop'), persona, path);

describe.each(LANGUAGES)('adding what is registered already (%s)', (language) => {
  const w = REGISTRY_WORDS[language];

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
  const w = REGISTRY_WORDS[language];

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
  const w = REGISTRY_WORDS[language];

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
