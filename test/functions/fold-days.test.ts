// The fold of a place's day: from all its facts, whenever, however often and by how many it is done.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { foldChange } from '../../functions/fold-days/fold-changes.ts';
import { foldDay } from '../../functions/fold-days/fold-day.ts';
import type { Fact } from '../../shared/domain/fact.ts';
import { placeOf } from '../../shared/domain/fact-place.ts';
import { NO_NUTRITION } from '../../shared/domain/nutrition.ts';
import { NO_SAFETY } from '../../shared/domain/safety.ts';
import { factsOfPlaceDay } from '../../shared/store/keys.ts';
import { seeded, shuffled } from '../api/busy-day.ts';
import { standing, sumOfDay } from '../api/independent-sum.ts';
import { DISTRICT, instantAt, KITCHEN, makePortions } from '../support/factories/day.ts';
import {
  correctionOf,
  makeCooked,
  makeDispatched,
  makePlanned,
  makeReceived,
  makeServed,
} from '../support/factories/facts.ts';
import { type Bench, givenFacts, givenKitchen, givenRival, givenSite, openBench } from './given.ts';

type Placed = Exclude<Fact, { kind: 'voided' }>;
const DATE = '2026-11-24';
const kitchenOf = () => KITCHEN;

let bench: Bench;
let siteId: string;
let sites = 0;

beforeAll(async () => {
  bench = await openBench();
  await givenKitchen(bench);
});
beforeEach(() => givenNextSite());
afterAll(() => bench.database.close());

async function givenNextSite(): Promise<void> {
  sites += 1;
  siteId = `006${String(sites).padStart(5, '0')}`;
  await givenSite(bench, siteId);
}

const fold = () => foldDay({ place: { kind: 'site', id: siteId }, date: DATE }, bench.platform);
const row = () => bench.platform.dayTotals.find(DISTRICT, DATE, siteId);
const firstRow = () => ({
  type: 'day-total' as const,
  parent: DISTRICT,
  date: DATE,
  child: siteId,
  name: 'SD Negeri Uji 1',
  level: 'site' as const,
  version: 1,
  computedAt: instantAt(DATE, '12:00'),
});
const dayOfSite = (): Placed[] => [
  makePlanned({ siteId }),
  makeDispatched({ siteId }),
  makeReceived({ siteId }),
  makeServed({ siteId, present: 97 }),
];

describe('the fold of a day', () => {
  it('writes the totals of all its facts, under the district', async () => {
    const facts = dayOfSite();
    await givenFacts(bench, ...facts);
    expect(await fold()).toBe(true);
    expect(await row()).toMatchObject({
      parent: DISTRICT,
      child: siteId,
      level: 'site',
      kitchenId: KITCHEN,
      version: 1,
      totals: sumOfDay(facts, kitchenOf),
    });
  });

  it('writes nothing when nothing has changed', async () => {
    await givenFacts(bench, ...dayOfSite());
    await fold();
    const before = await row();
    expect([await fold(), await fold(), await row()]).toEqual([false, false, before]);
  });

  it('comes to the same for every order of the facts, folded after each of them', async () => {
    const wrong = makeReceived({ siteId, portions: makePortions(10, 10) });
    const facts = [
      ...dayOfSite(),
      wrong,
      makeReceived({ ...correctionOf(wrong), siteId, portions: makePortions(2, 2) }),
    ];
    const random = seeded(7);
    for (let round = 0; round < 4; round++) {
      await givenNextSite();
      const moved = shuffled(facts, random).map((fact) => ({ ...fact, siteId }) as Placed);
      for (const fact of moved) {
        await givenFacts(bench, fact, fact);
        await fold();
      }
      expect((await row())?.totals).toEqual(sumOfDay(standing(facts), kitchenOf));
    }
  });

  it('that lost a race reads everything again: a rival who knew less does not have the last word', async () => {
    const [early, late] = [makeReceived({ siteId }), makeReceived({ siteId, portions: makePortions(5, 5) })];
    await givenFacts(bench, early, late);
    givenRival(bench, siteId, {
      ...firstRow(),
      totals: sumOfDay([early], kitchenOf),
      safety: NO_SAFETY,
      nutrition: NO_NUTRITION,
    });
    expect(await fold()).toBe(true);
    expect(await row()).toMatchObject({ version: 2, totals: sumOfDay([early, late], kitchenOf) });
  });

  it('done by many at once while facts keep coming ends right', async () => {
    const facts = Array.from({ length: 20 }, () => makeReceived({ siteId, portions: makePortions(1, 2) }));
    await Promise.all(
      facts.map(async (fact) => {
        await givenFacts(bench, fact);
        await fold().catch(fold);
      }),
    );
    expect((await row())?.totals).toEqual(sumOfDay(facts, kitchenOf));
  });

  it('of a place that is not registered is a fault with its name', async () => {
    const place = { kind: 'site', id: '00609999' } as const;
    await expect(foldDay({ place, date: DATE }, bench.platform)).rejects.toThrow('00609999');
  });
});

describe('a change in the meals', () => {
  const change = (facts: readonly Placed[], at = 0) => {
    const fact = facts[at];
    if (!fact) throw new Error('no fact');
    return foldChange(
      { pk: factsOfPlaceDay(placeOf(fact), DATE).pk, sk: `${fact.kind}#${fact.id}` },
      bench.platform,
    );
  };

  it('at a site folds that site', async () => {
    const facts = dayOfSite();
    await givenFacts(bench, ...facts);
    await change(facts);
    expect((await row())?.totals).toEqual(sumOfDay(facts, kitchenOf));
  });

  it('at a kitchen folds its sites too, whose four hours count from the cooking', async () => {
    const facts = dayOfSite();
    await givenFacts(bench, ...facts);
    await change(facts);
    expect((await row())?.totals.deliveries).toEqual({ count: 1, onTime: 1, withinLimit: 0 });
    const cooked = [makeCooked({ finishedAt: instantAt(DATE, '07:46') })];
    await givenFacts(bench, ...cooked);
    await change(cooked);
    expect((await row())?.totals.deliveries.withinLimit).toBe(1);
    expect(await bench.platform.dayTotals.find(DISTRICT, DATE, `kitchen:${KITCHEN}`)).toMatchObject({
      level: 'kitchen',
      totals: { portions: { cooked: { small: 600 } } },
    });
  });

  it.each([
    ['exactly four hours', '11:46', 1],
    ['a minute more', '11:47', 0],
    ['before it was cooked', '07:30', 0],
  ])(
    'eaten %s after the cooking (finished 07:46) counts as within the limit: %s',
    async (_, time, within) => {
      const served = makeServed({ siteId, at: instantAt(DATE, time) });
      await givenFacts(bench, makeDispatched({ siteId }), makeReceived({ siteId }), served);
      await change([served]);
      expect((await row())?.totals.deliveries.withinLimit).toBe(within);
    },
  );
});
