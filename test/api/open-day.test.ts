// Opening a day writes the plan of every site that is expected, once, whoever opens it and however often.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../shared/domain/dates.ts';
import { plannedId } from '../../shared/store/ids.ts';
import { type Api, type Client, givenKitchen, givenSite, openApi, problemOf } from '../support/api.ts';
import { DAY, DISTRICT, instantAt, KITCHEN, SITE } from '../support/factories/day.ts';
import { makeKitchen, makeSite } from '../support/factories/places.ts';
import { NEXT_DISTRICT, OTHER_DISTRICT, OTHER_REGENCY, PERSONAS, REGENCY } from '../support/personas.ts';

let api: Api;
let coordinator: Client;

beforeAll(async () => {
  api = await openApi();
  api.clock.set(instantAt('2026-07-13', '08:00'));
  coordinator = await api.as(PERSONAS.regencyCoordinator);
  await givenKitchen(api);
  await givenKitchen(api, 'K-STOPPED', { status: 'suspended' });
  await givenKitchen(api, 'K-SOON', { openedOn: '2027-01-04' });
  await givenKitchen(api, 'K-FAR', { district: OTHER_DISTRICT });
  await givenSite(api);
  await givenSite(api, '00200002', { district: NEXT_DISTRICT });
  await givenSite(api, '00200003', { week: 5 });
  await givenSite(api, '00200004', { kitchenId: undefined });
  await givenSite(api, '00200005', { enrolment: null });
  await givenSite(api, '00200006', { enrolment: { validFrom: '2027-01-04' } });
  await givenSite(api, '00200007', { kitchenId: 'K-STOPPED' });
  await givenSite(api, '00200008', { kitchenId: 'K-SOON' });
  await givenSite(api, '00200009', { status: 'closed' });
  await givenSite(api, '00200010', { district: OTHER_DISTRICT, kitchenId: 'K-FAR' });
  api.clock.set(instantAt(DAY, '15:00'));
});
afterAll(() => api.product.close());

const open = (code: string, date: string, client = coordinator) =>
  client.post(`/v1/regions/${code}/days/${date}/open`);
const NONE = { closed: 0, 'no-service-day': 0, 'no-enrolment': 0, 'no-kitchen': 0, 'kitchen-not-active': 0 };
const LACKING = { ...NONE, closed: 1, 'no-enrolment': 2, 'no-kitchen': 1, 'kitchen-not-active': 2 };

describe('POST /v1/regions/{code}/days/{date}/open', () => {
  it('plans every expected site of the region, and says why the others are not', async () => {
    const answer = await open(REGENCY, DAY);
    expect([answer.status, answer.body]).toEqual([
      200,
      { region: REGENCY, date: DAY, planned: 3, alreadyPlanned: 0, notExpected: LACKING },
    ]);
    const { body } = await coordinator.get(`/v1/sites/${SITE}/days/${DAY}`);
    expect(body).toMatchObject({
      chains: [{ meal: 'noon', planned: { small: 60, large: 40 }, received: null, served: null }],
      facts: [
        {
          fact: { id: plannedId(SITE, DAY), kind: 'planned', kitchenId: KITCHEN, enrolled: 100 },
          effective: true,
        },
      ],
    });
  });

  it('changes nothing when it is opened again, by the region above or below, or many times at once', async () => {
    const factsOf = () => api.product.platform.facts.ofPlaceDay({ kind: 'site', id: SITE }, DAY);
    const before = await factsOf();
    api.clock.set(instantAt(DAY, '16:00'));
    expect((await open(REGENCY, DAY)).body).toMatchObject({ planned: 0, alreadyPlanned: 3 });
    expect((await open(DISTRICT, DAY)).body).toMatchObject({ planned: 0, alreadyPlanned: 2 });
    const admin = await api.as(PERSONAS.administrator);
    expect((await open('35', DAY, admin)).body).toMatchObject({ planned: 1, alreadyPlanned: 3 });
    expect(await factsOf()).toEqual(before);
    const answers = await Promise.all([1, 2, 3].map(() => open(REGENCY, '2026-11-23')));
    const planned = answers.map(({ body }) => (body as { planned: number }).planned);
    expect(planned.reduce((a, b) => a + b)).toBe(3);
    api.clock.set(instantAt(DAY, '15:00'));
  });

  it('shows in the totals of the region as its denominator, before anyone reports', async () => {
    await api.settled();
    expect((await coordinator.get(`/v1/regions/${REGENCY}/days/${DAY}`)).body).toMatchObject({
      totals: {
        sites: { expected: 3, reported: 0 },
        portions: { planned: { small: 180, large: 120 } },
        pupils: { enrolled: 300 },
      },
      rates: { completeness: 0, coverage: 0, onTime: null, withinLimit: null },
    });
  });

  it('keeps the week of a site: Saturday belongs to six days, Sunday to none', async () => {
    expect((await open(DISTRICT, '2026-11-21')).body).toMatchObject({
      planned: 1,
      notExpected: { 'no-service-day': 1 },
    });
    expect((await open(DISTRICT, '2026-11-22')).body).toMatchObject({ planned: 0 });
    expect((await open(DISTRICT, '2026-11-20')).body).toMatchObject({ planned: 2 });
  });

  it('keeps national holidays and joint leave', async () => {
    api.clock.set(instantAt('2026-12-28', '08:00'));
    for (const holiday of ['2026-12-24', '2026-12-25'])
      expect((await open(REGENCY, holiday)).body).toMatchObject({ date: holiday, planned: 0 });
    expect((await open(REGENCY, '2026-12-23')).body).toMatchObject({ planned: 3 });
    api.clock.set(instantAt(DAY, '15:00'));
  });

  it('keeps local days, the nearest before the wider and both before a holiday', async () => {
    const setDay = (code: string, date: string, service: boolean) =>
      coordinator.put(`/v1/regions/${code}/calendar/${date}`, { service, kind: 'programme', reason: 'Uji' });
    await setDay(REGENCY, '2026-11-19', false);
    await setDay(DISTRICT, '2026-11-19', true);
    expect((await open(REGENCY, '2026-11-19')).body).toMatchObject({
      planned: 2,
      notExpected: { 'no-service-day': 1 },
    });
    await setDay(DISTRICT, '2026-11-15', true);
    expect((await open(REGENCY, '2026-11-15')).body).toMatchObject({ planned: 2 });
  });

  it('is for days that have begun and whose facts are still taken', async () => {
    const opened = async (date: string) => {
      const answer = await open(REGENCY, date);
      return answer.status === 200 ? 200 : problemOf(answer).code;
    };
    expect(await opened(addDays(DAY, 1))).toBe('service-date-in-future');
    expect(await opened(addDays(DAY, -60))).toBe(200);
    expect(await opened(addDays(DAY, -61))).toBe('service-date-too-old');
    expect(await opened('2020-01-01')).toBe('service-date-too-old');
  });

  it('is done by those who coordinate the region', async () => {
    for (const persona of [
      PERSONAS.planner,
      PERSONAS.auditor,
      PERSONAS.schoolOperator,
      PERSONAS.kitchenOperator,
      PERSONAS.nobody,
    ])
      expect([persona.name, (await open(DISTRICT, DAY, await api.as(persona))).status]).toEqual([
        persona.name,
        403,
      ]);
    for (const code of [OTHER_REGENCY, '35', 'ID'])
      expect([code, (await open(code, DAY)).status]).toEqual([code, 403]);
  });

  it('expects no school that was closed when it was first registered, on no day', async () => {
    await givenSite(api, '00200011', { status: 'closed', district: '35.09.21' });
    expect((await open('35.09.21', '2026-11-18')).body).toMatchObject({
      planned: 0,
      notExpected: { closed: 1 },
    });
  });

  it('judges a late day as of that day: closed since, suspended since, moved to another kitchen', async () => {
    const replace = async (path: string, body: unknown) =>
      coordinator.put(path, body, { 'If-Match': (await coordinator.get(path)).headers.get('ETag') ?? '' });
    await replace('/v1/sites/00200003', makeSite({ week: 5, status: 'closed' }));
    expect((await open(DISTRICT, '2026-11-18')).body).toMatchObject({ planned: 2 });
    await replace(`/v1/kitchens/${KITCHEN}`, makeKitchen({ status: 'suspended' }));
    expect((await open(DISTRICT, '2026-11-17')).body).toMatchObject({ planned: 2 });
    api.clock.set(instantAt('2026-11-25', '08:00'));
    expect((await open(DISTRICT, '2026-11-25')).body).toMatchObject({
      planned: 0,
      notExpected: { closed: 2 },
    });
  });
});
