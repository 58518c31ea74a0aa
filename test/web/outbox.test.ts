// The promise of the outbox: whatever the network does, nothing is lost and nothing counts twice.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { monotonicFactory, ulid } from 'ulid';
import { describe, expect, it } from 'vitest';
import type { ReportedFact } from '../../shared/domain/fact.ts';
import { type Database, openDatabase } from '../../web/src/lib/database.ts';
import { type Entry, toEntry } from '../../web/src/lib/outbox/entry.ts';
import { toMeasurementEntry } from '../../web/src/lib/outbox/measurement-entry.ts';
import { allEntries, discard, forgetConfirmed, keep, listEntries } from '../../web/src/lib/outbox/outbox.ts';
import { sendWaiting } from '../../web/src/lib/outbox/send.ts';
import { makeServed } from '../support/factories/facts.ts';
import { makeMeasurement } from '../support/factories/measurements.ts';
import { flakyServer, WEATHER } from './flaky-server.ts';

const OWNER = 'sari';
const PLACE = 'site:00200001';
const NOW = new Date('2026-11-24T04:30:00Z');
const REFUSED = 999;

let serial = 0;
const openFresh = (): Promise<Database> => openDatabase(`outbox-${serial++}`);

const factOf = (isRefused = false): ReportedFact =>
  makeServed({ id: ulid(), portions: { small: isRefused ? REFUSED : 60, large: 40 } });
const refuses = ({ fact }: Entry): boolean =>
  fact !== undefined && 'portions' in fact && fact.portions.small === REFUSED;
const entriesOf = (facts: readonly ReportedFact[], owner = OWNER) =>
  facts.map((fact) => toEntry(fact, owner, PLACE, NOW));

/** Sends until nothing waits; how many rounds it took. */
async function sendAll(
  database: Database,
  post: Parameters<typeof sendWaiting>[2],
  rounds: number,
): Promise<void> {
  for (let round = 0; round < rounds; round++)
    if ((await sendWaiting(database, OWNER, post)).kind === 'empty') return;
}

describe('sending what waits', () => {
  it('loses nothing and doubles nothing, over thousands of bad networks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }),
        fc.array(fc.constantFrom(...WEATHER), { maxLength: 12 }),
        fc.integer({ min: 0, max: 7 }),
        async (refusals, weather, later) => {
          const database = await openFresh();
          const facts = refusals.map(factOf);
          const server = flakyServer(weather, refuses);
          await keep(database, entriesOf(facts.slice(later)));
          await sendWaiting(database, OWNER, server.post);
          await keep(database, entriesOf(facts));
          await sendAll(database, server.post, weather.length + 2);
          const entries = await allEntries(database, OWNER);
          expect(entries.map(({ id }) => id).sort()).toEqual(facts.map(({ id }) => id).sort());
          for (const entry of entries) {
            expect(entry.state).toBe(refuses(entry) ? 'rejected' : 'confirmed');
            expect(entry.receipt).toBe(server.taken.get(entry.id));
            expect(entry.problem === undefined).toBe(!refuses(entry));
          }
          expect(server.taken.size).toBe(refusals.filter((refused) => !refused).length);
          database.close();
        },
      ),
      { numRuns: 2_000 },
    );
  }, 120_000);

  it('sends oldest first, 50 at a time', async () => {
    const database = await openFresh();
    const facts = Array.from({ length: 120 }, () => factOf());
    await keep(database, entriesOf(facts));
    const batches: string[][] = [];
    const server = flakyServer([], refuses);
    await sendWaiting(database, OWNER, (batch) => {
      batches.push(batch.map(({ id }) => id));
      return server.post(batch);
    });
    expect(batches.map((batch) => batch.length)).toEqual([50, 50, 20]);
    expect(batches.flat()).toEqual(facts.map(({ id }) => id).sort());
  });

  it('finds the one record that spoils a whole batch, and confirms the rest', async () => {
    const database = await openFresh();
    const facts = [factOf(), factOf(), factOf(true), factOf()];
    await keep(database, entriesOf(facts));
    const server = flakyServer([], () => false);
    const problem = {
      type: '',
      title: 'Isian belum benar',
      status: 422,
      code: 'invalid-request',
      detail: '',
    };
    await sendWaiting(database, OWNER, async (batch) =>
      batch.some(refuses) ? { kind: 'refused', problem } : server.post(batch),
    );
    const rejected = await listEntries(database, OWNER, 'rejected');
    expect(rejected.map(({ fact }) => fact)).toEqual([facts[2]]);
    expect(await listEntries(database, OWNER, 'confirmed')).toHaveLength(3);
  });

  it('sends meals first, then measurements round by round', async () => {
    const database = await openFresh();
    const [feb, aug] = ['sites/00200001/rounds/2026-02', 'sites/00200001/rounds/2026-08'];
    const next = monotonicFactory();
    const measured = (round: string) =>
      toMeasurementEntry(makeMeasurement({ id: next() }), OWNER, round, NOW);
    await keep(database, [measured(feb), measured(aug), measured(feb), ...entriesOf([factOf()])]);
    const ways: string[][] = [];
    const server = flakyServer([], refuses);
    await sendWaiting(database, OWNER, (batch) => {
      ways.push(batch.map(({ place }) => place));
      return server.post(batch);
    });
    expect(ways).toEqual([[PLACE], [feb, feb], [aug]]);
    expect(server.taken.size).toBe(4);
  });

  it("leaves another person's records alone, and waits when nobody is signed in", async () => {
    const database = await openFresh();
    await keep(database, [...entriesOf([factOf()]), ...entriesOf([factOf()], 'dewi')]);
    const server = flakyServer([], refuses);
    expect(await sendWaiting(database, OWNER, async () => ({ kind: 'signed-out' }))).toEqual({
      kind: 'signed-out',
    });
    expect(await listEntries(database, OWNER, 'waiting')).toHaveLength(1);
    await sendWaiting(database, OWNER, server.post);
    expect(await listEntries(database, 'dewi', 'waiting')).toHaveLength(1);
  });

  it('counts a record once even when two senders run at the same time', async () => {
    const database = await openFresh();
    const facts = Array.from({ length: 20 }, () => factOf());
    await keep(database, entriesOf(facts));
    const server = flakyServer([], refuses);
    await Promise.all([sendWaiting(database, OWNER, server.post), sendWaiting(database, OWNER, server.post)]);
    expect(server.taken.size).toBe(20);
    expect(await listEntries(database, OWNER, 'confirmed')).toHaveLength(20);
  });

  it('says how long the server asked to wait', async () => {
    const database = await openFresh();
    await keep(database, entriesOf([factOf()]));
    const ended = await sendWaiting(database, OWNER, async () => ({
      kind: 'unreachable',
      retryAfterMs: 7_000,
    }));
    expect(ended).toEqual({ kind: 'later', retryAfterMs: 7_000 });
    expect((await listEntries(database, OWNER, 'waiting'))[0]?.attempts).toBe(1);
  });
});

describe('keeping records', () => {
  it('keeps a record once, however often it is handed in', async () => {
    const database = await openFresh();
    const entries = entriesOf([factOf(), factOf()]);
    expect(await keep(database, entries)).toBe(2);
    expect(await keep(database, entries)).toBe(0);
    expect(await allEntries(database, OWNER)).toHaveLength(2);
  });

  it('does not bring a discarded record back when a late answer comes', async () => {
    const database = await openFresh();
    const [entry] = entriesOf([factOf()]);
    if (!entry) throw new Error('no entry');
    await keep(database, [entry]);
    const server = flakyServer([], refuses);
    await sendWaiting(database, OWNER, async (batch) => {
      await discard(database, entry.id);
      return await server.post(batch);
    });
    expect(await allEntries(database, OWNER)).toEqual([]);
  });

  it('forgets confirmed records after a while, and never one that is not confirmed', async () => {
    const database = await openFresh();
    await keep(database, entriesOf([factOf(), factOf(true)]));
    await sendWaiting(database, OWNER, flakyServer([], refuses).post);
    await keep(database, entriesOf([factOf()]));
    await forgetConfirmed(database, OWNER, '2026-12-24T00:00:00.000Z');
    const states = (await allEntries(database, OWNER)).map(({ state }) => state);
    expect(states.sort()).toEqual(['rejected', 'waiting']);
  });
});
