// A device whose clock is off: its facts are kept and flagged, never refused.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  type Api,
  type Client,
  givenKitchen,
  givenOpenDay,
  givenSite,
  openApi,
  outcomesOf,
} from '../support/api.ts';
import { DAY, instantAt, SITE } from '../support/factories/day.ts';
import { makeServed } from '../support/factories/facts.ts';
import { PERSONAS, REGENCY } from '../support/personas.ts';

let api: Api;
let operator: Client;

beforeAll(async () => {
  api = await openApi();
  operator = await api.as(PERSONAS.schoolOperator);
  await givenKitchen(api);
  await givenSite(api);
  await givenOpenDay(api, REGENCY, DAY);
});
afterAll(() => api.product.close());

describe('a clock that is off', () => {
  const flagsOf = async (id: string) => {
    const { body } = await operator.get(`/v1/sites/${SITE}/days/${DAY}`);
    const listed = z
      .object({
        facts: z.array(
          z.object({
            fact: z.object({ id: z.string() }),
            flags: z.array(z.string()),
            skewMs: z.number().nullable(),
          }),
        ),
      })
      .parse(body);
    return listed.facts.find(({ fact }) => fact.id === id);
  };

  it('is no reason to refuse: the fact is kept and flagged', async () => {
    const [good, ahead, behind] = [
      makeServed(),
      makeServed({ at: instantAt('2026-11-26', '12:00') }),
      makeServed({ at: '2001-01-01T00:00:00Z' }),
    ];
    expect(outcomesOf(await operator.facts(good, ahead, behind))).toEqual([
      'accepted',
      'accepted',
      'accepted',
    ]);
    expect(await flagsOf(good.id)).toMatchObject({ flags: [] });
    expect(await flagsOf(ahead.id)).toMatchObject({ flags: ['clock-off'] });
    expect(await flagsOf(behind.id)).toMatchObject({ flags: ['clock-off'] });
  });

  it('is measured where the device says its own time as it sends', async () => {
    const [near, far] = [makeServed(), makeServed()];
    await operator.post('/v1/facts', { facts: [near] }, { 'Device-Time': instantAt(DAY, '15:01') });
    await operator.post('/v1/facts', { facts: [far] }, { 'Device-Time': instantAt('2026-11-22', '15:00') });
    expect(await flagsOf(near.id)).toMatchObject({ flags: [], skewMs: 60_000 });
    expect(await flagsOf(far.id)).toMatchObject({ flags: ['clock-off'], skewMs: -172_800_000 });
    const wrong = await operator.post('/v1/facts', { facts: [makeServed()] }, { 'Device-Time': 'noon' });
    expect(wrong.status).toBe(422);
  });
});
