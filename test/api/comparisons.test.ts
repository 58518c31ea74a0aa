// Pilot and copy side by side through the API: the same definitions on both sides, honest words, and nothing beyond one's grants.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { comparison } from '../../functions/api/routes/comparisons.ts';
import {
  type Api,
  type Client,
  givenFacts,
  givenKitchen,
  givenOpenDay,
  givenSite,
  openApi,
} from '../support/api.ts';
import { DAY, DISTRICT, SITE } from '../support/factories/day.ts';
import { makeDispatched, makeIncident, makeReceived, makeServed } from '../support/factories/facts.ts';
import { OTHER_DISTRICT, OTHER_REGENCY, PERSONAS, REGENCY } from '../support/personas.ts';

let api: Api;
let both: Client;

beforeAll(async () => {
  api = await openApi();
  await givenKitchen(api);
  await givenKitchen(api, 'K-UJI-2', { district: OTHER_DISTRICT });
  await givenSite(api);
  await givenSite(api, '00200002', { district: OTHER_DISTRICT, kitchenId: 'K-UJI-2' });
  for (const region of [DISTRICT, OTHER_DISTRICT]) await givenOpenDay(api, region, DAY);
  await givenFacts(api, makeDispatched(), makeReceived(), makeServed(), makeIncident());
  both = await api.as({
    name: 'Putri Uji',
    grants: [`planner@region:${REGENCY}`, `planner@region:${OTHER_REGENCY}`],
  });
});
afterAll(() => api.product.close());

const pathOf = (pilotFrom = '2026-11-16', copyFrom = '2026-11-23') =>
  `/v1/comparisons?pilot=${REGENCY}&copy=${OTHER_REGENCY}&pilotFrom=${pilotFrom}&copyFrom=${copyFrom}`;
const read = async (path = pathOf(), client = both) => comparison.parse((await client.get(path)).body);

describe('GET /v1/comparisons', () => {
  it('answers with no figures where the first day is before there were any rules', async () => {
    const answer = await both.get(pathOf('1900-01-01', '1900-01-01'));
    expect([answer.status, comparison.parse(answer.body).pilot.weeks]).toEqual([200, []]);
  });

  it('counts weeks from the first day of each, as many as both have been through', async () => {
    const { weeks, pilot, copy } = await read();
    expect(weeks).toBe(1);
    expect(pilot.weeks).toEqual([]);
    expect(copy.weeks).toMatchObject([{ week: 1, from: '2026-11-23', to: '2026-11-29' }]);
    expect((await read(pathOf('2026-11-16', '2026-11-16'))).pilot.weeks).toMatchObject([{ week: 2 }]);
  });

  it('counts from the first day with figures where none is asked for', async () => {
    const { weeks, pilot, copy } = await read(`/v1/comparisons?pilot=${REGENCY}&copy=${OTHER_REGENCY}`);
    expect([weeks, pilot.from, copy.from]).toEqual([1, DAY, DAY]);
    expect(pilot.total).toEqual((await read(pathOf(DAY, DAY))).pilot.total);
  });

  it('begins today where a region has no figures', async () => {
    const path = `/v1/comparisons?pilot=${REGENCY}&copy=${OTHER_REGENCY}`;
    const nowhere = await api.as({ name: 'Putri Uji', grants: ['planner@region:ID'] });
    const { copy } = await read(path.replace(OTHER_REGENCY, '11.01'), nowhere);
    expect([copy.from, copy.weeks]).toEqual([DAY, []]);
  });

  it('has the shares of the live page with intervals and n, and says who did not report', async () => {
    const { pilot, copy, conclusions } = await read(pathOf('2026-11-23'));
    const day = z
      .object({ rates: z.object({ coverage: z.number(), onTime: z.number() }) })
      .parse((await both.get(`/v1/regions/${REGENCY}/days/${DAY}`)).body);
    expect(pilot.total).toMatchObject({
      completeness: { value: 1, n: 1 },
      coverage: { value: day.rates.coverage, n: 100 },
      onTime: { value: day.rates.onTime, n: 1 },
    });
    expect(copy.total).toMatchObject({ completeness: { value: 0 }, coverage: { value: 0 }, onTime: null });
    expect(conclusions.map(({ code }) => code)).toEqual([
      'incomplete',
      'few-weeks',
      'alike',
      'clustered',
      'no-experiment',
    ]);
  });

  it('says how large and how urban both are, and which regencies are like the copy', async () => {
    const { pilot, similar } = await read(pathOf('2026-11-23'));
    expect(pilot.size).toMatchObject({ sites: 1, pupils: 100, villages: 248 });
    expect(pilot.size.urbanShare).toBeCloseTo(22 / 248);
    expect(similar).toHaveLength(3);
    expect(similar.map(({ region }) => region.code)).not.toContain(OTHER_REGENCY);
    expect(similar.every(({ coverage }) => coverage === null)).toBe(true);
  });

  it('says how poor they are, as their offices wrote it down, and looks for regencies as poor', async () => {
    const admin = await api.as(PERSONAS.administrator);
    const put = (code: string, povertyPct: number, over: object = {}, client = admin) =>
      client.put(`/v1/regions/${code}/context`, { povertyPct, source: 'BPS, uji', year: 2025, ...over });
    const before = await read(pathOf('2026-11-23'));
    expect(before.pilot.size.poverty).toBeNull();
    expect(before.similar.map(({ isMatchedByPoverty }) => isMatchedByPoverty)).toEqual([false, false, false]);
    const [nearest = '', ...others] = before.similar.map(({ region }) => region.code);
    for (const [code, pct] of [[nearest, 40], ...others.map((other) => [other, 9] as const)] as const)
      expect((await put(code, pct)).status).toBe(200);
    expect((await put(OTHER_REGENCY, 9, {}, both)).status).toBe(200);
    for (const year of [2025, 2023, 2024])
      expect((await put(REGENCY, 10 + year / 10_000, { year }, both)).status).toBe(200);
    const { pilot, copy, similar } = await read(pathOf('2026-11-23'));
    expect(pilot.size.poverty).toEqual({ povertyPct: 10.2025, source: 'BPS, uji', year: 2025 });
    expect(copy.size.poverty?.povertyPct).toBe(9);
    expect(similar.map(({ region }) => region.code)).not.toContain(nearest);
    expect(similar.filter(({ poverty }) => poverty?.povertyPct === 9)).toHaveLength(2);
    const { body } = await both.get(`/v1/regions/${REGENCY}/context`);
    expect(body).toMatchObject({ items: [{ year: 2025 }, { year: 2024 }, { year: 2023 }] });
    for (const [code, pct, over] of [
      [REGENCY, 101, {}],
      [REGENCY, 9, { year: 2027 }],
      [REGENCY, 9, { source: ' ' }],
      [DISTRICT, 9, {}],
      ['ID', 9, {}],
    ] as const)
      expect((await put(code, pct, over)).status).toBe(422);
    expect((await put('35.11', 9, {}, both)).status).toBe(403);
  });

  it('tells safety, but nobody how many are ill', async () => {
    const { text } = await both.get(pathOf('2026-11-23'));
    expect((await read(pathOf('2026-11-23'))).pilot.safety.incidents).toBe(1);
    expect(text).not.toMatch(/"ill"/);
    expect(text).not.toContain(SITE);
  });

  it('says that nothing can be concluded before the copy has begun', async () => {
    const { weeks, conclusions } = await read(pathOf('2026-11-16', '2027-01-04'));
    expect([weeks, conclusions.map(({ code }) => code)]).toEqual([0, ['no-figures']]);
  });

  it('needs the right to read both regions', async () => {
    const planner = await api.as(PERSONAS.planner);
    expect((await planner.get(pathOf())).status).toBe(403);
    const wrong = `/v1/comparisons?pilot=${OTHER_REGENCY}&copy=${REGENCY}&pilotFrom=${DAY}&copyFrom=${DAY}`;
    expect((await planner.get(wrong)).status).toBe(403);
  });
});
