// The web app in a real browser on the real local product: a small invented registry whose day is open today, and people
// who sign in on the page. The clock is the real one, on both sides.
import { serve } from '@hono/node-server';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../../local/browser.ts';
import { type Product, startProduct } from '../../local/product.ts';
import { localDate } from '../../shared/domain/dates.ts';
import type { Language } from '../../shared/domain/language.ts';
import { type Client, clientOf } from './api.ts';
import { DISTRICT, KITCHEN, SITE } from './factories/day.ts';
import { makeEnrolment, makeKitchen, makeMenu, makeSite } from './factories/places.ts';
import { PERSONAS, type Persona } from './personas.ts';

const SIZES = { phone: { width: 360, height: 740 }, laptop: { width: 1280, height: 800 } } as const;
type Size = keyof typeof SIZES;

/** Every language and every size once: each journey is made in both. */
export const VIEWS = [
  { language: 'id', size: 'phone' },
  { language: 'en', size: 'laptop' },
] as const;

/** A page that takes longer than this to show something has failed. */
const PATIENCE_MS = 10_000;

export const today = (): string => localDate(new Date(), 'Asia/Jakarta');

export type Web = {
  product: Product;
  browser: Browser;
  url: string;
  /** Calls the API as someone, past the app. */
  as: (persona: Persona) => Promise<Client>;
  /** A device of its own with the app closed, on which nothing is ever installed: every page comes from the server. */
  device: (language?: Language, size?: Size) => Promise<BrowserContext>;
  /** A device that keeps the app, as people's do: it opens without a network. */
  keepingDevice: (language?: Language, size?: Size) => Promise<BrowserContext>;
  close: () => Promise<void>;
};

/** Starts the product in memory with one kitchen and one school whose day is open. */
export async function openWeb(): Promise<Web> {
  const [product, browser] = await Promise.all([startProduct(undefined), openBrowser()]);
  let server: ReturnType<typeof serve> | undefined;
  const port = await new Promise<number>((resolve) => {
    server = serve({ fetch: product.fetch, port: 0, hostname: '127.0.0.1' }, (info) => resolve(info.port));
  });
  const as = (persona: Persona) => clientOf(product, persona);
  await register(await as(PERSONAS.administrator));
  return {
    product,
    browser,
    url: `http://127.0.0.1:${port}`,
    as,
    device: (language, size) => openDevice(browser, port, 'block', language, size),
    keepingDevice: (language, size) => openDevice(browser, port, 'allow', language, size),
    close: async () => {
      await browser.close();
      server?.close();
      await product.close();
    },
  };
}

async function openDevice(
  browser: Browser,
  port: number,
  serviceWorkers: 'allow' | 'block',
  language: Language = 'id',
  size: Size = 'phone',
): Promise<BrowserContext> {
  const device = await browser.newContext({
    baseURL: `http://127.0.0.1:${port}`,
    viewport: SIZES[size],
    locale: language === 'id' ? 'id-ID' : 'en-GB',
    timezoneId: 'Asia/Jakarta',
    permissions: [],
    serviceWorkers,
  });
  device.setDefaultTimeout(PATIENCE_MS);
  if (serviceWorkers === 'block') NOTHING_INSTALLED.add(device);
  return device;
}

async function register(administrator: Client): Promise<void> {
  const date = today();
  await administrator.put(`/v1/kitchens/${KITCHEN}`, makeKitchen());
  await administrator.put(`/v1/sites/${SITE}`, makeSite());
  const { validFrom, ...counts } = makeEnrolment({ validFrom: '2025-07-14' });
  await administrator.put(`/v1/sites/${SITE}/enrolments/${validFrom}`, counts);
  const service = { service: true, kind: 'programme', reason: 'Hari layanan uji' };
  await administrator.put(`/v1/regions/${DISTRICT}/calendar/${date}`, service);
  await administrator.put(`/v1/kitchens/${KITCHEN}/menus/${date}/noon`, makeMenu());
  await administrator.post(`/v1/regions/${DISTRICT}/days/${date}/open`);
}

/** Devices of this product on which nothing is ever installed: any other one is signed in on by its page. */
const NOTHING_INSTALLED = new WeakSet<BrowserContext>();

/** What a device keeps once somebody has signed in on it, by browser and person. */
const KEPT = new WeakMap<Browser, Map<string, StorageState>>();
type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Opens the app on a device as someone: the first time by signing in on the page, then with the session kept from there. */
export async function signIn(device: BrowserContext, persona: Persona, path = '/'): Promise<Page> {
  const kept = keptBy(device);
  const key = JSON.stringify(persona);
  const state = kept.get(key);
  if (!NOTHING_INSTALLED.has(device) || device.pages().length > 0)
    return await signInOnPage(device, persona, path);
  if (!state) {
    const page = await signInOnPage(device, persona, path);
    kept.set(key, await sessionOf(device));
    return page;
  }
  await device.setStorageState(state);
  const page = await device.newPage();
  await page.goto(path);
  return page;
}

function keptBy(device: BrowserContext): Map<string, StorageState> {
  const browser = device.browser() as Browser;
  const kept = KEPT.get(browser) ?? new Map<string, StorageState>();
  KEPT.set(browser, kept);
  return kept;
}

/** The session alone: neither the language of that device nor the answers that it has stored since. */
async function sessionOf(device: BrowserContext): Promise<StorageState> {
  const state = await device.storageState({ indexedDB: true });
  for (const origin of state.origins as KeptOrigin[]) {
    origin.localStorage = [];
    const stores = origin.indexedDB.flatMap((database) => database.stores);
    for (const store of stores) if (store.name !== 'session') store.records = [];
  }
  return state;
}
type KeptOrigin = StorageState['origins'][number] & {
  indexedDB: { stores: { name: string; records: unknown[] }[] }[];
};

async function signInOnPage(device: BrowserContext, { name, grants }: Persona, path: string): Promise<Page> {
  const page = await device.newPage();
  await page.goto(path);
  await page.getByRole('button', { name: /^(Masuk|Sign in)$/ }).click();
  await page.waitForURL(/oauth2\/authorize/);
  await page.locator('#name').fill(name);
  await page.locator('#grants').fill(grants.join(' '));
  await page.locator('#grants').press('Enter');
  await page.waitForURL((url) => !/oauth2|signed-in/.test(url.pathname));
  return page;
}
