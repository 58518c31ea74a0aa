import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Api,
  type Client,
  givenFacts,
  givenKitchen,
  givenSite,
  openApi,
  pageOf,
  problemOf,
} from '../support/api.ts';
import { DAY, DISTRICT } from '../support/factories/day.ts';
import { makeReceived } from '../support/factories/facts.ts';
import { makePupil } from '../support/factories/measurements.ts';
import { PERSONAS, REGENCY } from '../support/personas.ts';
import { givenProposal, givenRun } from '../support/proposals.ts';

const DAYS_LATER = 90;
const SITES = ['00300001', '00300002', '00300003'];

let api: Api;
let planner: Client;
let admin: Client;

beforeAll(async () => {
  api = await openApi();
  planner = await api.as(PERSONAS.planner);
  admin = await api.as(PERSONAS.administrator);
});
afterAll(() => api.product.close());

const launch = (id: string, run = 1) => planner.post(`/v1/proposals/${id}/launch`, { run, opensOn: DAY });
const takeBack = (id: string) => planner.send('DELETE', `/v1/proposals/${id}/launch`);
const later = (days: number) =>
  api.clock.set(new Date(api.clock.now().getTime() + days * 86_400_000).toISOString());
const kitchenOf = async (siteId: string) =>
  ((await admin.get(`/v1/sites/${siteId}`)).body as { kitchenId?: string }).kitchenId;

/** The regions that have rules of their own on a day, down to the district. */
const regionsOf = async (day: string) =>
  pageOf(await admin.get(`/v1/rules?date=${day}&region=${DISTRICT}`)).items.flatMap(
    ({ region }) => region ?? [],
  );

describe('two proposals with the same places that are launched at once', () => {
  it('never share a kitchen: the second is refused, and gives up nothing of the first', async () => {
    for (const id of ['A', 'B']) {
      await givenProposal(planner, id, { rules: { 'cost.ops.perPortion': 3_100 } });
      await givenRun(api, planner, id);
    }
    const answers = await Promise.all([launch('A'), launch('B')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [won, lost] = answers[0]?.status === 200 ? ['A', 'B'] : ['B', 'A'];
    await takeBack(lost);
    const { body } = await admin.get(`/v1/regions/${REGENCY}/kitchens`);
    expect((body as { items: unknown[] }).items.length).toBeGreaterThan(0);
    expect((await takeBack(won)).body).toMatchObject({ state: 'taken-back' });
  });
});

describe('a launch', () => {
  it('that broke off goes on although its first day is over', async () => {
    const { sites } = api.product.platform;
    const put = sites.put.bind(sites);
    sites.put = () => Promise.reject(new Error('power is gone'));
    expect((await launch('A')).status).toBe(500);
    sites.put = put;
    later(1);
    expect((await launch('A')).body).toMatchObject({ launch: { state: 'done' } });
    expect([await regionsOf('2026-11-24'), await regionsOf('2026-11-25')]).toEqual([[], [REGENCY]]);
    expect((await takeBack('A')).body).toMatchObject({ state: 'taken-back' });
    expect([await regionsOf('2026-11-25'), await regionsOf('2026-11-26')]).toEqual([[REGENCY], []]);
    later(-1);
  });

  it('gives a site that is changed at the same time its kitchen all the same', async () => {
    await givenSite(api, '00300002', { kitchenId: undefined });
    await givenRun(api, planner, 'A');
    const { sites } = api.product.platform;
    const put = sites.put.bind(sites);
    let isFirst = true;
    sites.put = async (site, read) => {
      const isBeaten = isFirst && site.id === '00300002';
      if (isBeaten) isFirst = false;
      return isBeaten ? false : await put(site, read);
    };
    expect((await launch('A')).status).toBe(200);
    sites.put = put;
    expect(await kitchenOf('00300002')).toBeDefined();
  });

  it('stays once a child is registered at a site that it wrote', async () => {
    const operator = await api.as({ name: 'Sari Uji', grants: ['school-operator@site:00300001'] });
    expect((await operator.put(`/v1/sites/00300001/children/${ulid()}`, makePupil())).status).toBe(201);
    const refused = await takeBack('A');
    expect([refused.status, problemOf(refused).code]).toEqual([409, 'launch-has-facts']);
  });
});

describe('a launch that gave a site to a kitchen that was there', () => {
  it('stays once that kitchen served it, however long ago', async () => {
    const own = await openApi();
    const [there, ofAdmin] = [await own.as(PERSONAS.planner), await own.as(PERSONAS.administrator)];
    await givenKitchen(own, 'K1', { district: DISTRICT, lat: -8.175, lon: 113.695 });
    for (const id of SITES) await givenSite(own, id, { kitchenId: undefined, lat: -8.175, lon: 113.695 });
    await givenProposal(there, 'C', { rules: {} });
    await givenRun(own, there, 'C');
    expect((await there.post('/v1/proposals/C/launch', { run: 1, opensOn: DAY })).status).toBe(200);
    const { body } = await ofAdmin.get('/v1/sites/00300002');
    expect(body).toMatchObject({ kitchenId: 'K1' });
    await givenFacts(own, makeReceived({ siteId: '00300002' }));
    own.clock.set(new Date(own.clock.now().getTime() + DAYS_LATER * 86_400_000).toISOString());
    const refused = await there.send('DELETE', '/v1/proposals/C/launch');
    expect([refused.status, problemOf(refused).code]).toEqual([409, 'launch-has-facts']);
    await own.product.close();
  });
});
