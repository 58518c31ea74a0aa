// Consent withdrawn closes a child at once and erases it in time; what was counted stays counted; cut short, it is taken up again.
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { ulid } from 'ulid';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { judgedRounds } from '../../functions/erase-children/child-rounds.ts';
import { eraseDue } from '../../functions/erase-children/erase-due.ts';
import { LOCAL_NAMES } from '../../local/database.ts';
import { effectiveOf } from '../../shared/domain/measurement.ts';
import {
  contributionOf,
  mergeRounds,
  noRoundOutcome,
  type RoundOutcome,
} from '../../shared/domain/round-outcome.ts';
import { childHash } from '../../shared/store/ids.ts';
import { type Api, assertDone, type Client, openApi, outcomesOf, problemOf } from '../support/api.ts';
import { makeClock } from '../support/clock.ts';
import { SITE } from '../support/factories/day.ts';
import { makeConsent, makeMeasurement, makePupil } from '../support/factories/measurements.ts';
import { AUGUST, FEBRUARY, givenChild, givenRound, givenSchool, measure } from '../support/measuring.ts';
import { PERSONAS, PROVINCE } from '../support/personas.ts';

const NOW = '2026-08-12T06:00:00Z';
const clock = makeClock(NOW);
const apiOpened = openApi(clock);
let api: Api;
let operator: Client;
let officer: Client;
let child = '';
let stays = '';

beforeEach(async () => {
  clock.set(NOW);
  if (!api) {
    api = await apiOpened;
    await givenSchool(api);
    operator = await api.as(PERSONAS.schoolOperator);
    officer = await api.as(PERSONAS.healthOfficer);
    await givenRound(operator, FEBRUARY);
    await givenRound(operator, AUGUST);
  }
  child = ulid();
  stays = ulid();
  for (const id of [child, stays]) {
    await givenChild(operator, id, { identity: { name: `Contoh ${id}` } });
    const before = makeMeasurement({ childId: id, measuredAt: '2026-02-12T05:00:00Z' });
    expect(outcomesOf(await measure(operator, [before], FEBRUARY))).toEqual(['accepted']);
    const taller = makeMeasurement({ childId: id, heightCm: [134, 134.2] });
    expect(outcomesOf(await measure(operator, [taller]))).toEqual(['accepted']);
  }
});
afterAll(() => api.product.close());

/** What a round adds up to: its effective measurements, and what erased children have left. */
async function outcomeOfRound(month: string): Promise<RoundOutcome> {
  const { platform } = api.product;
  const { measurements, erased } = await platform.measurements.ofRound(SITE, month);
  const gone = new Set(erased.map((one) => one.childHash));
  const ids = new Set(measurements.map(({ measurement }) => measurement.childId));
  const live = [...ids].filter((id) => !gone.has(childHash(id)));
  const added = await Promise.all(
    live.map(async (id) => {
      const rounds = judgedRounds(await platform.measurements.ofChild(id));
      const found = rounds.find((one) => one.month === month);
      return found ? contributionOf(found, rounds) : noRoundOutcome;
    }),
  );
  return [...added, ...erased.map(({ outcome }) => outcome)].reduce(mergeRounds, noRoundOutcome);
}

const everything = async (): Promise<string> => {
  const tables = Object.values(LOCAL_NAMES).map((TableName) =>
    api.product.client.send(new ScanCommand({ TableName })),
  );
  return JSON.stringify((await Promise.all(tables)).map(({ Items }) => Items));
};
const isKept = async (id: string): Promise<boolean> => (await everything()).includes(id);
const withdraw = (id: string) => operator.post(`/v1/sites/${SITE}/children/${id}/consent/withdrawal`);

describe('consent withdrawn', () => {
  it('closes the child at once for everyone, and says until when it is erased', async () => {
    const withdrawn = await withdraw(child);
    expect(withdrawn.body).toMatchObject({
      withdrawnAt: clock.now().toISOString(),
      eraseBy: '2026-08-15T06:00:00.000Z',
    });
    expect((await withdraw(child)).body).toEqual(withdrawn.body);
    const path = `/v1/sites/${SITE}/children/${child}`;
    const refused = [
      await operator.get(`/v1/children/${child}`),
      await operator.put(path, makePupil()),
      await operator.put(`${path}/consent`, makeConsent({ version: '2026-2' })),
      await officer.get(`/v1/children/${child}`),
    ];
    expect(refused.map((answer) => problemOf(answer).code)).toEqual(refused.map(() => 'consent-withdrawn'));
    expect(outcomesOf(await measure(operator, [makeMeasurement({ childId: child })]))).toEqual([
      'consent-withdrawn',
    ]);
    const { text } = await operator.get(`/v1/sites/${SITE}/children`);
    expect([text.includes(child), text.includes(stays)]).toEqual([false, true]);
  });

  it('erases the child everywhere by the promised time, and counts stay to the last digit', async () => {
    const before = await Promise.all([FEBRUARY, AUGUST].map(outcomeOfRound));
    await withdraw(child);
    clock.set('2026-08-15T03:00:00Z');
    await eraseDue(PROVINCE, api.product.platform);
    expect(await isKept(child)).toBe(true);
    clock.set('2026-08-15T04:30:00Z');
    expect((await eraseDue(PROVINCE, api.product.platform)).erased).toBeGreaterThan(0);
    expect(await Promise.all([child, stays, childHash(child)].map(isKept))).toEqual([false, true, true]);
    expect(await Promise.all([FEBRUARY, AUGUST].map(outcomeOfRound))).toEqual(before);
    expect((await eraseDue(PROVINCE, api.product.platform)).erased).toBe(0);
  });

  it('while a measurement is on its way takes that back', async () => {
    const { measurements } = api.product.platform;
    const add = measurements.add.bind(measurements);
    vi.spyOn(measurements, 'add').mockImplementationOnce(async (stored) => {
      assertDone(await withdraw(child));
      return await add(stored);
    });
    const late = makeMeasurement({ childId: child, heightCm: [134, 134] });
    expect(outcomesOf(await measure(operator, [late]))).toEqual(['consent-withdrawn']);
    expect(await isKept(late.id)).toBe(false);
  });

  it('that was never given cannot be withdrawn', async () => {
    const id = ulid();
    await givenChild(operator, id, { consent: null });
    expect(problemOf(await withdraw(id)).code).toBe('consent-missing');
  });
});

describe('an erasure that is asked for', () => {
  it('is done at once, also twice', async () => {
    const before = await Promise.all([FEBRUARY, AUGUST].map(outcomeOfRound));
    expect((await officer.send('DELETE', `/v1/children/${child}`)).status).toBe(204);
    expect(await isKept(child)).toBe(false);
    expect((await officer.send('DELETE', `/v1/children/${child}`)).status).toBe(403);
    expect(await Promise.all([FEBRUARY, AUGUST].map(outcomeOfRound))).toEqual(before);
  });

  it.each([
    ['measurements', 'keepContribution'],
    ['measurements', 'erase'],
    ['identities', 'erase'],
    ['erasures', 'addLine'],
    ['children', 'erase'],
  ] as const)('and cut short before %s.%s is ended by the next ring, to the same', async (store, step) => {
    const before = await Promise.all([FEBRUARY, AUGUST].map(outcomeOfRound));
    const stores: Record<string, object> = api.product.platform;
    const target = stores[store] as Record<string, () => Promise<void>>;
    const real = target[step]?.bind(target);
    for (const fails of [1, 2]) {
      let calls = 0;
      vi.spyOn(target, step).mockImplementation(async (...args: []) => {
        calls += 1;
        if (calls === fails) throw new Error('killed');
        return await real?.(...args);
      });
      const lines = vi.spyOn(console, 'error').mockImplementation(() => undefined);
      await officer.send('DELETE', `/v1/children/${child}`);
      lines.mockRestore();
      vi.restoreAllMocks();
    }
    await eraseDue(PROVINCE, api.product.platform);
    expect(await isKept(child)).toBe(false);
    expect(await Promise.all([FEBRUARY, AUGUST].map(outcomeOfRound))).toEqual(before);
  });
});

describe('measurements that were kept for their time', () => {
  it('go with their child five years after the last one, not before', async () => {
    clock.set('2031-08-12T02:00:00Z');
    await eraseDue(PROVINCE, api.product.platform);
    expect(await isKept(stays)).toBe(true);
    clock.set('2031-08-12T05:00:00Z');
    await eraseDue(PROVINCE, api.product.platform);
    expect(await isKept(stays)).toBe(false);
    const { measurements, erased } = await api.product.platform.measurements.ofRound(SITE, AUGUST);
    expect([measurements.length, erased.length > 0, effectiveOf(measurements)]).toEqual([0, true, undefined]);
  });
});

describe('a child in a regency that has another code since', () => {
  it('is erased in time under the new code', async () => {
    const admin = await api.as(PERSONAS.administrator);
    const id = '01KAT000000000000000000MVE';
    const mapping = [{ old: '35.09', new: '35.90' }];
    const move = { id, effectiveFrom: '2026-08-13', kind: 'move', decree: 'UU uji', mapping };
    assertDone(await admin.post('/v1/region-changes', move));
    clock.set('2026-08-13T01:00:00Z');
    assertDone(await admin.post(`/v1/region-changes/${id}/apply`));
    const { body } = await admin.get(`/v1/sites/${SITE}`);
    expect(body).toMatchObject({ district: '35.90.19' });
    await withdraw(child);
    clock.set('2026-08-16T00:00:00Z');
    await eraseDue(PROVINCE, api.product.platform);
    expect([await isKept(child), await isKept(stays)]).toEqual([false, true]);
  });
});
