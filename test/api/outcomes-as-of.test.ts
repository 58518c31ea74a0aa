// Outcomes of a round before the split of Papua, by the regions of then and of now: the same nation under both, each school once, and
// no number that the regions of then hide.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegionOutcomesBody } from '../../functions/api/routes/outcome-shapes.ts';
import { type Api, assertDone, type Client, givenKitchen, givenSite, openApi } from '../support/api.ts';
import { instantAt } from '../support/factories/day.ts';
import { makePapuaSplit, todayOf } from '../support/factories/papua.ts';
import { givenMeasured, grown, makeRaws, type Raw } from '../support/measured.ts';
import { PERSONAS } from '../support/personas.ts';
import { independentHeights } from './independent-outcome.ts';

const [THEN, NOW] = ['2026-02', '2026-08'];
/** The last has three children: with it another district of its regency is hidden. */
const SCHOOLS = [
  { id: '00700001', district: '91.01.01', first: makeRaws(90, 1) },
  { id: '00700002', district: '91.04.01', first: makeRaws(80, 2) },
  { id: '00700003', district: '91.03.01', first: makeRaws(85, 3) },
  { id: '00700004', district: '35.09.19', first: makeRaws(95, 4) },
  { id: '00700005', district: '91.01.02', first: makeRaws(3, 5) },
] as const;

let api: Api;
let admin: Client;

beforeAll(async () => {
  api = await openApi();
  admin = await api.as(PERSONAS.administrator);
  assertDone(await admin.post('/v1/region-changes', makePapuaSplit()));
  for (const [i, { id, district, first }] of SCHOOLS.entries()) {
    const kitchenId = `K-P-${i}`;
    await givenKitchen(api, kitchenId, { district });
    await givenSite(api, id, { district, kitchenId });
    await givenMeasured(api.product.platform, id, THEN, first);
    await givenMeasured(api.product.platform, id, NOW, grown(first));
  }
  await api.settled();
  api.clock.set(instantAt('2026-11-25', '12:30', 'Asia/Jayapura'));
}, 60_000);
afterAll(() => api.product.close());

async function outcomesOf(code: string, asOf: 'then' | 'now'): Promise<RegionOutcomesBody> {
  const answer = await admin.get(`/v1/regions/${code}/outcomes?round=${NOW}&against=${THEN}&asOf=${asOf}`);
  expect([code, answer.status]).toEqual([code, 200]);
  return answer.body as RegionOutcomesBody;
}
const heights = ({ outcomes }: Pick<RegionOutcomesBody, 'outcomes'>) => outcomes.fromFive.heightForAge;
const nsOf = ({ children }: RegionOutcomesBody) =>
  Object.fromEntries(children.map((child) => [child.region.code, heights(child)?.n]));
const measured = (all: readonly Raw[]) => independentHeights(grown(all), `${NOW}-12`);
const [EAST, MIDDLE, NORTH, JAVA] = SCHOOLS.map(({ first }) => measured(first));

describe('outcomes of a round from before a split', () => {
  it('are the same for the nation, to the last digit', async () => {
    const [then, now] = [await outcomesOf('ID', 'then'), await outcomesOf('ID', 'now')];
    for (const of of ['outcomes', 'before', 'changes'] as const) expect(now[of]).toEqual(then[of]);
    expect(heights(now)?.n).toBe(SCHOOLS.reduce((sum, { first }) => sum + measured(first).n, 0));
    expect(nsOf(then)).toMatchObject({ '35': JAVA?.n, '91': expect.any(Number) });
  });

  it('stand under the regions of today, each with its name and the changes of its own children', async () => {
    const now = await outcomesOf('94', 'now');
    expect(heights(now)).toMatchObject(MIDDLE ?? {});
    expect(now.children.map(({ region }) => region.code)).toEqual([todayOf('91.04.01').slice(0, 5)]);
    expect(now.changes?.fromFive.heightForAge?.paired?.n).toBe(MIDDLE?.n);
    expect(heights(await outcomesOf('91', 'now'))).toMatchObject(NORTH ?? {});
    expect(heights(await outcomesOf('94', 'then'))).toBeUndefined();
  });

  it('hide what was hidden under the regions of then', async () => {
    const then = await outcomesOf('91.01', 'then');
    const now = await outcomesOf('93.01', 'now');
    expect(nsOf(then)).toEqual({ '91.01.01': null, '91.01.02': null });
    expect(nsOf(now)).toEqual({ '93.01.01': null, '93.01.02': null });
    expect(heights(now)).toEqual(heights(then));
    expect(heights(then)?.n).toBe((EAST?.n ?? 0) + 3);
  });

  it('are found by their months under a new code', async () => {
    const months = async (asOf: string) =>
      (await admin.get(`/v1/regions/93/outcome-rounds?asOf=${asOf}`)).body;
    expect(await months('then')).toEqual({ months: [] });
    expect(await months('now')).toEqual({ months: [NOW, THEN] });
  });
});
