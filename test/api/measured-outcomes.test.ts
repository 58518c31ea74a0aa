// Outcomes of children in templates and comparisons: what the region's own outcomes show, and nothing that they hide.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comparison } from '../../functions/api/routes/comparisons.ts';
import type { RegionOutcomesBody } from '../../functions/api/routes/outcome-shapes.ts';
import type { MeasuredChange } from '../../shared/domain/measured-change.ts';
import { template } from '../../shared/domain/template.ts';
import { type Api, type Client, givenKitchen, givenOpenDay, givenSite, openApi } from '../support/api.ts';
import { DAY, DISTRICT, SITE } from '../support/factories/day.ts';
import { givenMeasured, grown, makeRaws } from '../support/measured.ts';
import { OTHER_DISTRICT, OTHER_REGENCY, REGENCY } from '../support/personas.ts';

const [THEN, NOW] = ['2026-02', '2026-08'];
const COPIED = '00200002';
const THIRD_DISTRICT = '35.11.01';

let api: Api;
let planner: Client;

beforeAll(async () => {
  api = await openApi();
  await givenKitchen(api);
  await givenKitchen(api, 'K-UJI-2', { district: OTHER_DISTRICT });
  await givenSite(api);
  await givenSite(api, COPIED, { district: OTHER_DISTRICT, kitchenId: 'K-UJI-2' });
  await givenOpenDay(api, DISTRICT, DAY);
  const { platform } = api.product;
  await givenMeasured(platform, SITE, THEN, makeRaws(90, 1));
  await givenMeasured(platform, SITE, NOW, [...grown(makeRaws(90, 1)), ...makeRaws(6, 51)]);
  await givenMeasured(platform, COPIED, NOW, makeRaws(75, 4));
  await api.settled();
  planner = await api.as({
    name: 'Putri Uji',
    grants: [`planner@region:${REGENCY}`, `planner@region:${OTHER_REGENCY}`],
  });
}, 60_000);
afterAll(() => api.product.close());

const ENTRY = { name: 'Percontohan', phase: 'uji', to: DAY };
async function frozen(from: string) {
  const answer = await planner.post(`/v1/regions/${REGENCY}/templates`, { ...ENTRY, from });
  return template.parse(answer.body).achieved.outcomes;
}

/** What the region's own page says of pupils' height. */
async function shownHeights() {
  const path = `/v1/regions/${REGENCY}/outcomes?round=${NOW}&against=${THEN}`;
  const { outcomes, before, changes } = (await planner.get(path)).body as RegionOutcomesBody;
  const [now, then] = [outcomes.fromFive.heightForAge, before?.fromFive.heightForAge];
  return {
    ...{ age: 'fromFive', subject: 'heightForAge', round: NOW, n: now?.n, low: now?.low?.share },
    before: { round: THEN, n: then?.n, low: then?.low?.share },
    paired: changes?.fromFive.heightForAge?.paired,
  };
}
const namesOf = (lines: readonly MeasuredChange[] | null) => lines?.map(({ subject }) => subject);

async function compared(pilotFrom: string) {
  const query = `pilot=${REGENCY}&copy=${OTHER_REGENCY}&pilotFrom=${pilotFrom}&copyFrom=2026-07-01`;
  return comparison.parse((await planner.get(`/v1/comparisons?${query}`)).body);
}

describe('a template', () => {
  it('has the last round of its period, against the one before, as the region shows them', async () => {
    const outcomes = await frozen('2026-07-01');
    expect(namesOf(outcomes)).toEqual(['heightForAge', 'bmiForAge', 'anaemia']);
    expect(outcomes?.[0]).toEqual(await shownHeights());
    expect(outcomes?.[2]).toMatchObject({ paired: null });
  });

  it('has none where nobody was measured in its period', async () => {
    expect(await frozen('2026-10-01')).toBeNull();
  });
});

describe('a comparison', () => {
  it('has the latest round against the first since each began', async () => {
    const { pilot, copy, conclusions } = await compared('2026-02-02');
    expect(pilot.outcomes?.[0]).toEqual(await shownHeights());
    expect(copy.outcomes?.[0]).toMatchObject({ round: NOW, before: null, paired: null });
    expect(conclusions.at(-1)?.code).toBe('growth-one-round');
    expect((await compared('2026-07-01')).pilot.outcomes?.[0]).toMatchObject({ before: null, paired: null });
  });

  it('hides a region beside another one with three children, as its own page does', async () => {
    await givenKitchen(api, 'K-UJI-3', { district: THIRD_DISTRICT });
    await givenSite(api, '00200003', { district: THIRD_DISTRICT, kitchenId: 'K-UJI-3' });
    await givenMeasured(api.product.platform, '00200003', NOW, makeRaws(3, 9));
    await api.settled();
    const { pilot, copy, conclusions } = await compared('2026-02-02');
    expect(pilot.outcomes?.[0]).toEqual(await shownHeights());
    expect(copy.outcomes).toBeNull();
    expect(conclusions.at(-1)).toEqual({
      code: 'growth-one-side',
      message: 'Growth of children can be shown of one region only so far: nothing can be compared.',
    });
  });
});
