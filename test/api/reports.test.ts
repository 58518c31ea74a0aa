// Reports: immutable versions with figures, completeness and the rules they were judged by; what comes later stands beside them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Api,
  type Client,
  givenFacts,
  givenKitchen,
  givenOpenDay,
  givenSite,
  openApi,
  problemOf,
} from '../support/api.ts';
import { DAY, DISTRICT, instantAt, makePortions } from '../support/factories/day.ts';
import { makeDispatched, makeReceived, makeServed } from '../support/factories/facts.ts';
import { NEXT_DISTRICT, OTHER_REGENCY, PERSONAS, REGENCY } from '../support/personas.ts';
import { reportOf } from './report-answers.ts';

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
});
afterAll(() => api.product.close());

const publish = (period: string, code = REGENCY, client = coordinator) =>
  client.post(`/v1/regions/${code}/reports`, { period });

const read = async (id: string) => reportOf(await coordinator.get(`/v1/reports/${id}`));

describe('POST /v1/regions/{code}/reports', () => {
  it('publishes version 1 with figures, completeness, children and the rules in force', async () => {
    const answer = await publish(DAY);
    expect(answer.status).toBe(201);
    const published = reportOf(answer);
    expect(published).toMatchObject({
      region: { code: REGENCY, name: 'Kabupaten Jember', level: 'regency' },
      period: DAY,
      version: 1,
      publishedAt: instantAt(DAY, '18:00'),
      totals: { sites: { expected: 3, reported: 1 }, portions: { served: makePortions() } },
      rates: { completeness: 1 / 3 },
      children: [{ region: { code: DISTRICT } }, { region: { code: NEXT_DISTRICT } }],
      previousHash: null,
      changes: [],
      adjustments: [],
    });
    expect(published.rules).toContainEqual(
      expect.objectContaining({ key: 'portion.SD_1_3', value: 'small', validFrom: '2025-01-01' }),
    );
    expect(await read(published.id)).toEqual(published);
  });

  it('publishes the same figures as the live page shows', async () => {
    const [published, live] = [
      await read(`${REGENCY}_${DAY}_1`),
      (await coordinator.get(`/v1/regions/${REGENCY}/days/${DAY}`)).body,
    ];
    expect(live).toMatchObject({
      totals: published.totals,
      rates: published.rates,
      children: published.children,
    });
  });

  it('publishes weeks and months with every day so far', async () => {
    for (const period of ['2026-W48', '2026-11']) {
      const published = reportOf(await publish(period));
      expect([published.period, published.totals.sites.expected]).toEqual([period, 6]);
    }
    expect(reportOf(await publish('2026-W47')).totals.sites.expected).toBe(0);
  });

  it.each(['2026-11-25', '2026-W49', '2026-12', '2027-01'])(
    'refuses a period that has not begun: %s',
    async (period) => {
      const refused = await publish(period);
      expect([refused.status, problemOf(refused).detail]).toEqual([
        422,
        `The period ${period} has not begun.`,
      ]);
    },
  );

  it.each(['2026', '2026-13', '2026-W54', '2026-W00', '2026-02-30', 'today', ''])(
    'refuses what is no period: "%s"',
    async (period) => {
      expect(problemOf(await publish(period))).toMatchObject({
        status: 422,
        issues: [{ path: 'period', code: 'period-invalid' }],
      });
    },
  );

  it('gives two people who publish at once two versions, or one of them a conflict', async () => {
    const answers = await Promise.all([publish('2026-11-23'), publish('2026-11-23')]);
    const versions = answers.filter(({ status }) => status === 201).map((answer) => reportOf(answer).version);
    const refused = answers.filter(({ status }) => status !== 201).map(({ status }) => status);
    expect(new Set(versions).size).toBe(versions.length);
    expect(refused.every((status) => status === 409)).toBe(true);
    expect(versions).toContain(1);
  });

  it('is done by those who coordinate the region, and read by planners and auditors too', async () => {
    for (const persona of [
      PERSONAS.planner,
      PERSONAS.auditor,
      PERSONAS.otherCoordinator,
      PERSONAS.schoolOperator,
      PERSONAS.nobody,
    ])
      expect([persona.name, (await publish(DAY, REGENCY, await api.as(persona))).status]).toEqual([
        persona.name,
        403,
      ]);
    for (const persona of [PERSONAS.planner, PERSONAS.auditor])
      expect((await (await api.as(persona)).get(`/v1/reports/${REGENCY}_${DAY}_1`)).status).toBe(200);
    expect((await publish(DAY, OTHER_REGENCY)).status).toBe(403);
  });
});
