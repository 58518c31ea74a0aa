// A day without a signal: everything an operator needs opens, records wait on the phone, and each is confirmed once.
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from '../support/browser.ts';
import { SITE } from '../support/factories/day.ts';
import { PERSONAS } from '../support/personas.ts';
import { openWeb, signIn, today, type Web } from '../support/web.ts';

let web: Web;
beforeAll(async () => {
  web = await openWeb();
});
afterAll(() => web.close());

/** Waits until the app itself, the week to come and the last two weeks are on the phone. */
async function untilOnPhone(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate('navigator.serviceWorker.controller !== null'), { timeout: 15_000 })
    .toBe(true);
  await expect.poll(() => page.evaluate(COUNT_ANSWERS), { timeout: 15_000 }).toBe(ANSWERS);
}

/** Who one is, the site, its rules, today, the fourteen days before, and seven days to come with their rules. */
const ANSWERS = 46;
const COUNT_ANSWERS = `new Promise((done) => {
  const opening = indexedDB.open('mbg-pilot');
  opening.onsuccess = () => {
    const count = opening.result.transaction('answers').objectStore('answers').count();
    count.onsuccess = () => { opening.result.close(); done(count.result); };
  };
})`;

async function log(page: Page, task: RegExp, portions?: string): Promise<void> {
  await page.getByRole('button', { name: task }).click();
  if (portions) await page.getByLabel('Porsi kecil', { exact: true }).fill(portions);
  await page.getByRole('button', { name: 'Simpan' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** The ids of what the server has of today, planned aside. */
async function reportedIds(): Promise<string[]> {
  const client = await web.as(PERSONAS.schoolOperator);
  const { body } = await client.get(`/v1/sites/${SITE}/days/${today()}`);
  const { facts } = body as { facts: { fact: { id: string; kind: string } }[] };
  return facts.filter(({ fact }) => fact.kind !== 'planned').map(({ fact }) => fact.id);
}

async function restart(device: BrowserContext, page: Page): Promise<Page> {
  await page.close();
  const next = await device.newPage();
  await next.goto('/');
  return next;
}

describe('a teacher without a signal', () => {
  it('opens the app, logs three records, closes it, and finds each confirmed once when the signal is back', async () => {
    const device = await web.keepingDevice();
    let page = await signIn(device, PERSONAS.schoolOperator);
    await page.getByText('60 kecil, 40 besar').first().waitFor();
    await untilOnPhone(page);
    await device.setOffline(true);
    await log(page, /^Catat.*: Makanan datang/, '30');
    await log(page, /^Catat.*: Makanan datang/, '30');
    await page.reload();
    await log(page, /^Catat.*: Sudah dibagikan/);
    const line = page.getByTestId('sync-line');
    await expect.poll(() => line.textContent()).toContain('3 catatan menunggu di ponsel sejak');
    expect(await page.getByText('di ponsel', { exact: true }).count()).toBe(3);
    expect(await violationsOn(page)).toEqual([]);
    page = await restart(device, page);
    await expect.poll(() => page.getByText('di ponsel', { exact: true }).count()).toBe(3);
    expect(await reportedIds()).toEqual([]);
    await device.setOffline(false);
    await page.getByText('Semua catatan sudah terkirim.').waitFor({ timeout: 15_000 });
    await expect.poll(() => page.getByText('terkirim', { exact: true }).count()).toBe(3);
    const ids = await reportedIds();
    expect(new Set(ids).size).toBe(3);
    expect(ids).toHaveLength(3);
    await device.close();
  });

  it('reads the days before and the outbox', async () => {
    const device = await web.keepingDevice();
    const page = await signIn(device, PERSONAS.schoolOperator);
    await page.getByText('60 kecil, 40 besar').first().waitFor();
    await untilOnPhone(page);
    await device.setOffline(true);
    await page.getByRole('link', { name: 'Hari-hari sebelumnya' }).click();
    await expect.poll(() => page.locator('.days a').count()).toBe(14);
    await expect.poll(() => page.getByText('belum dibuka').count()).toBe(0);
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('link', { name: 'Lihat catatan' }).click();
    await page.getByRole('heading', { name: 'Catatan di ponsel ini' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await device.close();
  });

  it('is told plainly that a page was never opened here', async () => {
    const device = await web.keepingDevice();
    const page = await signIn(device, PERSONAS.schoolOperator);
    await untilOnPhone(page);
    await device.setOffline(true);
    await page.goto(`/sites/${SITE}/days/2026-01-05`);
    await page.getByText('Belum ada di ponsel ini').waitFor();
    await device.close();
  });
});

describe('two tabs', () => {
  it('send each record once and show the same', async () => {
    const device = await web.keepingDevice();
    const first = await signIn(device, PERSONAS.schoolOperator);
    await first.getByText('60 kecil, 40 besar').first().waitFor();
    const second = await device.newPage();
    await second.goto(first.url());
    const before = (await reportedIds()).length;
    const sent: string[] = [];
    device.on('response', (response) => {
      if (response.url().endsWith('/v1/facts')) sent.push(response.request().postData() ?? '');
    });
    await device.setOffline(true);
    for (const tab of [first, second]) await log(tab, /^Catat.*: Makanan datang/, '1');
    for (const tab of [first, second])
      await expect.poll(() => tab.getByTestId('sync-line').textContent()).toContain('2 catatan menunggu');
    await device.setOffline(false);
    for (const tab of [first, second])
      await tab.getByText('Semua catatan sudah terkirim.').waitFor({ timeout: 15_000 });
    expect((await reportedIds()).length).toBe(before + 2);
    const ids = sent.flatMap((text) => [...text.matchAll(/"id":"(\w{26})"/g)].map(([, id]) => id));
    expect(ids.length).toBe(new Set(ids).size);
    await device.close();
  });
});
