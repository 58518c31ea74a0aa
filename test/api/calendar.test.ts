// The calendar of a region: national holidays by decree, and local days that a coordinator sets.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Client, openApi, pageOf, problemOf } from '../support/api.ts';
import { DISTRICT } from '../support/factories/day.ts';
import { OTHER_REGENCY, PERSONAS, PROVINCE, REGENCY } from '../support/personas.ts';

let api: Api;
let coordinator: Client;

beforeAll(async () => {
  api = await openApi();
  coordinator = await api.as(PERSONAS.regencyCoordinator);
});
afterAll(() => api.product.close());

const flood = { service: false, kind: 'programme', reason: 'Banjir' } as const;
const december = `/v1/regions/${REGENCY}/calendar?from=2026-12-01&to=2026-12-31`;

describe('the calendar of a region', () => {
  it('shows the holidays and joint leave of the decree', async () => {
    const { items } = pageOf(await coordinator.get(december));
    expect(items).toEqual([
      expect.objectContaining({ region: 'ID', date: '2026-12-24', service: false, kind: 'jointLeave' }),
      expect.objectContaining({ region: 'ID', date: '2026-12-25', service: false, kind: 'national' }),
    ]);
  });

  it('takes a local day, replaces it, and shows it among the holidays in date order', async () => {
    const put = await coordinator.put(`/v1/regions/${REGENCY}/calendar/2026-12-10`, flood);
    expect([put.status, put.body]).toEqual([200, { region: REGENCY, date: '2026-12-10', ...flood }]);
    const extra = { service: true, kind: 'programme', reason: 'Hari pengganti', decree: 'SK 1/2026' };
    await coordinator.put(`/v1/regions/${REGENCY}/calendar/2026-12-10`, extra);
    const { items } = pageOf(await coordinator.get(december));
    expect(items.map(({ date }) => date)).toEqual(['2026-12-10', '2026-12-24', '2026-12-25']);
    expect(items[0]).toEqual({ region: REGENCY, date: '2026-12-10', ...extra });
  });

  it('takes a local day back, so that what stands above holds again, and may set another', async () => {
    const christmas = `/v1/regions/${REGENCY}/calendar/2026-12-25`;
    const sources = async () =>
      pageOf(await coordinator.get(december))
        .items.filter(({ date }) => date === '2026-12-25')
        .map(({ region }) => region);
    await coordinator.put(christmas, { ...flood, service: true });
    expect((await sources()).sort()).toEqual([REGENCY, 'ID']);
    for (const _ of ['once', 'twice']) expect((await coordinator.send('DELETE', christmas)).status).toBe(204);
    expect(await sources()).toEqual(['ID']);
    expect((await coordinator.put(christmas, flood)).status).toBe(200);
    expect((await sources()).sort()).toEqual([REGENCY, 'ID']);
    await coordinator.send('DELETE', christmas);
  });

  it('is taken back by those who may set it alone', async () => {
    for (const code of [PROVINCE, OTHER_REGENCY, 'ID'])
      expect((await coordinator.send('DELETE', `/v1/regions/${code}/calendar/2026-12-11`)).status).toBe(403);
  });

  it('is set by those who coordinate the region, not above or beside it', async () => {
    for (const code of [PROVINCE, OTHER_REGENCY, 'ID']) {
      const refused = await coordinator.put(`/v1/regions/${code}/calendar/2026-12-11`, flood);
      expect([code, refused.status]).toEqual([code, 403]);
    }
    expect((await coordinator.put(`/v1/regions/${DISTRICT}/calendar/2026-12-11`, flood)).status).toBe(200);
    const planner = await api.as(PERSONAS.planner);
    expect((await planner.put(`/v1/regions/${DISTRICT}/calendar/2026-12-11`, flood)).status).toBe(403);
  });

  it.each([
    ['without a reason', { service: false, kind: 'programme', reason: ' ' }],
    ['of another kind', { ...flood, kind: 'party' }],
    ['with an unknown field', { ...flood, sites: [] }],
  ])('refuses a local day %s', async (_, body) => {
    const refused = await coordinator.put(`/v1/regions/${REGENCY}/calendar/2026-12-12`, body);
    expect(problemOf(refused)).toMatchObject({ status: 422, code: 'invalid-request' });
  });

  it('wants a range that begins before it ends, and a region that exists', async () => {
    const reversed = await coordinator.get(`/v1/regions/${REGENCY}/calendar?from=2026-12-31&to=2026-12-01`);
    expect(reversed.status).toBe(422);
    expect((await coordinator.get(`/v1/regions/${REGENCY}/calendar?from=2026-12-31`)).status).toBe(422);
    expect((await coordinator.get('/v1/regions/35.98/calendar?from=2026-12-01&to=2026-12-31')).status).toBe(
      404,
    );
  });
});

describe("a district's calendar", () => {
  it('shows the days of the regency above it, which its plans keep', async () => {
    const coordinator = await api.as(PERSONAS.regencyCoordinator);
    const entry = { service: false, kind: 'programme', reason: 'Hari jadi kabupaten' };
    await coordinator.put('/v1/regions/35.09/calendar/2026-12-08', entry);
    const { body } = await coordinator.get('/v1/regions/35.09.19/calendar?from=2026-12-08&to=2026-12-08');
    expect(body).toMatchObject({ items: [{ region: '35.09', ...entry }] });
  });
});
