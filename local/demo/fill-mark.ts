// Remembers that a fill has begun, and when. A fill that was cut short is done again as of that same moment, and writes the
// very same items; one that is done, or data of someone's own, is left alone.
import { localDate } from '../../shared/domain/dates.ts';
import { zoneOf } from '../../shared/domain/region.ts';
import { sitesOfRegency } from '../../shared/store/keys.ts';
import { Table } from '../../shared/store/table.ts';
import { TABLES } from '../../shared/store/tables.ts';
import type { Product } from '../product.ts';
import { JEMBER } from './jember.ts';

const KEY = { pk: `DEMO#${JEMBER}`, sk: 'FILL' };
const [BEGUN, DONE] = [1, 2];

const registry = ({ client }: Product): Table => new Table(client, TABLES.registry, TABLES.registry.name);

/** The moment as of which to fill; undefined when there is nothing to do. */
export async function beginFill(product: Product): Promise<Date | undefined> {
  const mark = await registry(product).get(KEY);
  if (mark?.version === DONE) return undefined;
  if (mark) return new Date(String(mark.asOf));
  if (await hasSites(product)) return undefined;
  const now = product.platform.now();
  await put(product, now, undefined);
  return now;
}

export const endFill = (product: Product, asOf: Date): Promise<boolean> => put(product, asOf, BEGUN);

function put(product: Product, asOf: Date, read: number | undefined): Promise<boolean> {
  const version = read === undefined ? BEGUN : DONE;
  const item = { ...KEY, type: 'demo-fill', asOf: asOf.toISOString(), version };
  return registry(product).putOver(item, read);
}

async function hasSites({ platform }: Product): Promise<boolean> {
  const { items } = await platform.sites.pageByPlace({ ...sitesOfRegency(JEMBER), limit: 1 });
  return items.length > 0;
}

/** The day it is in Jember. */
export const todayAt = (now: Date): string => localDate(now, zoneOf(JEMBER));
