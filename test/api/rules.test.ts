// The dated rules: anyone who signed in may read them, the national administrator alone adds one, from tomorrow on.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Client, openApi, pageOf, problemOf } from '../support/api.ts';
import { PERSONAS } from '../support/personas.ts';

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
