// Watching as a whole: a province of which one regency fails, two watches at once, a watch that broke off, and the facts of a day
// in any order.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldDay } from '../../functions/fold-days/fold-day.ts';
import { rollUp } from '../../functions/roll-up-regions/roll-up.ts';
import { watchDay } from '../../functions/watch-day/watch-day.ts';
import { type WatchServices, watchRegency } from '../../functions/watch-day/watch-regency.ts';
import { openOutboxMail } from '../../local/outbox-mail.ts';
import type { Fact } from '../../shared/domain/fact.ts';
import { DAY, DISTRICT, KITCHEN, SITE } from '../support/factories/day.ts';
import {
  makeCooked,
  makeDispatched,
  makeIncident,
  makePlanned,
  makeReceived,
  makeSensoryTest,
} from '../support/factories/facts.ts';
import { REGENCY } from '../support/personas.ts';
import { type Bench, givenFacts, givenKitchen, givenSite, openBench } from './given.ts';

let bench: Bench;
let services: WatchServices;

async function open(): Promise<void> {
  bench = await openBench();
  const { platform } = bench;
  services = {
    platform,
    mailer: openOutboxMail(undefined),
    origin: 'https://uji.example',
    logError: () => {},
  };
  await givenKitchen(bench);
  await givenSite(bench);
}
const close = () => bench.database.close();

async function settle(): Promise<void> {
  for (const place of [{ kind: 'site', id: SITE } as const, { kind: 'kitchen', id: KITCHEN } as const])
    await foldDay({ place, date: DAY }, bench.platform);
  await rollUp(DISTRICT, DAY, bench.platform);
}
const stored = () => bench.platform.alerts.ofDays(REGENCY, DAY, DAY);
const idsOf = async () =>
  (await stored()).filter(({ alert }) => alert.endedAt === null).map(({ alert }) => alert.id);
const events = () => bench.platform.events.after(REGENCY, '000000000000', 100);

/** The database does not answer about a partition, until what is returned is called. */
function givenAway(partition: string): () => void {
  const { middlewareStack } = bench.database.client;
  middlewareStack.add(
    (next) => (args) => {
      const asked = JSON.stringify(args.input);
      return asked.includes(`"${partition}"`) ? Promise.reject(new Error('away')) : next(args);
    },
    { step: 'initialize', name: 'away' },
  );
  return () => void middlewareStack.remove('away');
}

type Told = Exclude<Fact, { kind: 'voided' }>;
const batch = makeCooked();
const { batchId } = batch;
const FACTS: readonly Told[] = [
  makePlanned(),
  batch,
  makeDispatched({ batchId }),
  makeReceived({ batchId }),
  makeSensoryTest({ verdict: 'unsafe', note: 'Bau asam' }),
  makeIncident(),
];

describe('watching a province', () => {
  beforeAll(open);
  afterAll(close);

  it('goes on where one regency fails, and says which it was', async () => {
    await givenFacts(bench, ...FACTS);
    await settle();
    const isBack = givenAway('ALERTS#35.10');
    await expect(watchDay('35', services)).rejects.toThrow('35.10 could not be watched');
    isBack();
    expect(await idsOf()).toHaveLength(3);
  });
});

describe('two watches at the same moment', () => {
  beforeAll(open);
  afterAll(close);

  it('raise each matter once, and log it under one id', async () => {
    await givenFacts(bench, ...FACTS);
    await settle();
    await Promise.all([watchRegency(REGENCY, services), watchRegency(REGENCY, services)]);
    await watchRegency(REGENCY, services);
    expect(await idsOf()).toHaveLength(3);
    expect(new Set((await events()).map(({ id }) => id)).size).toBe(3);
  });
});

describe('a watch that broke off before it logged', () => {
  beforeAll(open);
  afterAll(close);

  it('is made good by the next', async () => {
    await givenFacts(bench, ...FACTS);
    await settle();
    const isBack = givenAway(`EVENTS#${REGENCY}`);
    await expect(watchRegency(REGENCY, services)).rejects.toThrow('away');
    isBack();
    expect(await events()).toEqual([]);
    await watchRegency(REGENCY, services);
    expect((await events()).map(({ event }) => event.type)).toEqual(Array(3).fill('alert.raised'));
    const cursors = (await events()).map(({ event }) => Number(event.data.cursor));
    expect(cursors).toEqual([1, 2, 3]);
  });
});

describe('the facts of a day', () => {
  it('end with the same alerts in whatever order and however often they come, watched in between or not', async () => {
    const outcomes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...FACTS], { minLength: FACTS.length }),
        fc.array(fc.boolean(), { minLength: FACTS.length, maxLength: FACTS.length }),
        async (facts, looks) => {
          await open();
          for (const [i, fact] of facts.entries()) {
            await givenFacts(bench, fact, fact);
            await settle();
            if (looks[i]) await watchRegency(REGENCY, services);
          }
          await watchRegency(REGENCY, services);
          outcomes.add((await idsOf()).join('\n'));
          await close();
        },
      ),
      { numRuns: 8 },
    );
    expect(outcomes.size).toBe(1);
    expect([...outcomes][0]?.split('\n')).toHaveLength(3);
  });
});
