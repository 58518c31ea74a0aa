// What is published on schedule at the end of a day, a week and a month, and that a second ring leaves it alone.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishDue } from '../../functions/publish-reports/publish-due.ts';
import { type Api, givenFacts, givenKitchen, givenOpenDay, givenSite, openApi } from '../support/api.ts';
import { DAY, DISTRICT, instantAt } from '../support/factories/day.ts';
import { makeServed } from '../support/factories/facts.ts';
import { NEXT_DISTRICT, REGENCY } from '../support/personas.ts';

let api: Api;

beforeAll(async () => {
  api = await openApi();
  await givenKitchen(api);
  await givenSite(api);
  await givenSite(api, '00200002', { district: NEXT_DISTRICT });
});
afterAll(() => api.product.close());

const ring = (code: string) => publishDue(code, api.product.platform);
const latest = async (period: string) => {
  const codes = ['ID', '35', REGENCY, DISTRICT, NEXT_DISTRICT, '35.09.21', '64'];
  const found = await Promise.all(codes.map((code) => api.product.platform.reports.findLatest(code, period)));
  return found.flatMap((report) => (report ? [`${report.region.code} v${report.version}`] : []));
};

describe('the ring at the end of a day', () => {
  it('publishes the day of a province, its regencies and districts that had a plan, and nothing beside', async () => {
    await givenOpenDay(api, REGENCY, DAY);
    api.clock.set(instantAt(DAY, '18:00'));
    expect(await ring('35')).toEqual({ published: 4 });
    expect(await latest(DAY)).toEqual(['35 v1', `${REGENCY} v1`, `${DISTRICT} v1`, `${NEXT_DISTRICT} v1`]);
    expect(await latest('2026-W48')).toEqual([]);
    expect(await latest('2026-11')).toEqual([]);
  });

  it('leaves alone what is published, also when figures have changed since', async () => {
    await givenFacts(api, makeServed());
    expect(await ring('35')).toEqual({ published: 0 });
    expect(await latest(DAY)).toHaveLength(4);
    expect((await api.product.platform.reports.findLatest(DISTRICT, DAY))?.totals.sites.reported).toBe(0);
  });

  it('publishes the nation by a ring of its own', async () => {
    expect(await ring('ID')).toEqual({ published: 1 });
    expect(await latest(DAY)).toContain('ID v1');
    expect(await ring('ID')).toEqual({ published: 0 });
  });

  it('publishes nothing where nothing was planned', async () => {
    expect(await ring('64')).toEqual({ published: 0 });
    api.clock.set(instantAt('2026-11-25', '18:00'));
    expect(await ring('35')).toEqual({ published: 0 });
  });

  it('takes up what an interrupted ring left undone', async () => {
    api.clock.set(instantAt('2026-11-26', '18:00'));
    await givenOpenDay(api, REGENCY, '2026-11-26');
    const { reports } = api.product.platform;
    await ring('35');
    const again = await ring('35');
    expect(again).toEqual({ published: 0 });
    expect((await reports.findLatest(REGENCY, '2026-11-26'))?.version).toBe(1);
  });

  it('knows the day by the clock of the province', async () => {
    api.clock.set(instantAt('2026-11-27', '23:59'));
    await givenOpenDay(api, REGENCY, '2026-11-27');
    expect(await ring('35')).toEqual({ published: 4 });
    api.clock.set(instantAt('2026-11-28', '00:00'));
    expect(await ring('35')).toEqual({ published: 0 });
  });
});

describe('the ring on a Sunday and on the last day of a month', () => {
  it('publishes the week, even though nothing was planned on the Sunday itself', async () => {
    api.clock.set(instantAt('2026-11-29', '18:00'));
    expect(await ring('35')).toEqual({ published: 4 });
    expect(await latest('2026-W48')).toEqual([
      '35 v1',
      `${REGENCY} v1`,
      `${DISTRICT} v1`,
      `${NEXT_DISTRICT} v1`,
    ]);
    expect(await latest('2026-11-29')).toEqual([]);
    expect((await api.product.platform.reports.findLatest('35', '2026-W48'))?.totals.sites.expected).toBe(6);
    expect(await ring('35')).toEqual({ published: 0 });
  });

  it('publishes the month on its last day, with the day', async () => {
    api.clock.set(instantAt('2026-11-30', '18:00'));
    await givenOpenDay(api, DISTRICT, '2026-11-30');
    expect(await ring('35')).toEqual({ published: 3 + 4 });
    expect(await latest('2026-11')).toHaveLength(4);
    expect((await api.product.platform.reports.findLatest('35', '2026-11'))?.totals.sites.expected).toBe(7);
  });
});
