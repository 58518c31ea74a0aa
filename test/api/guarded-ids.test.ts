// Ids that are taken: the plan's own, a waiting void's, and what may not be voided at all.
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plannedId } from '../../shared/store/ids.ts';
import {
  type Api,
  type Client,
  givenKitchen,
  givenOpenDay,
  givenSite,
  openApi,
  outcomesOf,
} from '../support/api.ts';
import { DAY, SITE } from '../support/factories/day.ts';
import { makeServed, makeVoided } from '../support/factories/facts.ts';
import { PERSONAS, REGENCY } from '../support/personas.ts';

let api: Api;
let operator: Client;
let coordinator: Client;

beforeAll(async () => {
  api = await openApi();
  operator = await api.as(PERSONAS.schoolOperator);
  coordinator = await api.as(PERSONAS.regencyCoordinator);
  await givenKitchen(api);
  await givenSite(api);
});
afterAll(() => api.product.close());

const expected = async (): Promise<number> => {
  await api.settled();
  const { body } = await coordinator.get(`/v1/regions/${REGENCY}/days/${DAY}`);
  return (body as { totals: { sites: { expected: number } } }).totals.sites.expected;
};

describe("the day's plan", () => {
  it('keeps its id to itself: no record can take it before the day is opened', async () => {
    const taken = makeServed({ id: plannedId(SITE, DAY) });
    expect(outcomesOf(await operator.facts(taken))).toEqual(['fact-id-reused']);
    await givenOpenDay(api, REGENCY, DAY);
    expect(await expected()).toBe(1);
  });

  it('is voided by nobody, neither after it was written nor before', async () => {
    const voiding = makeVoided(makeServed({ id: plannedId(SITE, DAY) }), { id: ulid() });
    expect(outcomesOf(await coordinator.facts(voiding))).toEqual(['supersedes-mismatch']);
    const tomorrow = '2026-11-25';
    const early = makeVoided(makeServed({ id: plannedId(SITE, tomorrow) }), { id: ulid() });
    await coordinator.facts(early);
    api.clock.set('2026-11-25T01:00:00.000Z');
    await givenOpenDay(api, REGENCY, tomorrow);
    await api.settled();
    const { body } = await coordinator.get(`/v1/regions/${REGENCY}/days/${tomorrow}`);
    expect(body).toMatchObject({ totals: { sites: { expected: 1 } } });
  });
});

describe('a void that waits for its record', () => {
  it('has its id for ever: another void or a record with it is refused', async () => {
    const id = ulid();
    const first = makeVoided(makeServed({ id: ulid() }), { id });
    expect(outcomesOf(await operator.facts(first))).toEqual(['accepted']);
    expect(outcomesOf(await operator.facts(first))).toEqual(['duplicate']);
    const other = makeVoided(makeServed({ id: ulid() }), { id });
    expect(outcomesOf(await operator.facts(other))).toEqual(['fact-id-reused']);
    expect(outcomesOf(await operator.facts(makeServed({ id })))).toEqual(['fact-id-reused']);
  });

  it('answers its receipt to nobody who could not have written it', async () => {
    const served = makeServed();
    const voiding = makeVoided(served);
    await operator.facts(served, voiding);
    const nobody = await api.as(PERSONAS.nobody);
    expect(outcomesOf(await nobody.facts(voiding))).toEqual(['not-allowed']);
  });

  it('cannot be voided, in one batch or one after the other', async () => {
    const served = makeServed();
    const voiding = makeVoided(served);
    const again = makeVoided(served, { id: ulid(), supersedes: voiding.id });
    expect(outcomesOf(await operator.facts(served, voiding, again))).toEqual([
      'accepted',
      'accepted',
      'supersedes-mismatch',
    ]);
  });
});
