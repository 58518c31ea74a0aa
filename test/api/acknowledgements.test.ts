// "I saw it, this is what we do": a coordinator's note on a day that is silent or does not add up.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCAL_NAMES } from '../../local/database.ts';
import { acknowledgementKey } from '../../shared/store/keys.ts';
import { Table } from '../../shared/store/table.ts';
import { TABLES } from '../../shared/store/tables.ts';
import {
  type Api,
  assertDone,
  type Client,
  givenFacts,
  givenKitchen,
  givenOpenDay,
  givenSite,
  openApi,
  pageOf,
  problemOf,
} from '../support/api.ts';
import { DAY, DISTRICT, instantAt, SITE } from '../support/factories/day.ts';
import { makeReceived } from '../support/factories/facts.ts';
import { makeSite } from '../support/factories/places.ts';
import { NEXT_DISTRICT, PERSONAS, REGENCY } from '../support/personas.ts';

const QUIET = '00200002';
const BESIDE = '00200101';
const AT = instantAt(DAY, '15:00');
const first = { note: 'Sudah ditelepon', by: 'Dewi Uji', at: AT, handled: true };

let api: Api;
let coordinator: Client;
let regency: Client;

beforeAll(async () => {
  api = await openApi();
  coordinator = await api.as(PERSONAS.districtCoordinator);
  regency = await api.as(PERSONAS.regencyCoordinator);
  await givenKitchen(api);
  await givenSite(api);
  await givenSite(api, QUIET);
  await givenSite(api, BESIDE, { district: NEXT_DISTRICT });
  await givenOpenDay(api, REGENCY, DAY);
  await givenFacts(api, makeReceived());
});
afterAll(() => api.product.close());

const pathOf = (id = SITE, date = DAY) => `/v1/sites/${id}/days/${date}/acknowledgement`;
const listOf = async (list: string): Promise<unknown[]> =>
  pageOf(await regency.get(`/v1/regions/${REGENCY}/days/${DAY}/${list}`)).items.map((item) => [
    item.siteId,
    item.acknowledgement,
  ]);
const onItsDay = async (id: string, date = DAY): Promise<unknown> =>
  ((await coordinator.get(`/v1/sites/${id}/days/${date}`)).body as { acknowledgement: unknown })
    .acknowledgement;

describe('PUT /v1/sites/{id}/days/{date}/acknowledgement', () => {
  it('shows the note with its writer in the exceptions, among the silent and on the day itself', async () => {
    expect(await onItsDay(SITE)).toBeNull();
    const answer = await coordinator.put(pathOf(), { note: ' Sudah ditelepon ' });
    expect([answer.status, answer.body]).toEqual([200, first]);
    await coordinator.put(pathOf(QUIET), { note: 'Sinyal putus' });
    expect(await listOf('exceptions')).toEqual([[SITE, first]]);
    expect(await listOf('silent')).toEqual([
      [QUIET, { ...first, note: 'Sinyal putus' }],
      [BESIDE, null],
    ]);
    expect(await onItsDay(SITE)).toEqual(first);
    expect(await onItsDay(SITE, '2026-11-23')).toBeNull();
  });

  it('puts the next note in place of the last, and keeps who began and how often it was written', async () => {
    await regency.put(pathOf(), { note: 'Dapur mengirim ulang' });
    expect(await onItsDay(SITE)).toEqual({
      note: 'Dapur mengirim ulang',
      by: 'Ratna Uji',
      at: AT,
      handled: true,
    });
    const reports = new Table(api.product.client, TABLES.reports, LOCAL_NAMES.reports);
    expect(await reports.get(acknowledgementKey(DISTRICT, DAY, SITE))).toMatchObject({
      version: 2,
      createdBy: expect.stringContaining('dewi-uji'),
      updatedBy: expect.stringContaining('ratna-uji'),
    });
  });

  it('changes no figure', async () => {
    const figures = async () => (await regency.get(`/v1/regions/${REGENCY}/days/${DAY}`)).body;
    const before = await figures();
    await regency.put(pathOf(BESIDE), { note: 'Dicek' });
    await api.settled();
    expect(await figures()).toEqual(before);
  });

  it('stays with the district that the site was in on that day', async () => {
    const { headers } = await regency.get(`/v1/sites/${BESIDE}`);
    const match = { 'If-Match': headers.get('ETag') ?? '' };
    assertDone(await regency.put(`/v1/sites/${BESIDE}`, makeSite({ district: DISTRICT }), match));
    await coordinator.put(pathOf(BESIDE), { note: 'Pindah' });
    expect(await onItsDay(BESIDE)).toMatchObject({ note: 'Pindah' });
    expect(await listOf('silent')).toContainEqual([BESIDE, { ...first, note: 'Pindah' }]);
  });

  it.each([
    ['no note', {}],
    ['an empty note', { note: '  ' }],
    ['an endless note', { note: 'x'.repeat(501) }],
    ['someone else’s name', { note: 'Dicek', by: 'Orang Lain' }],
  ])('refuses %s', async (_, body) => {
    const refused = await coordinator.put(pathOf(), body);
    expect(problemOf(refused)).toMatchObject({ status: 422, code: 'invalid-request' });
  });

  it('refuses a day that has not come, and one too long ago', async () => {
    const codeOn = async (date: string) =>
      problemOf(await coordinator.put(pathOf(SITE, date), { note: 'Dicek' })).code;
    expect(await codeOn('2026-11-25')).toBe('service-date-in-future');
    expect(await codeOn('2026-09-24')).toBe('service-date-too-old');
  });

  it('is for coordinators of the site alone', async () => {
    for (const name of [
      'schoolOperator',
      'kitchenOperator',
      'auditor',
      'planner',
      'otherCoordinator',
    ] as const)
      expect((await (await api.as(PERSONAS[name])).put(pathOf(), { note: 'Dicek' })).status).toBe(403);
    expect((await coordinator.put(pathOf('00209999'), { note: 'Dicek' })).status).toBe(403);
  });
});
