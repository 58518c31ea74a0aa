import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, assertDone, type Client, openApi, problemOf } from '../support/api.ts';
import { PERSONAS } from '../support/personas.ts';
import {
  givenProposal,
  givenRun,
  makeProposal,
  PROPOSAL,
  planned,
  planOf,
  SCHOOL_ROWS,
} from '../support/proposals.ts';

let api: Api;
let planner: Client;

beforeAll(async () => {
  api = await openApi();
  planner = await api.as(PERSONAS.planner);
});
afterAll(() => api.product.close());

describe('PUT /v1/proposals/{id}', () => {
  it('keeps every version, and answers the newest or the one that is named', async () => {
    expect((await planner.put('/v1/proposals/V', makeProposal())).status).toBe(201);
    const second = await planner.put('/v1/proposals/V', makeProposal({ name: 'Lain' }), {
      'If-Match': '"1"',
    });
    expect([second.status, second.headers.get('ETag')]).toEqual([200, '"2"']);
    expect((await planner.get('/v1/proposals/V')).body).toMatchObject({ name: 'Lain', version: 2 });
    expect((await planner.get('/v1/proposals/V?version=1')).body).toMatchObject({ version: 1 });
    const stale = await planner.put('/v1/proposals/V', makeProposal(), { 'If-Match': '"1"' });
    expect(stale.status).toBe(412);
  });

  it('keeps its region, and the form of the rules that it changes', async () => {
    await planner.put('/v1/proposals/F', makeProposal());
    const codes = async (over: object) => {
      const answer = await planner.put('/v1/proposals/F', makeProposal({ ...over }), { 'If-Match': '"1"' });
      return problemOf(answer).issues?.map(({ code }) => code);
    };
    expect(await codes({ region: '35.09.19' })).toEqual(['region-fixed']);
    expect(await codes({ rules: { 'reach.kmh': 5 } })).toEqual(['rule-unknown']);
    expect(await codes({ rules: { 'reach.km': 'jauh' } })).toEqual(['rule-form']);
    expect(await codes({ rules: { 'cookToConsume.max': 300 } })).toEqual(['rule-national']);
    expect(await codes({ rules: { 'cost.facility.perDay': -1 } })).toEqual(['rule-negative']);
    const days = { from: '2027-01-04', service: false, kind: 'school', reason: 'Libur uji' };
    expect(await codes({ calendar: [{ ...days, to: '2027-01-03' }] })).toEqual(['ends-before-start']);
    expect(await codes({ calendar: [{ ...days, to: '2027-03-07' }] })).toEqual(['too-big']);
    expect(await codes({ startsOn: '9999-12-31' })).toEqual(['date-invalid']);
    expect(await codes({ rules: { 'reach.km': 1e308 } })).toEqual(['too-big']);
  });

  it('is for the planners of its region', async () => {
    await planner.put('/v1/proposals/P', makeProposal());
    const other = await api.as({ name: 'Lain Uji', grants: ['planner@region:35.10'] });
    expect((await other.get('/v1/proposals/P')).status).toBe(403);
    expect((await other.get('/v1/proposals/NIL')).status).toBe(403);
    expect((await other.put('/v1/proposals/P', makeProposal(), { 'If-Match': '"1"' })).status).toBe(403);
    const coordinator = await api.as(PERSONAS.regencyCoordinator);
    expect((await coordinator.get('/v1/proposals/P')).status).toBe(200);
    expect((await coordinator.post('/v1/proposals/P/runs')).status).toBe(403);
  });
});

describe('PUT /v1/proposals/{id}/sites', () => {
  it('says in a dry run what it would take, and takes it row by row', async () => {
    await planner.put('/v1/proposals/L', makeProposal());
    const rows = { rows: [...SCHOOL_ROWS, { ...SCHOOL_ROWS[0] }, { ...SCHOOL_ROWS[1], npsn: 'x' }] };
    const dry = await planner.put('/v1/proposals/L/sites?dryRun=true', rows);
    expect(dry.body).toMatchObject({ dryRun: true, taken: 5, rejected: 2 });
    expect((await planner.get('/v1/proposals/L')).body).toMatchObject({
      version: 1,
      listed: { sites: null },
    });
    const taken = await planner.put('/v1/proposals/L/sites', rows, { 'If-Match': '"1"' });
    expect(taken.body).toMatchObject({ dryRun: false, taken: 5, rejected: 2 });
    expect((await planner.get('/v1/proposals/L')).body).toMatchObject({ version: 2, listed: { sites: 5 } });
    const admin = await api.as(PERSONAS.administrator);
    expect((await admin.get('/v1/sites/00300001')).status).toBe(404);
  });

  it('refuses schools of another region', async () => {
    await planner.put('/v1/proposals/E', makeProposal({ region: '35.09.20' }));
    const answer = await planner.put('/v1/proposals/E/sites?dryRun=true', { rows: SCHOOL_ROWS });
    expect(answer.body).toMatchObject({ taken: 0, rejected: 5 });
  });
});

describe('PUT /v1/proposals/{id}/places', () => {
  it('takes places in districts and villages that there are', async () => {
    await planner.put('/v1/proposals/Q', makeProposal());
    const put = async (where: object) => {
      const items = [{ id: 'Q1', name: 'Balai', lat: -8.17, lon: 113.69, ...where }];
      const answer = await planner.put('/v1/proposals/Q/places', { items }, { 'If-Match': '"1"' });
      return problemOf(answer).issues?.map(({ path, code }) => `${path} ${code}`);
    };
    expect(await put({ district: '35.09.99' })).toEqual(['items.0.district region-unknown']);
    const village = '35.10.01.2001';
    expect(await put({ district: '35.09.19', village })).toEqual(['items.0.village region-unknown']);
  });
});

describe('a run of the planner', () => {
  it('plans kitchens, says who cannot be served and why, and what it costs', async () => {
    await givenProposal(planner);
    const run = await givenRun(api, planner);
    expect(run).toMatchObject({ state: 'done', fraction: 1 });
    const plan = await planOf(planner, run.id);
    expect(plan.kitchens.flatMap(({ sites }) => sites.map(({ siteId }) => siteId)).sort()).toEqual([
      '00300001',
      '00300002',
      '00300003',
      '00300004',
    ]);
    expect(plan.unserved).toMatchObject([{ siteId: '00300005', reason: 'no-coordinates' }]);
    const { small, large } = plan.summary.portions;
    expect(plan.summary.dailyCeiling).toBe(
      small * 8_000 + large * 10_000 + (small + large) * 3_000 + plan.summary.newKitchens * 6_000_000,
    );
    expect(plan.weeks.at(-1)).toMatchObject({ portionsPct: 100 });
    expect(plan.sensitivity).toHaveLength(13);
    expect(plan.assumptions.find(({ key }) => key === 'reach.detour')?.source).not.toBe('');
  });

  it('keeps whom a kitchen serves where a changed proposal is only to be repaired', async () => {
    await givenProposal(planner, 'R');
    const first = await givenRun(api, planner, 'R');
    const [kitchen] = (await planOf(planner, first.id, 'R')).kitchens;
    const { body, headers } = await planner.get('/v1/proposals/R');
    const { id: _, version: _v, listed: _l, createdAt: _c, ...proposal } = body as Record<string, unknown>;
    const forbidden = [kitchen?.placeId];
    await planner.put(
      '/v1/proposals/R',
      { ...proposal, forbidden, pinned: ['3509192001#2'] },
      { 'If-Match': headers.get('ETag') ?? '' },
    );
    assertDone(await planner.post('/v1/proposals/R/runs?repairs=1'));
    await planned(api);
    const plan = await planOf(planner, 2, 'R');
    expect(plan.summary).toMatchObject({ served: 4, gap: null });
    expect(plan.lostPlaces).toEqual(['3509192001#2']);
    expect(plan.kitchens.map(({ placeId }) => placeId)).not.toContain(kitchen?.placeId);
    expect((await planner.post('/v1/proposals/R/runs?repairs=9')).status).toBe(404);
  });

  it('is a workbook too, in the language of the reader', async () => {
    const answer = await planner.get(`/v1/proposals/${PROPOSAL}/runs/1/plan.xlsx`);
    expect(answer.headers.get('Content-Type')).toContain('spreadsheetml');
    expect(answer.text.slice(0, 2)).toBe('PK');
  });

  it('gives the same plan for the same version', async () => {
    const second = await givenRun(api, planner);
    expect(second.id).toBe(2);
    const { run: _, ...one } = await planOf(planner, 1);
    const { run: _r, ...two } = await planOf(planner, second.id);
    expect(two).toEqual(one);
  });

  it('has nothing to plan without sites', async () => {
    await planner.put('/v1/proposals/N', makeProposal({ sites: 'registry' }));
    expect(await givenRun(api, planner, 'N')).toMatchObject({ state: 'failed', reason: 'no-sites' });
    const plan = await planner.get('/v1/proposals/N/runs/1/plan');
    expect(plan.status).toBe(409);
  });

  it('stands beside the other versions', async () => {
    const { items } = (await planner.get(`/v1/proposals/${PROPOSAL}/versions`)).body as {
      items: { version: number; summary: unknown }[];
    };
    expect(items.map(({ version, summary }) => [version, summary !== null])).toEqual([
      [2, true],
      [1, false],
    ]);
  });

  it('that was cancelled stays so', async () => {
    const run = (await planner.post(`/v1/proposals/${PROPOSAL}/runs`)).body as { id: number };
    await planner.send('DELETE', `/v1/proposals/${PROPOSAL}/runs/${run.id}`);
    await api.product.planner.quiet();
    const { state } = (await planner.get(`/v1/proposals/${PROPOSAL}/runs/${run.id}`)).body as {
      state: string;
    };
    expect(['cancelled', 'done']).toContain(state);
  });
});
