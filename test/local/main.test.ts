// npm start, as a process: what it says, how it stops, and that nothing acknowledged is lost, not even to a SIGKILL.
import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { localDate } from '../../shared/domain/dates.ts';
import type { FactOf } from '../../shared/domain/fact.ts';
import { assertDone, type Client } from '../support/api.ts';
import { DISTRICT, makePortions } from '../support/factories/day.ts';
import { makeServed } from '../support/factories/facts.ts';
import { makeEnrolment, makeKitchen, makeSite } from '../support/factories/places.ts';
import { clientOf, failMain, makeFolder, type Running, signInTo, startMain, tokenOf } from './running.ts';

const running: Running[] = [];
afterEach(async () => {
  await Promise.all(
    running
      .splice(0)
      .map(({ end, process: child }) =>
        child.exitCode === null && child.signalCode === null ? end('SIGKILL') : undefined,
      ),
  );
});

async function start(env: Record<string, string>, cwd?: string): Promise<Running> {
  const started = await startMain(env, cwd);
  running.push(started);
  return started;
}

const TODAY = localDate(new Date(), 'Asia/Jakarta');
const SITES = ['00500001', '00500002', '00500003'];
type Served = FactOf<'served'>;

async function givenSites(admin: Client): Promise<void> {
  assertDone(await admin.put('/v1/kitchens/K-UJI-1', makeKitchen()));
  const { validFrom: _, ...counts } = makeEnrolment();
  for (const id of SITES) {
    assertDone(await admin.put(`/v1/sites/${id}`, makeSite()));
    assertDone(await admin.put(`/v1/sites/${id}/enrolments/2025-01-06`, counts));
  }
}

const makeBatch = (): Served[] =>
  Array.from({ length: 5 }, (_, i) =>
    makeServed({ siteId: SITES[i % SITES.length] ?? '', serviceDate: TODAY, portions: makePortions(1, 2) }),
  );

/** Clients that send batch after batch until they are cut off. What was answered is acknowledged. */
function traffic(admin: Client): { sent: Served[]; acknowledged: Served[]; done: Promise<unknown> } {
  const [sent, acknowledged]: [Served[], Served[]] = [[], []];
  const worker = async (): Promise<void> => {
    for (;;) {
      const batch = makeBatch();
      sent.push(...batch);
      const results = await admin.facts(...batch);
      acknowledged.push(
        ...batch.filter(({ id }) => results.find((result) => result.id === id)?.outcome === 'accepted'),
      );
    }
  };
  return { sent, acknowledged, done: Promise.allSettled([1, 2, 3, 4].map(worker)) };
}

const siteDay = z.object({ facts: z.array(z.object({ fact: z.object({ id: z.string() }) })) });
const regionDay = z.object({
  totals: z.object({ portions: z.object({ served: z.object({ small: z.int(), large: z.int() }) }) }),
});

async function factsThere(admin: Client): Promise<Set<string>> {
  const days = await Promise.all(SITES.map((id) => admin.get(`/v1/sites/${id}/days/${TODAY}`)));
  return new Set(days.flatMap(({ body }) => siteDay.parse(body).facts.map(({ fact }) => fact.id)));
}

/** Waits until a region's totals say what `facts` facts of this test make. */
async function servedIn(admin: Client, code: string, facts: number): Promise<unknown> {
  const read = async () =>
    regionDay.parse((await admin.get(`/v1/regions/${code}/days/${TODAY}`)).body).totals.portions.served;
  for (let tries = 0; tries < 100 && (await read()).small !== facts; tries++) await sleep(50);
  return await read();
}

describe('a process that is killed in the middle of traffic', () => {
  it('has lost nothing that it acknowledged when it starts again, and its totals are the sum', {
    timeout: 60_000,
  }, async () => {
    const DATA_DIR = makeFolder();
    const first = await start({ DATA_DIR });
    const admin = await signInTo(first);
    await givenSites(admin);
    const { sent, acknowledged, done } = traffic(admin);
    while (acknowledged.length < 300) await sleep(5);
    expect(await first.end('SIGKILL')).toBe('SIGKILL');
    await done;

    const again = await signInTo(await start({ DATA_DIR }));
    const there = await factsThere(again);
    expect(acknowledged.filter(({ id }) => !there.has(id))).toEqual([]);
    for (const code of [DISTRICT, '35.09', '35', 'ID'])
      expect(await servedIn(again, code, there.size)).toEqual(makePortions(there.size, there.size * 2));

    const outcomes: string[] = [];
    for (let i = 0; i < sent.length; i += 100)
      outcomes.push(...(await again.facts(...sent.slice(i, i + 100))).map(({ outcome }) => outcome));
    expect(outcomes.filter((outcome) => outcome === 'duplicate')).toHaveLength(there.size);
    expect(outcomes.filter((outcome) => outcome === 'rejected')).toEqual([]);
    expect(await servedIn(again, 'ID', sent.length)).toEqual(makePortions(sent.length, sent.length * 2));
  });
});

describe('a process that is asked to stop', () => {
  it('finishes what it has taken, exits with 0 and starts again with all of it, tokens too', {
    timeout: 60_000,
  }, async () => {
    const DATA_DIR = makeFolder();
    const first = await start({ DATA_DIR });
    const token = await tokenOf(first);
    const admin = clientOf(first, token);
    await givenSites(admin);
    const { acknowledged, done } = traffic(admin);
    while (acknowledged.length < 50) await sleep(5);
    expect(await first.end('SIGINT')).toBe(0);
    await done;

    const second = await start({ DATA_DIR });
    const again = await signInTo(second);
    const there = await factsThere(again);
    expect(acknowledged.filter(({ id }) => !there.has(id))).toEqual([]);
    expect(await servedIn(again, DISTRICT, there.size)).toEqual(makePortions(there.size, there.size * 2));
    expect(
      (await fetch(`${second.url}/v1/me`, { headers: { Authorization: `Bearer ${token}` } })).status,
    ).toBe(200);
  });
});

describe('what a start says', () => {
  it('prints the address when it serves, and keeps nothing on disk in :memory:', async () => {
    const cwd = makeFolder();
    const { url, output, end } = await start({ DATA_DIR: ':memory:' }, cwd);
    expect(output()).toMatch(/MBG Pilot: http:\/\/localhost:\d+ .*in memory/);
    expect((await fetch(`${url}/`)).status).toBe(200);
    expect(await end('SIGTERM')).toBe(0);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('names the port when it is taken, and what to do', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, () => {
        const address = other.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
    const { code, output } = await failMain({ PORT: String(port), DATA_DIR: ':memory:' });
    other.close();
    expect([code, output]).toEqual([1, expect.stringMatching(new RegExp(`Port ${port} is taken.*PORT=`))]);
    expect(output).not.toMatch(/ {4}at /);
  });

  it('says so when another MBG Pilot has the same data, which goes on unharmed', async () => {
    const DATA_DIR = makeFolder();
    const first = await start({ DATA_DIR });
    const { code, output } = await failMain({ DATA_DIR });
    expect([code, output]).toEqual([1, expect.stringContaining('Is another MBG Pilot running on it?')]);
    expect(output).not.toMatch(/ {4}at /);
    expect((await fetch(`${first.url}/docs`)).status).toBe(200);
  });

  it('names a setting that is wrong', async () => {
    const { code, output } = await failMain({ DATA_DIR: ':memory:', PORT: 'http' });
    expect([code, output]).toEqual([1, expect.stringContaining('PORT')]);
  });
});
