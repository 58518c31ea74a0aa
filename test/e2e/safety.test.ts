// A batch that leaves the kitchen lukewarm: held at the school at once, also on a phone that lost its signal; recalled with one
// action, read there, released by the coordinator; and illness reported without a signal. In both languages and sizes.
import type { BrowserContext, Page } from 'playwright-core';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from '../support/browser.ts';
import { makeCooked, makeDispatched } from '../support/factories/facts.ts';
import { givenOwnKitchen, type OwnKitchen, teacherOf } from '../support/kitchen.ts';
import { PERSONAS } from '../support/personas.ts';
import { openWeb, signIn, today, VIEWS, type Web } from '../support/web.ts';

const WORDS = {
  id: {
    temperature: 'Suhu',
    degrees: 'Suhu (°C)',
    atDispatch: 'Saat dikirim',
    action: 'Tindakan yang diambil',
    save: 'Simpan',
    sent: 'terkirim',
    hold: 'Jangan dibagikan',
    why: 'Ditahan: suhu 47 °C, batasnya 60 °C.',
    served: /^Catat: Sudah dibagikan/,
    onHold: /Makanan ini ditahan sejak pukul/,
    cancel: 'Batal',
    recall: 'Tarik masakan ini',
    reason: 'Mengapa ditarik',
    seen: 'Sudah saya baca dan pisahkan',
    unseen: 'belum dibaca',
    release: 'Bolehkan dibagikan',
    releaseWhy: 'Mengapa boleh dibagikan',
    incident: 'Laporkan kejadian',
    ill: 'Berapa orang sakit',
    onPhone: 'di ponsel',
  },
  en: {
    temperature: 'Temperature',
    degrees: 'Temperature (°C)',
    atDispatch: 'When sent',
    action: 'What was done about it',
    save: 'Save',
    sent: 'sent',
    hold: 'Do not serve',
    why: 'On hold: read at 47 °C; the limit is 60 °C.',
    served: /^Log: Handed out/,
    onHold: /This food is on hold since/,
    cancel: 'Cancel',
    recall: 'Recall this batch',
    reason: 'Why it is recalled',
    seen: 'Read, and set apart',
    unseen: 'not read yet',
    release: 'Release for serving',
    releaseWhy: 'Why it may be served',
    incident: 'Report an incident',
    ill: 'How many are ill',
    onPhone: 'on phone',
  },
} as const;

let web: Web;
beforeAll(async () => {
  web = await openWeb();
});
afterAll(() => web.close());

/** Cooked an hour ago and sent to both schools half an hour ago. */
async function givenDelivery({ id, sites, operator }: OwnKitchen): Promise<string> {
  const batchId = ulid();
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
  const common = { serviceDate: today(), kitchenId: id, batchId };
  const client = await web.as(operator);
  const results = await client.facts(
    makeCooked({ ...common, at: ago(60), startedAt: ago(150), finishedAt: ago(60) }),
    ...sites.map((siteId) => makeDispatched({ ...common, siteId, at: ago(30) })),
  );
  expect(results.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted', 'accepted']);
  return batchId;
}

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
/** Looks again until a text stands there so often: the page asks by itself too, but seldom. */
const untilSeen = (page: Page, text: string, times: number) =>
  expect
    .poll(
      async () => {
        await page.reload();
        await page.getByRole('table').waitFor();
        return await page.getByText(text, { exact: true }).count();
      },
      { timeout: 20_000, interval: 500 },
    )
    .toBe(times);
const dialogGone = (page: Page) => page.getByRole('dialog').waitFor({ state: 'detached' });

describe.each(VIEWS.map((view, n) => ({ ...view, n: n + 3 })))(
  'a lukewarm batch in $language on a $size',
  ({ language, size, n }) => {
    const w = WORDS[language];
    let kitchen: OwnKitchen;
    let batchId: string;
    let device: BrowserContext;

    beforeAll(async () => {
      kitchen = await givenOwnKitchen(web, n);
      batchId = await givenDelivery(kitchen);
      device = await web.keepingDevice(language, size);
    });
    afterAll(() => device.close());

    it('is held where it is, recalled, read, and released with a reason', async () => {
      const [site] = kitchen.sites;
      const cook = await signIn(await web.device(language, size), kitchen.operator);
      await button(cook, w.temperature).click();
      await cook.getByLabel(w.atDispatch).check();
      await cook.getByLabel(w.degrees).fill('47');
      await button(cook, w.save).click();
      await cook.getByLabel(w.action).fill('Lapor kepala dapur');
      expect(await violationsOn(cook)).toEqual([]);
      await button(cook, w.save).click();
      await dialogGone(cook);
      await cook.locator('li', { hasText: '47 °C' }).getByText(w.sent, { exact: true }).waitFor();

      const school = await signIn(device, teacherOf(site));
      await school.getByText(w.hold, { exact: true }).waitFor();
      await school.getByText(w.why).first().waitFor();
      expect(await violationsOn(school)).toEqual([]);
      await device.setOffline(true);
      await button(school, w.served).click();
      await button(school, w.save).click();
      await school.getByRole('dialog').getByText(w.onHold).first().waitFor();
      await button(school, w.cancel).click();
      await device.setOffline(false);

      await cook.goto(`/kitchens/${kitchen.id}/days/${today()}/batches/${batchId}`);
      await button(cook, w.recall).click();
      await cook.getByLabel(w.reason).fill('Bau asam');
      await button(cook, w.save).click();
      await dialogGone(cook);
      await untilSeen(cook, w.unseen, 2);
      expect(await violationsOn(cook)).toEqual([]);

      await school.reload();
      await button(school, w.seen).click();
      await untilSeen(cook, w.unseen, 1);

      const office = await signIn(
        await web.device(language, size),
        PERSONAS.regencyCoordinator,
        `/sites/${site}`,
      );
      await button(office, w.release).click();
      await office.getByLabel(w.releaseWhy).fill('Dipanaskan lagi sampai 80 °C');
      expect(await violationsOn(office)).toEqual([]);
      await button(office, w.save).click();
      await dialogGone(office);
      await school.reload();
      await school.getByText('60').first().waitFor();
      await school.getByText(w.hold, { exact: true }).waitFor({ state: 'detached' });
      await Promise.all([cook.context().close(), office.context().close()]);
    }, 90_000);

    it('has made people ill: reported without a signal, sent when it is back', async () => {
      const [, site] = kitchen.sites;
      const phone = await web.keepingDevice(language, size);
      const school = await signIn(phone, teacherOf(site));
      await button(school, w.incident).waitFor();
      await school.evaluate('navigator.serviceWorker.ready');
      await expect
        .poll(() => school.evaluate('navigator.serviceWorker.controller !== null'), { timeout: 15_000 })
        .toBe(true);
      await phone.setOffline(true);
      await button(school, w.incident).click();
      await school.getByLabel(w.ill, { exact: true }).fill('4');
      expect(await violationsOn(school)).toEqual([]);
      await button(school, w.save).click();
      await dialogGone(school);
      await school.getByText(w.onPhone, { exact: true }).waitFor();
      await phone.setOffline(false);
      await school.getByText(w.onPhone, { exact: true }).waitFor({ state: 'detached', timeout: 20_000 });
      const client = await web.as(PERSONAS.administrator);
      const { body } = await client.get(`/v1/sites/${site}/days/${today()}`);
      expect(body).toMatchObject({
        facts: expect.arrayContaining([
          expect.objectContaining({
            fact: expect.objectContaining({ kind: 'incident', ill: { SD_1_3: 4 } }),
          }),
        ]),
      });
      await phone.close();
    }, 60_000);
  },
);
