// A synthetic pilot over HTTP: kitchens, sites with enrolments, an opened day; and facts for it.
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { serve } from '@hono/node-server';
import { ulid } from 'ulid';
import * as z from 'zod';
import type { Product } from '../local/product.ts';
import { localDate } from '../shared/domain/dates.ts';
import { zoneOf } from '../shared/domain/region.ts';
import { getChildren } from '../shared/reference/region-tree.ts';
import { send } from './client.ts';

const REGENCY = '35.09';
const KITCHENS = 30;

export type Pilot = { url: string; headers: Record<string, string>; siteIds: string[]; date: string };

const toSiteId = (n: number): string => `00${String(n).padStart(6, '0')}`;

/** A school list of `count` synthetic rows, spread over the districts of Jember. */
export function toRows(count: number, from = 0, districts = getChildren(REGENCY)): Record<string, string>[] {
  return Array.from({ length: count }, (_, i) => ({
    npsn: toSiteId(from + i + 1),
    name: `SD Uji ${from + i + 1} (fiktif)`,
    form: 'SD',
    status: 'Negeri',
    province: 'Jawa Timur',
    regency: 'Kabupaten Jember',
    district: districts[i % districts.length]?.name ?? '',
    students_male: String(100 + (i % 50)),
    students_female: String(100 + (i % 40)),
  }));
}

export async function signIn(url: string): Promise<Record<string, string>> {
  const { text } = await send(
    'POST',
    `${url}/dev/sign-in`,
    JSON.stringify({ grants: ['administrator@region:ID'] }),
    {},
  );
  return { authorization: `Bearer ${z.object({ token: z.string() }).parse(JSON.parse(text)).token}` };
}

/** Registers `count` sites (in some districts `only`) and their kitchens and opens today; ready once the nation shows the plan. */
export async function setUpPilot(url: string, count: number, only?: string[]): Promise<Pilot> {
  const headers = await signIn(url);
  const [district] = getChildren(REGENCY);
  for (let k = 0; k < KITCHENS; k++) {
    const kitchen = {
      name: `Dapur Uji ${k}`,
      district: district?.code,
      capacity: 20_000,
      status: 'active',
      openedOn: '2026-01-01',
    };
    await send('PUT', `${url}/v1/kitchens/K${k}`, JSON.stringify(kitchen), headers);
  }
  const districts = getChildren(REGENCY).filter(({ code }) => !only || only.includes(code));
  const rows = toRows(count, 0, districts).map((row, i) => ({ ...row, kitchen_id: `K${i % KITCHENS}` }));
  await send('POST', `${url}/v1/imports/sites`, JSON.stringify({ rows }), headers);
  const date = localDate(new Date(), zoneOf(REGENCY));
  await send('POST', `${url}/v1/regions/${REGENCY}/days/${date}/open`, undefined, headers);
  const pilot = { url, headers, siteIds: rows.map((_, i) => toSiteId(i + 1)), date };
  while ((await dayOfNation(pilot)).sites.expected < count) await sleep(100);
  return pilot;
}

/** One `received` fact of one portion, for the n-th site in turn. */
export function toFact({ siteIds, date }: Pick<Pilot, 'siteIds' | 'date'>, n: number) {
  const siteId = siteIds[n % siteIds.length] ?? '';
  const portions = { small: 1, large: 0 };
  return {
    id: ulid(),
    kind: 'received',
    serviceDate: date,
    meal: 'noon',
    at: new Date().toISOString(),
    siteId,
    portions,
  };
}

const nation = z.object({
  totals: z.object({
    sites: z.object({ expected: z.int() }),
    portions: z.object({ received: z.object({ small: z.int() }) }),
  }),
});

async function dayOfNation({ url, headers, date }: Pilot) {
  const { text } = await send('GET', `${url}/v1/regions/ID/days/${date}`, undefined, headers);
  return nation.parse(JSON.parse(text)).totals;
}

/** Portions received in the nation on the day, as the API shows them. */
export const receivedInNation = async (pilot: Pilot): Promise<number> =>
  (await dayOfNation(pilot)).portions.received.small;

/** A product of this process on a port of its own. */
export async function serveProduct({ fetch }: Product): Promise<{ url: string; close: () => void }> {
  const server = serve({ fetch, port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
