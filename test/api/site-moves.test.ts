// A site that moves to another district: days that have begun stay where they were, later days stand in the new place.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { rebuildRegion } from '../../local/rebuild-region.ts';
import {
  type Api,
  assertDone,
  type Client,
  givenFacts,
  givenKitchen,
  givenOpenDay,
  givenSite,
  openApi,
  outcomesOf,
} from '../support/api.ts';
import { DAY, DISTRICT, instantAt, makePortions, SITE } from '../support/factories/day.ts';
import { makeReceived, makeServed } from '../support/factories/facts.ts';
import { makeSite } from '../support/factories/places.ts';
import { NEXT_DISTRICT, OTHER_DISTRICT, PERSONAS, REGENCY } from '../support/personas.ts';

const YESTERDAY = '2026-11-23';
const TOMORROW = '2026-11-25';

let api: Api;
let admin: Client;
const served = makeServed({ serviceDate: YESTERDAY, portions: makePortions(50, 40) });

beforeAll(async () => {
  api = await openApi();
  admin = await api.as(PERSONAS.administrator);
  await givenKitchen(api);
  await givenSite(api);
  await givenSite(api, '00200002', { district: NEXT_DISTRICT });
  for (const date of [YESTERDAY, DAY]) await givenOpenDay(api, '35', date);
  await givenFacts(api, served);
});
afterAll(() => api.product.close());

async function move(district: string): Promise<void> {
  const etag = (await admin.get(`/v1/sites/${SITE}`)).headers.get('ETag') ?? '';
  assertDone(await admin.put(`/v1/sites/${SITE}`, makeSite({ district }), { 'If-Match': etag }));
}

const day = z.object({
  totals: z.object({
    sites: z.object({ expected: z.int(), reported: z.int() }),
    portions: z.object({ served: z.object({ small: z.int() }) }),
  }),
  children: z.array(z.object({ region: z.object({ code: z.string() }) })),
});
const dayOf = async (code: string, date: string) =>
  day.parse((await admin.get(`/v1/regions/${code}/days/${date}`)).body);

describe('a site that moved to another district', () => {
  it('leaves its days under the district it belonged to, also today', async () => {
    await move(NEXT_DISTRICT);
    await api.settled();
    expect((await dayOf(DISTRICT, YESTERDAY)).totals).toMatchObject({
      sites: { expected: 1, reported: 1 },
      portions: { served: { small: 50 } },
    });
    expect((await dayOf(DISTRICT, DAY)).totals.sites.expected).toBe(1);
    expect((await dayOf(NEXT_DISTRICT, YESTERDAY)).totals.sites.expected).toBe(1);
    expect((await dayOf(REGENCY, YESTERDAY)).totals.sites.expected).toBe(2);
  });

  it('adds a late fact to the district of that day, not to the new one', async () => {
    await givenFacts(
      api,
      makeServed({ serviceDate: YESTERDAY, portions: makePortions(5, 0) }),
      makeServed({ serviceDate: DAY }),
    );
    expect((await dayOf(DISTRICT, YESTERDAY)).totals.portions.served.small).toBe(55);
    expect((await dayOf(DISTRICT, DAY)).totals.sites.reported).toBe(1);
    expect((await dayOf(NEXT_DISTRICT, YESTERDAY)).totals.portions.served.small).toBe(0);
    expect((await dayOf(NEXT_DISTRICT, DAY)).children.map(({ region }) => region.code)).not.toContain(SITE);
  });

  it('is planned in the new district from the next day on', async () => {
    api.clock.set(instantAt(TOMORROW, '08:00'));
    await givenOpenDay(api, REGENCY, TOMORROW);
    expect((await dayOf(DISTRICT, TOMORROW)).totals.sites.expected).toBe(0);
    expect((await dayOf(NEXT_DISTRICT, TOMORROW)).totals.sites.expected).toBe(2);
  });

  it('still finds a fact that is sent again: a duplicate, with the first receipt', async () => {
    const [again] = await admin.facts(served);
    expect(again?.outcome).toBe('duplicate');
    const operator = await api.as(PERSONAS.schoolOperator);
    const mine = makeReceived({ serviceDate: DAY });
    const [first] = await operator.facts(mine);
    await move(OTHER_DISTRICT);
    expect(await operator.facts(mine)).toEqual([{ ...first, outcome: 'duplicate' }]);
    expect(outcomesOf(await operator.facts({ ...mine, note: 'lain' }))).toEqual(['fact-id-reused']);
  });

  it('moves into another regency the same way, and on to a third district on the same day', async () => {
    await move(`${OTHER_DISTRICT.slice(0, 5)}.02`);
    await api.settled();
    expect((await dayOf(DISTRICT, YESTERDAY)).totals.portions.served.small).toBe(55);
    expect((await dayOf(NEXT_DISTRICT, TOMORROW)).totals.sites.expected).toBe(2);
    await givenFacts(
      api,
      makeServed({ serviceDate: TOMORROW, at: instantAt(TOMORROW, '07:00'), portions: makePortions(7, 0) }),
    );
    expect((await dayOf(NEXT_DISTRICT, TOMORROW)).totals.portions.served.small).toBe(7);
  });

  it('makes no difference to a rebuild of the region that it left, nor of the nation', async () => {
    for (const region of [DISTRICT, REGENCY, '35', 'ID']) {
      const { differences } = await rebuildRegion(
        { region, from: YESTERDAY, to: TOMORROW, repair: false },
        api.product.platform,
        () => undefined,
      );
      expect([region, differences]).toEqual([region, []]);
    }
  });

  it('is opened late where it is registered now, and planned under the district of that day', async () => {
    const late = '2026-11-20';
    await admin.post(`/v1/regions/${OTHER_DISTRICT.slice(0, 5)}/days/${late}/open`);
    await api.settled();
    expect((await dayOf(DISTRICT, late)).totals.sites.expected).toBe(1);
  });
});
