// Head counts of a site, dated: the latest that began on or before a day is in force on it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Client, givenKitchen, givenSite, openApi, problemOf } from '../support/api.ts';
import { DAY, instantAt, SITE } from '../support/factories/day.ts';
import { PERSONAS } from '../support/personas.ts';

let api: Api;
let coordinator: Client;

beforeAll(async () => {
  api = await openApi();
  coordinator = await api.as(PERSONAS.districtCoordinator);
  await givenKitchen(api);
  await givenSite(api, SITE, { enrolment: null });
});
afterAll(() => api.product.close());

const path = (validFrom: string) => `/v1/sites/${SITE}/enrolments/${validFrom}`;
const heads = (male: number, female = male) => ({ groups: { SMP: { male, female } }, estimated: false });

describe('PUT /v1/sites/{id}/enrolments/{validFrom}', () => {
  it('keeps enrolments in date order, whatever order they come in', async () => {
    for (const [validFrom, male] of [
      ['2027-01-04', 30],
      ['2026-01-05', 10],
      ['2026-07-13', 20],
    ] as const)
      expect((await coordinator.put(path(validFrom), heads(male))).body).toEqual({
        validFrom,
        ...heads(male),
      });
    const listed = await coordinator.get(`/v1/sites/${SITE}/enrolments`);
    expect(listed.body).toEqual({
      items: [
        { validFrom: '2026-01-05', ...heads(10) },
        { validFrom: '2026-07-13', ...heads(20) },
        { validFrom: '2027-01-04', ...heads(30) },
      ],
      nextCursor: null,
    });
  });

  it('shows with the site the one in force today, and the next one from its first day', async () => {
    const enrolmentNow = async () => (await coordinator.get(`/v1/sites/${SITE}`)).body;
    expect(await enrolmentNow()).toMatchObject({ enrolment: { validFrom: '2026-07-13' } });
    api.clock.set(instantAt('2027-01-04', '00:00'));
    expect(await enrolmentNow()).toMatchObject({ enrolment: { validFrom: '2027-01-04' } });
    api.clock.set(instantAt(DAY, '15:00'));
  });

  it('replaces the counts of the same date, and the same counts again change nothing', async () => {
    await coordinator.put(path('2026-07-13'), heads(25));
    const before = await api.product.platform.sites.find(SITE);
    expect((await coordinator.put(path('2026-07-13'), heads(25))).status).toBe(200);
    expect(await api.product.platform.sites.find(SITE)).toEqual(before);
    expect(before?.enrolments.filter(({ validFrom }) => validFrom === '2026-07-13')).toEqual([
      { validFrom: '2026-07-13', ...heads(25) },
    ]);
  });

  it('loses no enrolment when several are written at once: each is kept or answered 409', async () => {
    const dates = ['2026-08-01', '2026-08-02', '2026-08-03', '2026-08-04'];
    const answers = await Promise.all(dates.map((date) => coordinator.put(path(date), heads(1))));
    const kept = dates.filter((_, i) => answers[i]?.status === 200);
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.map((answer) => problemOf(answer).code)).toEqual(refused.map(() => 'conflict'));
    const site = await api.product.platform.sites.find(SITE);
    expect(site?.enrolments.map(({ validFrom }) => validFrom)).toEqual(expect.arrayContaining(kept));
    expect(kept.length).toBeGreaterThan(0);
  });

  it.each([
    ['a group that does not exist', { groups: { SD: { male: 1, female: 1 } }, estimated: false }],
    ['a negative count', { groups: { SMP: { male: -1, female: 1 } }, estimated: false }],
    ['half a child', { groups: { SMP: { male: 1.5, female: 1 } }, estimated: false }],
    ['a count without its other sex', { groups: { SMP: { male: 1 } }, estimated: false }],
    ['an absurd count', { groups: { SMP: { male: 1_000_000, female: 1 } }, estimated: false }],
    ['an unknown field', { ...heads(1), validFrom: '2026-07-13' }],
  ])('refuses %s', async (_, body) => {
    const refused = await coordinator.put(path('2026-09-01'), body);
    expect([refused.status, problemOf(refused).code]).toEqual([422, 'invalid-request']);
    expect(problemOf(refused).issues?.length).toBeGreaterThan(0);
  });

  it('refuses a date that does not exist', async () => {
    expect((await coordinator.put(path('2026-02-30'), heads(1))).status).toBe(422);
  });
});
