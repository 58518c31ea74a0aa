// Every view of the regional office is a link: how it is looked at survives a reload, goes back and forward, and can be sent.
import type { BrowserContext, Page } from 'playwright-core';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DISTRICT, KITCHEN } from '../support/factories/day.ts';
import { makeDispatched, makeReceived, makeServed } from '../support/factories/facts.ts';
import { makeEnrolment, makeKitchen, makeSite } from '../support/factories/places.ts';
import { NEXT_DISTRICT, PERSONAS, type Persona, REGENCY } from '../support/personas.ts';
import { openWeb, signIn, today, type Web } from '../support/web.ts';

const SITES = Array.from({ length: 20 }, (_, at) => String(200_100 + at).padStart(8, '0'));
let web: Web;
beforeAll(async () => {
  web = await openWeb();
  const administrator = await web.as(PERSONAS.administrator);
  const { validFrom, ...enrolled } = makeEnrolment({ validFrom: '2025-07-14' });
  for (const id of SITES) {
    await administrator.put(`/v1/sites/${id}`, makeSite({ name: `SD Uji ${id}` }));
    await administrator.put(`/v1/sites/${id}/enrolments/${validFrom}`, enrolled);
  }
  await administrator.post(`/v1/regions/${DISTRICT}/days/${today()}/open`);
});
afterAll(() => web.close());

const openAs = async (path: string, persona: Persona = PERSONAS.regencyCoordinator): Promise<Page> =>
  signIn(await web.device('id', 'laptop'), persona, path);

const DAY_PATH = (code: string): string => `/regions/${code}/days/${today()}`;

describe('a region', () => {
  const rate = (page: Page, name: string) => page.getByRole('radio', { name });
  const sorted = (page: Page, name: string) =>
    page.getByRole('columnheader', { name }).first().getAttribute('aria-sort');

  it('keeps its rate and its order in the address: reloaded, sent to someone, back and forward', async () => {
    const page = await openAs(DAY_PATH(REGENCY));
    await rate(page, 'Tepat waktu').check();
    await page.getByRole('button', { name: 'Nama' }).click();
    await page.getByRole('button', { name: 'Nama' }).click();
    await page.waitForURL(/\?rate=onTime&sort=-name$/);
    await page.reload();
    await expect.poll(() => sorted(page, 'Nama')).toBe('descending');
    expect(await rate(page, 'Tepat waktu').isChecked()).toBe(true);
    await page.goBack();
    await expect.poll(() => sorted(page, 'Nama')).toBe('ascending');
    await page.goForward();
    await expect.poll(() => sorted(page, 'Nama')).toBe('descending');
    const other = await openAs(`${DAY_PATH(REGENCY)}?rate=onTime&sort=-name`, PERSONAS.auditor);
    await expect.poll(() => sorted(other, 'Nama')).toBe('descending');
    expect(await rate(other, 'Tepat waktu').isChecked()).toBe(true);
    await Promise.all([page.context().close(), other.context().close()]);
  });

  it('leads to its parts and its neighbouring days in the same view', async () => {
    const page = await openAs(`${DAY_PATH(REGENCY)}?rate=completeness`);
    await page.locator('.tile', { hasText: 'Kaliwates' }).click();
    await page.getByRole('heading', { name: 'Kaliwates', level: 1 }).waitFor();
    expect(page.url()).toContain(`${DAY_PATH(DISTRICT)}?rate=completeness`);
    await page.getByRole('link', { name: 'Hari sebelumnya' }).click();
    await page.waitForURL((url) => !url.pathname.endsWith(today()));
    expect(page.url()).toContain('?rate=completeness');
    await page.context().close();
  });

  it('takes a rate that does not exist for coverage', async () => {
    const page = await openAs(`${DAY_PATH(REGENCY)}?rate=luck&sort=luck`);
    await rate(page, 'Cakupan').waitFor();
    expect(await rate(page, 'Cakupan').isChecked()).toBe(true);
    await page.context().close();
  });
});

describe('a long list', () => {
  it('is kept up to date as far as it is shown', async () => {
    const page = await openAs(DAY_PATH(REGENCY));
    const cards = page.locator('section', { has: page.locator('h2#silent') }).locator('li');
    await page.getByRole('button', { name: 'Tampilkan lagi: belum melapor' }).click();
    await expect.poll(() => cards.count()).toBe(16);
    await page.getByRole('button', { name: 'Tampilkan lagi: belum melapor' }).click();
    await expect.poll(() => cards.count()).toBe(21);
    const [last = ''] = SITES.slice(-1);
    const served = makeServed({
      id: ulid(),
      siteId: last,
      serviceDate: today(),
      at: new Date().toISOString(),
    });
    await (await web.as(PERSONAS.administrator)).facts(served);
    await expect.poll(() => cards.count(), { timeout: 15_000 }).toBe(20);
    expect(await cards.filter({ hasText: last }).count()).toBe(0);
    await page.context().close();
  });
});

describe('a site that two kitchens served', () => {
  it('names both, in the exceptions and above its day', async () => {
    const administrator = await web.as(PERSONAS.administrator);
    const [siteId = ''] = SITES;
    await administrator.put('/v1/kitchens/K-UJI-2', makeKitchen({ name: 'SPPG Uji 2' }));
    const common = { siteId, serviceDate: today(), at: new Date().toISOString() };
    const both = [KITCHEN, 'K-UJI-2'].map((kitchenId) =>
      makeDispatched({ ...common, id: ulid(), kitchenId }),
    );
    await administrator.facts(...both, makeReceived({ ...common, id: ulid() }));
    const page = await openAs(DAY_PATH(REGENCY));
    const card = page.locator(`li[data-site="${siteId}"]`).first();
    await card.getByRole('link', { name: 'SPPG Uji 1' }).waitFor();
    await card.getByRole('link', { name: 'SPPG Uji 2' }).waitFor();
    await card.getByRole('link', { name: siteId }).click();
    await card.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'SPPG Uji 2' }).click();
    await page.getByRole('heading', { name: 'SPPG Uji 2', level: 1 }).waitFor();
    await page.context().close();
  });
});

/** Most sites and the neighbouring districts: one of each is enough. */
const MANY = /\/0020010[1-9]|\/0020011|\/35\.09\.(?!19)/;

/** Opens pages and every link on them, some side by side; the calls that were forbidden, with the page that made them. */
async function forbiddenOn(device: BrowserContext, paths: readonly string[]): Promise<string[]> {
  const forbidden: string[] = [];
  device.on('response', (answer) => {
    if (answer.status() === 403) forbidden.push(`${new URL(answer.frame().url()).pathname} ${answer.url()}`);
  });
  const found = await linksOn(device, paths);
  const more = [...new Set(found)].filter((href) => !paths.includes(href) && !MANY.test(href));
  await linksOn(device, more);
  return forbidden;
}

const TABS = 4;

async function linksOn(device: BrowserContext, paths: readonly string[]): Promise<string[]> {
  const waiting = [...paths];
  const found: string[] = [];
  const inTab = async (): Promise<void> => {
    const page = await device.newPage();
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      const links = page.locator('main a[href^="/"]');
      const hrefs = await links.evaluateAll((all) => all.map((a) => a.getAttribute('href')));
      found.push(...hrefs.flatMap((href) => href ?? []));
    }
    await page.close();
  };
  await Promise.all(Array.from({ length: TABS }, inTab));
  return found;
}

describe('who may not see everything', () => {
  it.concurrent.each([
    ['a planner', PERSONAS.planner, REGENCY],
    ['the coordinator of a district', PERSONAS.districtCoordinator, DISTRICT],
  ])(
    '%s is shown no link and no list that answers 403',
    async (_, persona, code) => {
      await (await web.as(PERSONAS.administrator)).post(`/v1/regions/${DISTRICT}/reports`, {
        period: today(),
      });
      const page = await openAs(DAY_PATH(DISTRICT), persona);
      const paths = [
        DAY_PATH(code),
        DAY_PATH(DISTRICT),
        `/regions/${code}/registry`,
        `/regions/${code}/registry/kitchens`,
        `/reports/${DISTRICT}_${today()}_1`,
      ];
      expect(await forbiddenOn(page.context(), paths)).toEqual([]);
      await page.context().close();
    },
    90_000,
  );

  it('is told so on a form that only a coordinator may send', async () => {
    const page = await openAs(`/sites/${SITES[0]}/edit`, PERSONAS.planner);
    await page.getByText('Hanya untuk dibaca', { exact: false }).waitFor();
    await page.goto(`/kitchens/${KITCHEN}/edit`);
    await page.getByText('Hanya untuk dibaca', { exact: false }).waitFor();
    expect(await page.getByRole('button', { name: 'Simpan' }).count()).toBe(0);
    await page.context().close();
  });
});

describe('a kitchen', () => {
  it('shows a coordinator where it is, and leads back to today, not to a date', async () => {
    const page = await openAs(`/kitchens/${KITCHEN}`);
    await page.getByRole('link', { name: 'Surat jalan' }).click();
    await page.getByRole('link', { name: 'Kembali ke dapur' }).click();
    await page.waitForURL((url) => url.pathname === `/kitchens/${KITCHEN}`);
    await page.getByRole('link', { name: 'Menu' }).click();
    await page.getByRole('link', { name: 'Kembali ke dapur' }).click();
    await page.waitForURL((url) => url.pathname === `/kitchens/${KITCHEN}`);
    await page.getByRole('link', { name: 'Kaliwates' }).click();
    await page.waitForURL((url) => url.pathname === `/regions/${DISTRICT}`);
    await page.context().close();
  });
});

describe('a day that was not opened', () => {
  it('is opened, and says so for as long as one looks', async () => {
    const administrator = await web.as(PERSONAS.administrator);
    const service = { service: true, kind: 'programme', reason: 'Hari layanan uji' };
    await administrator.put(`/v1/regions/${NEXT_DISTRICT}/calendar/${today()}`, service);
    await administrator.put('/v1/sites/00200301', makeSite({ district: NEXT_DISTRICT }));
    const { validFrom, ...enrolled } = makeEnrolment({ validFrom: '2025-07-14' });
    await administrator.put(`/v1/sites/00200301/enrolments/${validFrom}`, enrolled);
    const page = await openAs(DAY_PATH(NEXT_DISTRICT));
    await page.getByRole('button', { name: 'Buka hari ini' }).click();
    await page.getByText('0 dari 1 titik layanan melapor').waitFor({ timeout: 15_000 });
    await page.getByText('1 titik layanan direncanakan.').waitFor();
    expect(await page.getByRole('button', { name: 'Buka hari ini' }).count()).toBe(0);
    await page.context().close();
  });
});

describe('a page that broke', () => {
  it('takes nothing else with it, and is tried anew when one comes back', async () => {
    const page = await openAs('/outbox');
    const broken = '**/v1/regions/*/days/*';
    const goHome = () => page.getByRole('link', { name: /beranda/ }).click();
    const leave = async () => {
      await page.getByText('Bagian ini belum bisa dibuka').waitFor();
      await page.getByRole('link', { name: 'Lihat catatan' }).click();
      await page.getByRole('heading', { level: 1, name: 'Catatan' }).waitFor();
    };
    await page.route(broken, (route) => route.fulfill({ json: {} }));
    await goHome();
    await leave();
    await page.unroute(broken);
    await Promise.all([page.waitForResponse(/days/), goHome()]); // what the phone kept breaks it once more
    await leave();
    await goHome();
    await page.getByRole('heading', { name: 'Kabupaten Jember', level: 1 }).waitFor();
    await page.context().close();
  });
});

describe('a calendar', () => {
  it('keeps its month in the address', async () => {
    const page = await openAs(`/regions/${DISTRICT}/registry/calendar?month=2026-02`);
    await page.getByText('Februari 2026').first().waitFor();
    await page.getByRole('button', { name: 'Bulan berikutnya' }).click();
    await page.getByText('Maret 2026').first().waitFor();
    await page.reload();
    await page.getByText('Maret 2026').first().waitFor();
    await page.goBack();
    await page.getByText('Februari 2026').first().waitFor();
    await page.context().close();
  });

  it('shows this month where the address names none', async () => {
    const page = await openAs(`/regions/${DISTRICT}/registry/calendar?month=2026-13`);
    await page
      .getByRole('status')
      .filter({ hasText: today().slice(0, 4) })
      .waitFor();
    await page.context().close();
  });
});
