// The registry's forms as they are filled in: what they begin with, what they refuse, who may, and what is left unsaved.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../shared/domain/language.ts';
import { violationsOn } from '../support/browser.ts';
import { DISTRICT, KITCHEN, SITE } from '../support/factories/day.ts';
import { makeEnrolment } from '../support/factories/places.ts';
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

describe.each(LANGUAGES)('the head counts of a site (%s)', (language) => {
  const w = REGISTRY_WORDS[language];

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
  const w = REGISTRY_WORDS[language];

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
  const w = REGISTRY_WORDS[language];

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
  const w = REGISTRY_WORDS[language];

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
