// Changes by hand on a plan that was calculated: tried on the page before they are saved, by the planner's own rules. A school put
// on the map by hand, too.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HandChanges, tryChanges } from '../../shared/domain/hand-changes.ts';
import type { ProposalPlan } from '../../shared/domain/proposal-plan.ts';
import { type Api, type Client, openApi } from '../support/api.ts';
import { PERSONAS } from '../support/personas.ts';
import { givenProposal, givenRun, planOf, SCHOOL_ROWS } from '../support/proposals.ts';

let api: Api;
let planner: Client;
let plan: ProposalPlan;

const placed = { '00300005': { lat: -8.172, lon: 113.692 } };
const NOTHING: HandChanges = { pinned: [], forbidden: [], assigned: {} };
const candidates = SCHOOL_ROWS.flatMap(({ npsn: id, name, lat, lon }) =>
  lat === undefined || lon === undefined ? [] : [{ id, name, lat, lon }],
);
const trying = (changes: Partial<HandChanges>) => tryChanges(plan, candidates, { ...NOTHING, ...changes });

beforeAll(async () => {
  api = await openApi();
  planner = await api.as(PERSONAS.planner);
  await givenProposal(planner, 'H', { placed });
  plan = await planOf(planner, (await givenRun(api, planner, 'H')).id, 'H');
});
afterAll(() => api.product.close());

describe('changes by hand', () => {
  it('change nothing where there are none', () => {
    const { judgement } = trying({});
    expect(judgement.violations).toEqual([]);
    expect(judgement.cost.facility).toBe(plan.summary.cost.facility);
    expect(judgement.cost.distance).toBeCloseTo(plan.summary.cost.distance, -3);
  });

  it('move the schools of a kitchen that may not be where it was', () => {
    const forbidden = plan.kitchens.map(({ placeId }) => placeId).slice(0, 1);
    const tried = trying({ forbidden });
    expect(tried.plan.kitchens.map(({ placeId }) => placeId)).not.toContain(forbidden[0]);
    expect(tried.judgement.violations).toEqual([]);
  });

  it('say that a school given to a far kitchen is out of reach', () => {
    const tried = trying({ assigned: { '00300001': '00300004' } });
    expect(tried.judgement.violations).toMatchObject([{ code: 'out-of-reach', siteId: '00300001' }]);
    expect(tried.judgement.cost.distance).toBeGreaterThan(plan.summary.cost.distance);
  });
});

describe('a school that was put on the map by hand', () => {
  it('is served, and the plan says whose place it is', () => {
    const sites = plan.kitchens.flatMap((kitchen) => kitchen.sites);
    expect(sites.find(({ siteId }) => siteId === '00300005')?.placedBy).toBe('hand');
    expect(sites.find(({ siteId }) => siteId === '00300001')?.placedBy).toBe('own');
    expect(plan.unserved).toEqual([]);
  });
});
