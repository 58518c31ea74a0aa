// A published report never changes: what comes later is a dated adjustment, a new version is chained to the one before.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isIntact, type Report } from '../../shared/domain/report.ts';
import {
  type Api,
  allPages,
  type Client,
  givenFacts,
  givenKitchen,
  givenOpenDay,
  givenSite,
  openApi,
  pageOf,
} from '../support/api.ts';
import { DAY, DISTRICT, instantAt, makePortions } from '../support/factories/day.ts';
import { correctionOf, makeDispatched, makeReceived, makeServed } from '../support/factories/facts.ts';
import { NEXT_DISTRICT, OTHER_REGENCY, PERSONAS, REGENCY } from '../support/personas.ts';
import { hashAgain, reportOf } from './report-answers.ts';

let api: Api;
let coordinator: Client;
const received = makeReceived();

beforeAll(async () => {
  api = await openApi();
  coordinator = await api.as(PERSONAS.regencyCoordinator);
  await givenKitchen(api);
  await givenSite(api);
  await givenSite(api, '00200002');
  await givenSite(api, '00200003', { district: NEXT_DISTRICT });
  for (const date of ['2026-11-23', DAY]) await givenOpenDay(api, REGENCY, date);
  await givenFacts(api, makeDispatched(), received, makeServed());
  api.clock.set(instantAt(DAY, '18:00'));
  reportOf(await publish(DAY));
});
afterAll(() => api.product.close());

const publish = (period: string, code = REGENCY, client = coordinator) =>
  client.post(`/v1/regions/${code}/reports`, { period });

const read = async (id: string) => reportOf(await coordinator.get(`/v1/reports/${id}`));

describe('a published report', () => {
  const id = `${REGENCY}_${DAY}_1`;
  it('keeps its figures when a fact comes late, and shows it as a dated adjustment', async () => {
    const before = await read(id);
    api.clock.set(instantAt('2026-11-25', '09:30'));
    await givenFacts(api, makeServed({ siteId: '00200003', portions: makePortions(30, 20) }));
    const { adjustments, ...after } = await read(id);
    expect({ ...after, adjustments: [] }).toEqual(before);
    const child = before.children.find(({ region }) => region.code === NEXT_DISTRICT);
    expect(adjustments).toEqual([
      {
        at: instantAt('2026-11-25', '09:30'),
        region: child?.region,
        before: child?.totals,
        after: expect.objectContaining({ sites: { expected: 1, reported: 1, noService: 0 } }),
      },
    ]);
    expect(adjustments[0]?.after.portions.served).toEqual(makePortions(30, 20));
  });

  it('has a hash that anyone can compute again', async () => {
    const published = await read(id);
    expect(published.hash).toBe(hashAgain(published));
    expect(await isIntact(published)).toBe(true);
  });

  it('shows when a figure, a rule or a date in it was changed', async () => {
    const published = await read(id);
    const tampered: Report[] = [
      { ...published, totals: { ...published.totals, leftoverG: 1 } },
      { ...published, rules: published.rules.map((rule, i) => (i === 0 ? { ...rule, value: 'x' } : rule)) },
      { ...published, publishedAt: instantAt(DAY, '17:59') },
      { ...published, children: published.children.slice(1) },
      { ...published, previousHash: 'x' },
    ];
    for (const changed of tampered) {
      expect(await isIntact(changed)).toBe(false);
      expect(hashAgain(changed)).not.toBe(changed.hash);
    }
  });

  it('is followed by version 2 with the difference, chained to version 1', async () => {
    const first = await read(id);
    const second = reportOf(await publish(DAY));
    expect(second).toMatchObject({
      version: 2,
      previousHash: first.hash,
      adjustments: [],
      totals: { sites: { reported: 2 } },
    });
    expect(second.changes).toEqual(
      first.adjustments.map(({ region, before, after }) => ({ region, before, after })),
    );
    expect(second.hash).toBe(hashAgain(second));
    expect((await read(id)).totals).toEqual(first.totals);
    const third = reportOf(await publish(DAY));
    expect([third.version, third.changes, third.previousHash]).toEqual([3, [], second.hash]);
  });

  it('is adjusted by a correction of a fact too, both versions from their own figures', async () => {
    await givenFacts(api, makeReceived({ ...correctionOf(received), portions: makePortions(55, 40) }));
    for (const version of [1, 2]) {
      const { adjustments } = await read(`${REGENCY}_${DAY}_${version}`);
      const kaliwates = adjustments.find(({ region }) => region.code === DISTRICT);
      expect([kaliwates?.before.portions.received.small, kaliwates?.after.portions.received.small]).toEqual([
        60, 55,
      ]);
    }
    const versions = [1, 2].map((n) => `${REGENCY}_${DAY}_${n}`);
    expect((await Promise.all(versions.map(read))).map(({ adjustments }) => adjustments.length)).toEqual([
      2, 1,
    ]);
  });

  it('is listed with all versions, newest first, without its children', async () => {
    const listed = await allPages(coordinator, `/v1/regions/${REGENCY}/reports?limit=2`);
    const ids = listed.map((item) => String(item.id));
    expect(ids).toEqual(expect.arrayContaining([3, 2, 1].map((n) => `${REGENCY}_${DAY}_${n}`)));
    expect(ids.filter((one) => one.includes(`_${DAY}_`))).toEqual(
      [3, 2, 1].map((n) => `${REGENCY}_${DAY}_${n}`),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(listed[0]).not.toHaveProperty('children');
    expect(pageOf(await coordinator.get(`/v1/regions/${NEXT_DISTRICT}/reports`)).items).toEqual([]);
  });

  it('that does not exist is a 404 in the own region and a 403 elsewhere', async () => {
    for (const absent of [`${REGENCY}_${DAY}_9`, `${REGENCY}_2026-11-01_1`, `${REGENCY}_x_1`])
      expect([absent, (await coordinator.get(`/v1/reports/${absent}`)).status]).toEqual([absent, 404]);
    expect((await coordinator.get(`/v1/reports/${OTHER_REGENCY}_${DAY}_1`)).status).toBe(403);
  });
});
