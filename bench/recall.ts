// From "hold this batch" to the list of every site that has it, each with its status: a batch that went to 20 sites, among
// 100,000 other facts. Each try is a batch of a day of its own, so that none is in the way of the next.
import { ulid } from 'ulid';
import * as z from 'zod';
import { LOCAL_NAMES } from '../local/database.ts';
import { copyItems } from '../local/demo/copy-items.ts';
import type { Written } from '../local/demo/memory-database.ts';
import { type Product, startProduct } from '../local/product.ts';
import { addDays } from '../shared/domain/dates.ts';
import { getChildren } from '../shared/reference/region-tree.ts';
import { toReceipt } from '../shared/store/ids.ts';
import { factKey, kitchenDayIndex } from '../shared/store/keys.ts';
import { send } from './client.ts';
import { type Print, quantile, round } from './figure.ts';
import { type Pilot, serveProduct, setUpPilot, toFact, toRows } from './pilot.ts';
import { quiet, unitsOf } from './units.ts';

const FACTS = 100_000;
const FACTS_A_SITE = 20;
/** Sites that are registered beside those of the kitchen. */
const SITES = 100;
const REACHED = 20;
const TRIES = 40;
const AIM_MS = 1_000;
const KITCHEN = 'K-TARIK';

type Batch = { batchId: string; date: string };

export async function recall(print: Print): Promise<void> {
  const product = await startProduct(undefined);
  const { url, close } = await serveProduct(product);
  const pilot = await setUpPilot(url, SITES);
  const siteIds = await setUpKitchen(pilot);
  await copyItems(otherFacts(pilot), product.client);
  const times: number[] = [];
  for (let n = 0; n < TRIES; n++) times.push(await timeOf(product, pilot, await deliver(pilot, siteIds, n)));
  for (const [name, share] of [
    ['p50', 0.5],
    ['p95', 0.95],
  ] as const) {
    const value = round(quantile(times, share), 0);
    print({
      bench: 'recall',
      case: `a recall to the list of its ${REACHED} sites among ${FACTS} facts, ${name}`,
      value,
      unit: 'ms',
      aim: `< ${AIM_MS}`,
      met: value < AIM_MS,
    });
  }
  await printUnits(product, pilot, await deliver(pilot, siteIds, TRIES), print);
  close();
  await product.close();
}

/** What other kitchens' sites logged that day, as it lies in the log. Nothing is folded: a recall asks no totals. */
function otherFacts({ date }: Pilot): Written[] {
  const siteIds = Array.from({ length: FACTS / FACTS_A_SITE }, (_, n) => `01${String(n).padStart(6, '0')}`);
  return Array.from({ length: FACTS }, (_, n) => {
    const fact = toFact({ siteIds, date }, n);
    const kitchenId = `KL${Math.floor((n % siteIds.length) / REACHED)}`;
    const item = {
      ...factKey({ kind: 'site', id: fact.siteId }, date, fact.kind, fact.id),
      ...kitchenDayIndex(kitchenId, date),
      type: 'fact',
      factId: fact.id,
      fact,
      receivedAt: fact.at,
      receipt: toReceipt(fact.id, fact.at),
      createdBy: 'bench',
      flags: [],
    };
    return { table: LOCAL_NAMES.meals, item };
  });
}

/** A kitchen with sites of its own, as many as the batch reaches. */
async function setUpKitchen({ url, headers }: Pilot): Promise<string[]> {
  const [district] = getChildren('35.09');
  const kitchen = {
    name: 'Dapur Tarik Uji',
    district: district?.code,
    capacity: 20_000,
    status: 'active',
    openedOn: '2026-01-01',
  };
  await send('PUT', `${url}/v1/kitchens/${KITCHEN}`, JSON.stringify(kitchen), headers);
  const schools = toRows(REACHED, SITES);
  const rows = schools.map((row) => ({ ...row, kitchen_id: KITCHEN }));
  await send('POST', `${url}/v1/imports/sites`, JSON.stringify({ rows }), headers);
  return schools.map(({ npsn = '' }) => npsn);
}

const results = z.object({ results: z.array(z.object({ outcome: z.enum(['accepted', 'duplicate']) })) });

/** Throws unless every fact is taken. */
async function post({ url, headers }: Pilot, facts: readonly unknown[]): Promise<void> {
  const { text } = await send('POST', `${url}/v1/facts`, JSON.stringify({ facts }), headers);
  results.parse(JSON.parse(text));
}

const commonOf = (serviceDate: string, time: string) => ({
  id: ulid(),
  serviceDate,
  meal: 'noon',
  at: `${serviceDate}T${time}:00.000Z`,
});

/** A batch that was cooked `back` days ago, sent to every site and there. */
async function deliver(pilot: Pilot, siteIds: readonly string[], back: number): Promise<Batch> {
  const [date, batchId] = [addDays(pilot.date, -back - 1), ulid()];
  const portions = { small: 60, large: 40 };
  const delivered = { kitchenId: KITCHEN, batchId, portions };
  const cooking = { startedAt: `${date}T00:00:00.000Z`, finishedAt: `${date}T02:30:00.000Z` };
  await post(pilot, [
    { ...commonOf(date, '02:30'), kind: 'cooked', ...delivered, ...cooking },
    ...siteIds.flatMap((siteId) => [
      { ...commonOf(date, '03:30'), kind: 'dispatched', siteId, ...delivered },
      { ...commonOf(date, '04:15'), kind: 'received', siteId, ...delivered },
    ]),
  ]);
  return { batchId, date };
}

/** One call that recalls, one that lists. Throws unless every site is there and held. */
async function recallAndList(pilot: Pilot, { batchId, date }: Batch): Promise<void> {
  const recalled = { kind: 'recalled', kitchenId: KITCHEN, batchId, reason: 'Bau asam' };
  await post(pilot, [{ ...commonOf(date, '05:00'), ...recalled }]);
  const path = `${pilot.url}/v1/kitchens/${KITCHEN}/days/${date}/batches/${batchId}`;
  const { text } = await send('GET', path, undefined, pilot.headers);
  const { sites } = trace.parse(JSON.parse(text));
  if (sites.length !== REACHED || !sites.every(({ holds }) => holds.length === 1))
    throw new Error(`the list of a recalled batch is not whole: ${text.slice(0, 500)}`);
}

const trace = z.object({ sites: z.array(z.object({ holds: z.array(z.unknown()) })) });

async function timeOf(product: Product, pilot: Pilot, batch: Batch): Promise<number> {
  await quiet(product);
  const begun = performance.now();
  await recallAndList(pilot, batch);
  return performance.now() - begun;
}

/** With the folds at rest, so that only what the caller waits for is counted. */
async function printUnits(product: Product, pilot: Pilot, batch: Batch, print: Print): Promise<void> {
  await quiet(product);
  await product.pump.stop();
  const { read, write } = await unitsOf(product, () => recallAndList(pilot, batch));
  print({ bench: 'recall', case: 'a recall and its list: read', value: round(read), unit: 'units' });
  print({ bench: 'recall', case: 'a recall: write, without indexes', value: round(write), unit: 'units' });
}
