// The dated rules: anyone who signed in may read them; the national administrator adds those of the nation, a region's its own, from
// tomorrow on.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Api,
  assertDone,
  type Client,
  givenFacts,
  givenKitchen,
  givenSite,
  openApi,
  pageOf,
  problemOf,
} from '../support/api.ts';
import { instantAt } from '../support/factories/day.ts';
import { makeReceived } from '../support/factories/facts.ts';
import { OTHER_DISTRICT, OTHER_REGENCY, PERSONAS, REGENCY } from '../support/personas.ts';

let api: Api;
let admin: Client;

beforeAll(async () => {
  api = await openApi();
  admin = await api.as(PERSONAS.administrator);
});
afterAll(() => api.product.close());

const rule = { value: 5, unit: 'day/week', source: 'Juknis uji', certainty: 'firm' };

const ruleOn = async (client: Client, key: string, date?: string) => {
  const { items } = pageOf(await client.get(date ? `/v1/rules?date=${date}` : '/v1/rules'));
  return items.find((item) => item.key === key);
};

describe('the rules', () => {
  it('are read with their source, in key order, by anyone who signed in', async () => {
    const { items } = pageOf(await (await api.as(PERSONAS.nobody)).get('/v1/rules'));
    const keys = items.map(({ key }) => String(key));
    expect(keys).toEqual([...keys].sort());
    expect(items.find(({ key }) => key === 'portion.SD_1_3')).toMatchObject({
      value: 'small',
      source: expect.any(String),
    });
  });

  it('apply from their own day on, and the earlier one until then', async () => {
    const added = await admin.put('/v1/rules/calendar.week/2027-01-04', rule);
    expect([added.status, added.body]).toEqual([
      200,
      { key: 'calendar.week', validFrom: '2027-01-04', ...rule },
    ]);
    expect(await ruleOn(admin, 'calendar.week', '2027-01-03')).toMatchObject({ value: 6 });
    expect(await ruleOn(admin, 'calendar.week', '2027-01-04')).toMatchObject({
      value: 5,
      source: 'Juknis uji',
    });
    expect(await ruleOn(admin, 'calendar.week')).toMatchObject({ value: 6 });
  });

  it('are never replaced: a second one of the same day is a conflict', async () => {
    const again = await admin.put('/v1/rules/calendar.week/2027-01-04', { ...rule, value: 6 });
    expect([again.status, problemOf(again).code]).toEqual([409, 'conflict']);
  });

  it('never begin today or earlier, so that no day is judged twice', async () => {
    for (const day of ['2026-11-24', '2026-11-01'])
      expect((await admin.put(`/v1/rules/calendar.week/${day}`, rule)).status).toBe(422);
    expect((await admin.put('/v1/rules/calendar.week/2026-11-25', rule)).status).toBe(200);
  });

  it.each([
    ['a window of numbers', 'window.noon', [11, 14]],
    ['a window without its end', 'window.noon', { from: '11:00' }],
    ['a portion size that does not exist', 'portion.SMP', 'medium'],
    ['a word for a number', 'calendar.week', 'six'],
  ])('refuse %s, which would stop the days judged by it', async (_, key, value) => {
    const refused = await admin.put(`/v1/rules/${key}/2027-02-01`, { ...rule, value });
    expect([key, refused.status]).toEqual([key, 422]);
  });

  it('have no keys that the product does not know', async () => {
    expect((await admin.put('/v1/rules/calendar.moons/2027-02-01', rule)).status).toBe(404);
  });

  it('are added by the national administrator alone', async () => {
    const regional = await api.as({ name: 'Rudi Uji', grants: ['administrator@region:35'] });
    for (const person of [regional, await api.as(PERSONAS.regencyCoordinator), await api.as(PERSONAS.nobody)])
      expect((await person.put('/v1/rules/calendar.week/2027-03-01', rule)).status).toBe(403);
  });
});

describe('the rules of a region', () => {
  const own = { ...rule, region: REGENCY, source: 'Perbup uji' };
  const ruleIn = async (region: string, key: string, day: string) =>
    pageOf(await admin.get(`/v1/rules?date=${day}&region=${region}`)).items.find((item) => item.key === key);

  it('are set by its administrator, and hold there and in the districts below', async () => {
    const regional = await api.as({ name: 'Rudi Uji', grants: ['administrator@region:35'] });
    const window = { ...own, value: { from: '10:00', to: '13:00' }, unit: 'hh:mm' };
    const added = await regional.put('/v1/rules/window.noon/2026-11-26', window);
    const known = { ...window, key: 'window.noon', validFrom: '2026-11-26' };
    expect([added.status, added.body]).toEqual([200, known]);
    expect(await ruleIn('35.09.19', 'window.noon', '2026-11-26')).toEqual(known);
    expect(await ruleIn('35.09.19', 'window.noon', '2026-11-25')).not.toHaveProperty('region');
    for (const elsewhere of ['ID', '35', OTHER_REGENCY])
      expect(await ruleIn(elsewhere, 'window.noon', '2026-11-26')).toMatchObject({
        value: { from: '11:00' },
      });
    expect((await regional.put('/v1/rules/window.noon/2026-11-26', window)).status).toBe(409);
    for (const outside of ['36', 'ID'])
      expect(
        (await regional.put('/v1/rules/window.noon/2026-11-26', { ...window, region: outside })).status,
      ).toBe(403);
  });

  it('are none where all of the nation must do the same', async () => {
    for (const key of ['cookToConsume.max', 'privacy.smallCell', 'retention.incident']) {
      const refused = await admin.put(`/v1/rules/${key}/2026-11-26`, own);
      expect([refused.status, problemOf(refused).detail]).toEqual([
        422,
        `The rule ${key} is the same for the whole nation; no region has its own.`,
      ]);
    }
  });

  it('are of regions that are known, down to districts', async () => {
    const village = { ...own, region: '35.09.19.1001' };
    expect((await admin.put('/v1/rules/calendar.week/2026-11-26', village)).status).toBe(422);
    expect((await admin.get('/v1/rules?region=00')).status).toBe(404);
  });

  it('judge the days of its places alone', async () => {
    assertDone(await admin.put('/v1/rules/calendar.week/2026-11-26', { ...rule, value: 6 }));
    assertDone(await admin.put('/v1/rules/calendar.week/2026-11-27', own));
    await givenKitchen(api);
    await givenSite(api, '00200001', { week: undefined });
    await givenSite(api, '00200002', { week: undefined, district: OTHER_DISTRICT });
    api.clock.set(instantAt('2026-11-28', '05:00')); // a Saturday
    const opened = await admin.post('/v1/regions/35/days/2026-11-28/open');
    expect(opened.body).toMatchObject({ planned: 1, notExpected: { 'no-service-day': 1 } });
  });

  it('judge what came late by the window of each place, and add up above them', async () => {
    const serviceDate = '2026-11-27';
    const at = instantAt(serviceDate, '13:30');
    await givenFacts(
      api,
      ...['00200001', '00200002'].map((siteId) => makeReceived({ siteId, serviceDate, at })),
    );
    const onTimeIn = async (region: string) => {
      const { body } = await admin.get(`/v1/regions/${region}/days/${serviceDate}`);
      return (body as { totals: { deliveries: { onTime: number } } }).totals.deliveries.onTime;
    };
    expect([await onTimeIn(REGENCY), await onTimeIn(OTHER_REGENCY), await onTimeIn('35')]).toEqual([0, 1, 1]);
  });
});
