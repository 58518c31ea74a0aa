// Totals from the district to the nation: after a busy day they equal a sum made by other means.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Fact } from '../../shared/domain/fact.ts';
import { siteOf } from '../../shared/domain/fact-place.ts';
import { isWithin } from '../../shared/domain/region.ts';
import { type Totals, totals } from '../../shared/domain/totals.ts';
import { type Api, type Client, givenOpenDay, openApi, outcomesOf } from '../support/api.ts';
import { DAY, DISTRICT, instantAt } from '../support/factories/day.ts';
import { NEXT_DISTRICT, OTHER_DISTRICT, PERSONAS, REGENCY } from '../support/personas.ts';
import { asSent, factsOfKitchens, factsOfSite, givenPlaces, type Place, planOf, seeded } from './busy-day.ts';
import { sumOfDay } from './independent-sum.ts';

const DISTRICTS = [DISTRICT, NEXT_DISTRICT, OTHER_DISTRICT, '64.71.05'];
const YESTERDAY = '2026-11-23';
const CLIENTS = 8;

let api: Api;
let admin: Client;
let places: Place[];
const facts = new Map<string, Fact[]>();

beforeAll(async () => {
  api = await openApi();
  admin = await api.as(PERSONAS.administrator);
  places = await givenPlaces(api, DISTRICTS, 12);
  const random = seeded(20_261_124);
  for (const date of [YESTERDAY, DAY]) {
    for (const region of ['35', '64']) await givenOpenDay(api, region, date);
    const reported = [
      ...factsOfKitchens(places, date),
      ...places.flatMap((place) => factsOfSite(place, random, date)),
    ];
    facts.set(date, [...places.map((place) => planOf(place, date)), ...reported]);
    await sendFromManyClients(asSent(reported, random), reported.length);
  }
  await api.settled();
});
afterAll(() => api.product.close());

async function sendFromManyClients(sent: readonly unknown[], expected: number): Promise<void> {
  const size = Math.ceil(sent.length / CLIENTS);
  const parts = Array.from({ length: CLIENTS }, (_, i) => sent.slice(i * size, (i + 1) * size));
  const outcomes = (await Promise.all(parts.map((part) => admin.facts(...part)))).flatMap(outcomesOf);
  expect(outcomes.filter((outcome) => outcome === 'accepted')).toHaveLength(expected);
  expect(new Set(outcomes)).toEqual(new Set(['accepted', 'duplicate', 'invalid-fact']));
}

const kitchenOf = (siteId: string): string =>
  places.find((place) => place.siteId === siteId)?.kitchenId ?? '';

/** The sum of a region's day by other means. The zones are summed apart. */
function expectedOf(region: string, date: string): Totals {
  const own = places.filter(({ district }) => isWithin(district, region));
  const [siteIds, kitchenIds] = [
    new Set(own.map(({ siteId }) => siteId)),
    new Set(own.map((place) => place.kitchenId)),
  ];
  const all = facts.get(date) ?? [];
  const districtOfFact = (fact: Fact): string | undefined => {
    if (fact.kind === 'voided')
      return districtOfFact(all.find(({ id }) => id === fact.supersedes) ?? fact) ?? '';
    if (fact.kind === 'cooked')
      return kitchenIds.has(fact.kitchenId)
        ? own.find((p) => p.kitchenId === fact.kitchenId)?.district
        : undefined;
    const siteId = siteOf(fact) ?? '';
    return siteIds.has(siteId) ? own.find((p) => p.siteId === siteId)?.district : undefined;
  };
  const parts = [7, 8].map((offset) => {
    const inZone = all.filter(
      (fact) => (districtOfFact(fact)?.startsWith('64') ? 8 : 7) === offset && districtOfFact(fact),
    );
    return sumOfDay(inZone, kitchenOf, offset);
  });
  return addAll(parts);
}

/** Adds numbers wherever they stand. */
const addUp = (a: unknown, b: unknown): unknown =>
  typeof a === 'number'
    ? a + Number(b)
    : Object.fromEntries(
        Object.entries(a as object).map(([key, value]) => [
          key,
          addUp(value, (b as Record<string, unknown>)[key]),
        ]),
      );
const addAll = (all: readonly Totals[]): Totals =>
  totals.parse(all.reduce<unknown>((a, b) => addUp(a, b), sumOfDay([], kitchenOf)));

const regionDay = z.object({
  region: z.object({ code: z.string(), name: z.string(), level: z.string() }),
  totals,
  rates: z.record(z.string(), z.number().nullable()),
  children: z.array(z.object({ region: z.object({ code: z.string() }), totals })),
  computedAt: z.iso.datetime(),
});
const dayOf = async (code: string, date: string) =>
  regionDay.parse((await admin.get(`/v1/regions/${code}/days/${date}`)).body);

describe('GET /v1/regions/{code}/days/{date}', () => {
  const regions = [...DISTRICTS, REGENCY, '35.10', '35', '64.71', '64', 'ID'];
  it.each(regions.flatMap((code) => [YESTERDAY, DAY].map((date) => [code, date] as const)))(
    'for %s on %s equals the sum of its facts',
    async (code, date) => {
      const day = await dayOf(code, date);
      const expected = expectedOf(code, date);
      expect(day.totals).toEqual(expected);
      expect(expected.sites.expected).toBe(places.filter(({ district }) => isWithin(district, code)).length);
    },
  );

  it('is the sum of its children, who are listed in code order', async () => {
    for (const code of regions) {
      const { children, totals: whole } = await dayOf(code, DAY);
      expect(addAll(children.map((child) => child.totals))).toEqual(whole);
      const codes = children.map(({ region }) => region.code);
      expect(codes).toEqual([...codes].sort());
    }
    expect((await dayOf('ID', DAY)).children.map(({ region }) => region.code)).toEqual(['35', '64']);
  });

  it('gives rates as ratios of its own totals', async () => {
    const { totals: t, rates } = await dayOf(REGENCY, DAY);
    const count = ({ small, large }: { small: number; large: number }) => small + large;
    expect(rates).toEqual({
      completeness: t.sites.reported / t.sites.expected,
      coverage: count(t.portions.served) / count(t.portions.planned),
      onTime: t.deliveries.onTime / t.deliveries.count,
      withinLimit: t.deliveries.withinLimit / t.deliveries.count,
    });
  });

  it('changes with a fact that comes late, all the way up', async () => {
    const place = places[0];
    if (!place) throw new Error('no place');
    const late = factsOfSite(place, () => 0.95, YESTERDAY);
    facts.get(YESTERDAY)?.push(...late);
    await admin.facts(...late);
    await api.settled();
    for (const code of [place.district, REGENCY, '35', 'ID'])
      expect((await dayOf(code, YESTERDAY)).totals).toEqual(expectedOf(code, YESTERDAY));
  });

  it('is empty where nothing was planned, with no rate invented', async () => {
    const { totals: none, rates, children } = await dayOf('36.71', DAY);
    expect([none.sites.expected, children, new Set(Object.values(rates))]).toEqual([0, [], new Set([null])]);
  });
});

describe('GET /v1/regions/{code}/totals', () => {
  const range = z.object({ totals, items: z.array(z.looseObject({ totals })) });
  const rangeOf = async (query: string, code = '35') => {
    const { status, text, body } = await admin.get(`/v1/regions/${code}/totals?${query}`);
    if (status !== 200) throw new Error(text);
    return range.parse(body);
  };
  const both = `from=${YESTERDAY}&to=${DAY}`;

  it('adds up days, children and months to the same whole', async () => {
    const whole = addAll([expectedOf('35', YESTERDAY), expectedOf('35', DAY)]);
    for (const by of ['day', 'child', 'month']) {
      const { totals: sum, items } = await rangeOf(`${both}&by=${by}`);
      expect(sum).toEqual(whole);
      expect(addAll(items.map((item) => item.totals))).toEqual(whole);
    }
  });

  it('splits by day, by child and by month', async () => {
    const { items: days } = await rangeOf(both);
    expect(days.map((item) => item.date)).toEqual([YESTERDAY, DAY]);
    expect(days[1]?.totals).toEqual(expectedOf('35', DAY));
    const { items: children } = await rangeOf(`${both}&by=child`);
    expect(children.map((item) => (item.region as { code: string }).code)).toEqual([REGENCY, '35.10']);
    const { items: months } = await rangeOf('from=2026-01-01&to=2026-12-31&by=month');
    expect(months.map((item) => item.month)).toEqual(['2026-11']);
  });

  it('touches no day outside the range', async () => {
    expect((await rangeOf(`from=${DAY}&to=${DAY}`)).totals).toEqual(expectedOf('35', DAY));
    expect((await rangeOf('from=2026-11-25&to=2026-12-31')).items).toEqual([]);
    expect((await rangeOf('from=2026-10-01&to=2026-11-22', 'ID')).items).toEqual([]);
  });

  it.each([
    ['a range that ends before it begins', `from=${DAY}&to=${YESTERDAY}`],
    ['more than a year', 'from=2025-01-01&to=2026-11-24'],
    ['a range without an end', `from=${DAY}`],
    ['another split', `${both}&by=hour`],
  ])('refuses %s', async (_, query) => {
    expect((await admin.get(`/v1/regions/35/totals?${query}`)).status).toBe(422);
  });

  it('takes exactly a year', async () => {
    expect((await admin.get('/v1/regions/35/totals?from=2025-11-25&to=2026-11-24')).status).toBe(200);
    expect(instantAt(DAY, '15:00')).toBe(api.clock.now().toISOString());
  });
});
