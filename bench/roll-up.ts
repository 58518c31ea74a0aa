// From a fact to the nation: how long it takes under a steady load, how many facts a second are folded, and how that
// compares with merely reading the same place-days.
import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';
import { foldDay } from '../functions/fold-days/fold-day.ts';
import { type Product, startProduct } from '../local/product.ts';
import { send } from './client.ts';
import { type Print, quantile, round } from './figure.ts';
import { type Pilot, receivedInNation, serveProduct, setUpPilot, toFact } from './pilot.ts';
import { startServer } from './server.ts';

const SITES = 400;
const PROBES = 40;
const FACTS_PER_SECOND = 100;
const AIM_MS = 5_000;
const FOLDS = 2_000;

export async function rollUp(print: Print): Promise<void> {
  await factToNation(print);
  await foldBesideQuery(print);
}

/** Posts at a steady rate; now and then measures how long until the nation shows all that was posted by then. */
async function factToNation(print: Print): Promise<void> {
  const server = await startServer('local/main.ts');
  const pilot = await setUpPilot(server.url, SITES);
  let sent = 0;
  let isOver = false;
  const load = (async () => {
    for (; !isOver; await sleep(1000 / FACTS_PER_SECOND)) sent += await post(pilot, sent);
  })();
  const delays: number[] = [];
  for (let probe = 0; probe < PROBES; probe++) delays.push(await delayOf(pilot, () => sent));
  isOver = true;
  await load;
  await server.stop();
  for (const [name, share] of [
    ['p50', 0.5],
    ['p95', 0.95],
  ] as const) {
    const value = round(quantile(delays, share), 0);
    print({
      bench: 'roll-up',
      case: `fact to nation at ${FACTS_PER_SECOND} facts/s, ${name}`,
      value,
      unit: 'ms',
      aim: `< ${AIM_MS}`,
      met: value < AIM_MS,
    });
  }
}

async function post(pilot: Pilot, n: number): Promise<number> {
  const body = JSON.stringify({ facts: [toFact(pilot, n)] });
  const { status } = await send('POST', `${pilot.url}/v1/facts`, body, pilot.headers);
  return Number(status === 200);
}

async function delayOf(pilot: Pilot, sent: () => number): Promise<number> {
  const [expected, begun] = [sent(), performance.now()];
  while ((await receivedInNation(pilot)) < expected) await sleep(10);
  return performance.now() - begun;
}

/** Folds of unchanged place-days, beside one query of the same items each. */
async function foldBesideQuery(print: Print): Promise<void> {
  const product = await startProduct(undefined);
  const pilot = await fillInProcess(product);
  const limit = pLimit(32);
  const places = Array.from({ length: FOLDS }, (_, i) => ({
    kind: 'site' as const,
    id: pilot.siteIds[i % pilot.siteIds.length] ?? '',
  }));
  const perSecond = async (work: (place: (typeof places)[number]) => Promise<unknown>) => {
    const begun = performance.now();
    await limit.map(places, work);
    return round(FOLDS / ((performance.now() - begun) / 1000), 0);
  };
  const queries = await perSecond((place) => product.platform.facts.ofPlaceDay(place, pilot.date));
  const folds = await perSecond((place) => foldDay({ place, date: pilot.date }, product.platform));
  await product.close();
  print({ bench: 'roll-up', case: 'place-days folded', value: folds, unit: 'folds/s' });
  print({ bench: 'roll-up', case: 'the same items queried', value: queries, unit: 'queries/s' });
  print({ bench: 'roll-up', case: 'fold beside query', value: round(folds / queries), unit: 'ratio' });
}

async function fillInProcess(product: Product): Promise<Pilot> {
  const { url, close } = await serveProduct(product);
  const pilot = await setUpPilot(url, 100);
  for (let call = 0; call < 8; call++) {
    const facts = Array.from({ length: 50 }, (_, i) => toFact(pilot, call * 50 + i));
    await send('POST', `${url}/v1/facts`, JSON.stringify({ facts }), pilot.headers);
  }
  while (product.pump.backlog > 0) await sleep(20);
  close();
  return pilot;
}
