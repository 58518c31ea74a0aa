// Alerts in the app: what a region has to look at, who takes care, whom to mail, which systems are told; and the kitchen's part.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliverWebhooks } from '../../functions/deliver-webhooks/deliver-webhooks.ts';
import { watchRegency } from '../../functions/watch-day/watch-regency.ts';
import { openReceiver, type Receiver } from '../support/alerts.ts';
import { violationsOn } from '../support/browser.ts';
import { KITCHEN } from '../support/factories/day.ts';
import { makeIncident } from '../support/factories/facts.ts';
import { PERSONAS, REGENCY } from '../support/personas.ts';
import { openWeb, signIn, today, type Web } from '../support/web.ts';

let web: Web;
let receiver: Receiver;

/** An illness at the school, each time one more, and the watch that notices. */
async function givenIncident(): Promise<void> {
  const administrator = await web.as(PERSONAS.administrator);
  const at = new Date(Date.now() - 60_000).toISOString();
  await administrator.facts(makeIncident({ serviceDate: today(), at, onsetAt: at }));
  await expect.poll(() => web.product.pump.backlog).toBe(0);
  await watchRegency(REGENCY, web.product.watching);
}

beforeAll(async () => {
  [web, receiver] = await Promise.all([openWeb(), openReceiver()]);
  receiver.answer = () => 500;
});
afterAll(async () => {
  receiver.close();
  await web.close();
});

const VIEWS = [
  {
    language: 'id',
    size: 'phone',
    w: {
      alerts: 'Peringatan',
      incident: 'Kejadian',
      take: 'Saya tangani: SD Negeri Uji 1',
      what: 'Apa yang dilakukan?',
      save: 'Simpan',
      since: 'Sejak',
      contacts: 'Kontak',
      add: 'Tambah kontak',
      email: 'Alamat e-mail',
      form: 'Tulis alamat e-mail',
      saved: 'Tersimpan.',
      own: 'Kontak peringatan',
      url: 'Alamat (https)',
      addHook: 'Tambah',
      secret: 'Rahasia, hanya tampil sekali ini',
      refused: 'Pakai alamat https',
      failing: 'gagal 1 kali',
      end: 'Akhiri',
      none: 'Belum ada webhook.',
      sure: 'Yakin? Akhiri',
    },
  },
  {
    language: 'en',
    size: 'laptop',
    w: {
      alerts: 'Alerts',
      incident: 'Incident',
      take: 'I take care: SD Negeri Uji 1',
      what: 'What is being done?',
      save: 'Save',
      since: 'Since',
      contacts: 'Contacts',
      add: 'Add a contact',
      email: 'E-mail address',
      form: 'Write an e-mail address',
      saved: 'Saved.',
      own: 'Contacts for alerts',
      url: 'Address (https)',
      addHook: 'Add',
      secret: 'The secret, shown this once',
      refused: 'Use an https address',
      failing: 'failed 1 times',
      end: 'End it',
      none: 'There are no webhooks yet.',
      sure: 'Sure? End it',
    },
  },
] as const;

async function isFine(page: Page): Promise<void> {
  expect(await violationsOn(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
}

describe.each(VIEWS)('alerts in $language on a $size', ({ language, size, w }) => {
  it('stand on the region page until somebody takes care, and on the kitchen page', async () => {
    await givenIncident();
    const page = await signIn(
      await web.device(language, size),
      PERSONAS.regencyCoordinator,
      `/regions/${REGENCY}`,
    );
    await page.getByRole('heading', { name: w.alerts, exact: true }).waitFor();
    await page.getByRole('button', { name: w.since }).click();
    const row = page.getByRole('row').filter({ has: page.getByRole('button', { name: w.take }) });
    await row.first().getByText(w.incident, { exact: true }).waitFor();
    await isFine(page);
    await row.first().getByRole('button', { name: w.take }).click();
    await page.getByLabel(w.what).fill(`Ditelepon ${language}`);
    await isFine(page);
    await page.getByRole('button', { name: w.save }).click();
    await page.getByText(`Ditelepon ${language}`).waitFor();
    await page.context().close();
    const kitchen = await signIn(await web.device(language, size), PERSONAS.kitchenOperator);
    await kitchen.waitForURL(`**/kitchens/${KITCHEN}`);
    await kitchen.getByRole('heading', { name: w.alerts, exact: true }).waitFor();
    await kitchen.getByText(`Ditelepon ${language}`).waitFor();
    await isFine(kitchen);
    await kitchen.context().close();
  });

  it('are mailed to contacts that the office writes down', async () => {
    const path = `/regions/${REGENCY}/registry`;
    const page = await signIn(await web.device(language, size), PERSONAS.regencyCoordinator, path);
    await page.getByRole('link', { name: w.contacts, exact: true }).click();
    await page.getByRole('button', { name: w.add }).click();
    const email = page.getByLabel(w.email, { exact: true }).last();
    await email.fill('bukan alamat');
    await page.getByText(w.form).waitFor();
    await isFine(page);
    await email.fill(`${language}@uji.example`);
    await page.getByRole('button', { name: w.save }).click();
    await page.getByText(w.saved).waitFor();
    const client = await web.as(PERSONAS.regencyCoordinator);
    const { text } = await client.get(`/v1/regions/${REGENCY}/contacts`);
    expect(text).toContain(`${language}@uji.example`);
    await page.goto(`/kitchens/${KITCHEN}/edit`);
    await page.getByRole('link', { name: w.own }).click();
    await page.getByRole('heading', { name: w.own }).waitFor();
    await page.getByRole('button', { name: w.add }).waitFor();
    await isFine(page);
    await page.context().close();
  });

  it('are told to other systems, whose trouble shows', async () => {
    const path = `/regions/${REGENCY}/registry/webhooks`;
    const page = await signIn(await web.device(language, size), PERSONAS.regencyCoordinator, path);
    await page.getByLabel(w.url).fill('https://10.0.0.1/hook');
    await page.getByRole('button', { name: w.addHook, exact: true }).click();
    await page.getByText(w.refused).first().waitFor();
    await page.getByLabel(w.url).fill(receiver.url);
    await page.getByRole('button', { name: w.addHook, exact: true }).click();
    await page.getByText(w.secret).waitFor();
    await isFine(page);
    await givenIncident();
    await deliverWebhooks(web.product.delivering);
    await page.reload();
    await page.getByText(w.failing).waitFor();
    await isFine(page);
    await page.getByRole('button', { name: w.end }).click();
    await page.getByRole('button', { name: w.sure }).click();
    await page.getByText(w.none).waitFor();
    await page.context().close();
  });
});
