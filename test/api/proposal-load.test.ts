import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serviceDaysOf } from '../../functions/plan-siting/service-days.ts';
import { type Api, assertDone, type Client, givenKitchen, givenSite, openApi } from '../support/api.ts';
import { DISTRICT } from '../support/factories/day.ts';
import { rules } from '../support/factories/rules.ts';
import { PERSONAS, REGENCY } from '../support/personas.ts';
import { givenProposal, givenRun, planOf } from '../support/proposals.ts';

let api: Api;
let planner: Client;

beforeAll(async () => {
  api = await openApi();
  planner = await api.as(PERSONAS.planner);
});
afterAll(() => api.product.close());

describe('a plan', () => {
  it('leaves a kitchen no room for what it brings to sites beyond the region', async () => {
    await givenKitchen(api, 'K1', { district: DISTRICT, lat: -8.175, lon: 113.695 });
    const groups = { SMP: { male: 1_000, female: 1_000 } };
    await givenSite(api, '00400001', { district: '35.09.20', kitchenId: 'K1', enrolment: { groups } });
    await givenProposal(planner, 'D', { region: DISTRICT });
    const run = await givenRun(api, planner, 'D');
    const { kitchens, unserved, summary } = await planOf(planner, run.id, 'D');
    expect(kitchens.find(({ kitchenId }) => kitchenId === 'K1')?.sites).toEqual([]);
    expect(unserved).toMatchObject([{ siteId: '00300005' }]);
    expect(summary).toMatchObject({ idleKitchens: 1, kitchens: summary.newKitchens });
  });

  it('gives places whose long names begin alike kitchens of their own', async () => {
    await givenProposal(planner, 'N');
    const place = { name: 'Petak', district: DISTRICT, lat: -8.175, lon: 113.695 };
    const ids = ['PETAK-DI-BELAKANG-BALAI-DESA-A', 'PETAK-DI-BELAKANG-BALAI-DESA-B'];
    const items = ids.map((id) => ({ id, ...place }));
    assertDone(await planner.put('/v1/proposals/N/places', { items }, { 'If-Match': '"2"' }));
    const { body, headers } = await planner.get('/v1/proposals/N');
    const { id: _, version: _v, listed: _l, createdAt: _c, ...proposal } = body as Record<string, unknown>;
    const match = { 'If-Match': headers.get('ETag') ?? '' };
    assertDone(await planner.put('/v1/proposals/N', { ...proposal, pinned: ids }, match));
    const run = await givenRun(api, planner, 'N');
    const { kitchens } = await planOf(planner, run.id, 'N');
    const named = kitchens.filter(({ isNew }) => isNew).map(({ kitchenId }) => kitchenId);
    expect([named.length, new Set(named).size]).toEqual([2, 2]);
    expect(named.every((id) => /^3509-PETAK-[0-9A-Z-]{1,21}$/.test(id))).toBe(true);
  });

  it('counts the days of schools that name no week by the week, and all days by the calendar, that it is planned with, from a Monday', async () => {
    const days = {
      from: '2027-03-01',
      to: '2027-03-07',
      service: false,
      kind: 'school',
      reason: 'Libur uji',
    };
    await givenProposal(planner, 'W', {
      rules: { 'calendar.week': 5 },
      calendar: [days],
      startsOn: '2027-01-06',
    });
    const run = await givenRun(api, planner, 'W');
    const { summary, serviceDays, weeks } = await planOf(planner, run.id, 'W');
    const { small, large } = summary.portions;
    const asked = { region: REGENCY, startsOn: '2027-01-11' };
    const without = await serviceDaysOf(asked, [], rules, api.product.platform);
    expect([without.six - serviceDays.six, without.five - serviceDays.five]).toEqual([6, 5]);
    const aDay = small * 8_000 + large * 10_000 + (small + large) * 3_000;
    expect(summary.yearlyCeiling).toBe(aDay * serviceDays.five + summary.newKitchens * 6_000_000 * 313);
    expect(weeks[0]).toMatchObject({ from: '2027-01-11' });
    expect(weeks.at(-1)).toMatchObject({ ceiling: aDay * 5 + summary.newKitchens * 6_000_000 * 6 });
  });
});
