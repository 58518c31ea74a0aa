// The totals of a place's day, worked out from its facts: each site once, each portion once, each delivery judged.
import { describe, expect, it } from 'vitest';
import { kitchensOf } from '../../shared/domain/deliveries.ts';
import type { Fact } from '../../shared/domain/fact.ts';
import { empty, merge, mergeAll, ofDay, totals } from '../../shared/domain/totals.ts';
import { ZONE } from '../support/factories/day.ts';
import {
  correctionOf,
  makeCooked,
  makeDispatched,
  makeNoService,
  makePlanned,
  makeReceived,
  makeServed,
  makeSiteDay,
  makeVoided,
} from '../support/factories/facts.ts';
import { makeTotals } from '../support/factories/figures.ts';
import { rules, rulesWith } from '../support/factories/rules.ts';

const dayOf = (facts: Fact[], ofKitchens: Fact[] = []) =>
  ofDay(facts, { rules, zone: ZONE, ofKitchens, withdrawn: [] });

describe('the totals of a site-day', () => {
  it('are empty without facts', () => {
    expect(dayOf([])).toEqual(empty);
  });

  it('of a day that went well hold its plan, its portions and its pupils', () => {
    expect(dayOf(makeSiteDay(), [makeCooked()])).toEqual(makeTotals());
  });

  it('count a site as expected once, whatever was planned for it', () => {
    const day = dayOf([makePlanned({ meal: 'morning' }), makePlanned({ meal: 'noon' })]);
    expect(day.sites).toEqual({ expected: 1, reported: 0, noService: 0 });
    expect(day.portions.planned).toEqual({ small: 120, large: 80 });
  });

  it('count a site as reported once, however much it reports', () => {
    const day = dayOf([makePlanned(), makeReceived(), makeReceived(), makeServed(), makeServed()]);
    expect(day.sites).toEqual({ expected: 1, reported: 1, noService: 0 });
  });

  it('count a site without service as reported, and apart', () => {
    const day = dayOf([makePlanned(), makeNoService(), makeNoService()]);
    expect(day.sites).toEqual({ expected: 1, reported: 1, noService: 1 });
    expect(day.discrepancies).toBe(0);
  });

  it('do not take a dispatch for a report', () => {
    expect(dayOf([makePlanned(), makeDispatched()]).sites.reported).toBe(0);
  });

  it('count a site that was not planned as reported but not as expected', () => {
    expect(dayOf([makeServed()]).sites).toEqual({ expected: 0, reported: 1, noService: 0 });
  });

  it('stop counting it as reported when its only report is voided', () => {
    const served = makeServed();
    expect(dayOf([makePlanned(), served, makeVoided(served)]).sites).toEqual({
      expected: 1,
      reported: 0,
      noService: 0,
    });
  });

  it('keep small and large portions apart over both meals', () => {
    const day = dayOf([
      makeServed({ meal: 'morning', portions: { small: 10, large: 1 } }),
      makeServed({ meal: 'noon', portions: { small: 20, large: 2 } }),
      makeServed({ meal: 'noon', portions: { small: 30, large: 3 } }),
    ]);
    expect(day.portions.served).toEqual({ small: 60, large: 6 });
  });

  it('count rejected portions among those received', () => {
    const received = makeReceived({ rejected: { small: 5, large: 0, reason: 'basi' } });
    expect(dayOf([received]).portions).toMatchObject({
      received: { small: 60, large: 40 },
      rejected: { small: 5, large: 0 },
    });
  });

  it('hold the corrected figure, not the first one nor both', () => {
    const first = makeServed({ present: 90, leftoverG: 500 });
    const second = makeServed({
      ...correctionOf(first),
      portions: { small: 1, large: 2 },
      present: 80,
      leftoverG: 300,
    });
    expect(dayOf([first, second])).toMatchObject({
      portions: { served: { small: 1, large: 2 } },
      pupils: { present: 80 },
      leftoverG: 300,
    });
  });

  it('add up pupils present and leftovers where they were counted, and enrolled pupils from the plan', () => {
    const day = dayOf([
      makePlanned({ enrolled: 100 }),
      makeServed({ present: 40, leftoverG: 500 }),
      makeServed({ present: 38, leftoverG: 250 }),
      makeServed(),
    ]);
    expect([day.pupils, day.leftoverG]).toEqual([{ enrolled: 100, present: 78 }, 750]);
  });

  it('count what does not add up', () => {
    const served = makeServed({ portions: { small: 200, large: 0 }, note: 'tamu' });
    expect(dayOf([makeReceived(), served]).discrepancies).toBe(2);
  });

  it('of a kitchen hold what it cooked and no site', () => {
    const day = dayOf([makeCooked(), makeCooked()]);
    expect(day).toEqual({ ...empty, portions: { ...empty.portions, cooked: { small: 1200, large: 800 } } });
  });
});

describe('deliveries', () => {
  it('are each on time or late by themselves', () => {
    const day = dayOf([
      makeReceived(),
      makeReceived({ at: '2026-11-24T07:00:59Z' }),
      makeReceived({ at: '2026-11-24T07:01:00Z' }),
    ]);
    expect(day.deliveries).toMatchObject({ count: 3, onTime: 2 });
  });

  const cookedAt = (finishedAt: string, batchId?: string) =>
    makeCooked({ startedAt: '2026-11-23T22:00:00Z', finishedAt, ...(batchId && { batchId }) });
  const servedAt = (at: string) => makeServed({ at });
  const within = (facts: Fact[], ...cooked: Fact[]) => dayOf(facts, cooked).deliveries.withinLimit;

  it.each([
    ['exactly four hours', '2026-11-24T05:00:00.000Z', 1],
    ['a second over four hours', '2026-11-24T05:00:01.000Z', 0],
    ['no time at all', '2026-11-24T01:00:00.000Z', 1],
    ['less than no time, which no clock can mean', '2026-11-24T00:59:59.000Z', 0],
  ])('eaten after %s count accordingly', (_, at, count) => {
    const day = [makeDispatched(), makeReceived(), servedAt(at)];
    expect(within(day, cookedAt('2026-11-24T01:00:00.000Z'))).toBe(count);
  });

  it('are judged from the first batch cooked to the last portion served', () => {
    const day = [
      makeDispatched(),
      makeReceived(),
      servedAt('2026-11-24T04:00:00Z'),
      servedAt('2026-11-24T05:30:00Z'),
    ];
    expect(within(day, cookedAt('2026-11-24T02:00:00Z'))).toBe(1);
    expect(within(day, cookedAt('2026-11-24T02:00:00Z'), cookedAt('2026-11-24T01:00:00Z'))).toBe(0);
  });

  it('are judged by the batches that they name, not by all that the kitchen cooked', () => {
    const [early, fresh] = [cookedAt('2026-11-23T23:00:00Z'), cookedAt('2026-11-24T02:00:00Z')];
    const named = [
      makeDispatched({ batchId: fresh.batchId }),
      makeReceived(),
      servedAt('2026-11-24T05:00:00Z'),
    ];
    expect(within(named, early, fresh)).toBe(1);
    const unnamed = [makeDispatched(), makeReceived(), servedAt('2026-11-24T05:00:00Z')];
    expect(within(unnamed, early, fresh)).toBe(0);
  });

  it('are judged by a batch that the receipt names, too', () => {
    const fresh = cookedAt('2026-11-24T02:00:00Z');
    const day = [makeReceived({ batchId: fresh.batchId }), servedAt('2026-11-24T05:00:00Z')];
    expect(within(day, fresh)).toBe(1);
  });

  it('are not within the limit while cooking or serving is unknown', () => {
    expect(within([makeDispatched(), makeReceived(), makeServed()])).toBe(0);
    expect(within([makeDispatched(), makeReceived()], cookedAt('2026-11-24T02:00:00Z'))).toBe(0);
  });

  it('are not judged by a batch for the other meal, nor of a kitchen that serves others', () => {
    const day = [makeDispatched(), makeReceived(), makeServed()];
    expect(within(day, makeCooked({ ...cookedAt('2026-11-24T02:00:00Z'), meal: 'morning' }))).toBe(0);
    expect(within(day, makeCooked({ ...cookedAt('2026-11-24T02:00:00Z'), kitchenId: 'K-UJI-9' }))).toBe(0);
  });

  it('of a meal count together', () => {
    const day = [
      makeDispatched(),
      makeReceived(),
      makeReceived(),
      makeServed(),
      makeReceived({ meal: 'morning' }),
    ];
    expect(dayOf(day, [cookedAt('2026-11-24T02:00:00Z')]).deliveries).toEqual({
      count: 3,
      onTime: 3,
      withinLimit: 2,
    });
  });

  it('are judged by the limit of the day', () => {
    const strict = rulesWith({ key: 'cookToConsume.max', value: 60, validFrom: '2026-11-24' });
    const context = {
      rules: strict,
      zone: ZONE,
      ofKitchens: [cookedAt('2026-11-24T02:00:00Z')],
      withdrawn: [],
    };
    const day = [makeDispatched(), makeReceived(), servedAt('2026-11-24T03:01:00Z')];
    expect(ofDay(day, context).deliveries.withinLimit).toBe(0);
  });
});

describe('the kitchens of a site-day', () => {
  it('are those that sent food', () => {
    const facts = [makePlanned(), makeDispatched({ kitchenId: 'K-2' }), makeReceived({ kitchenId: 'K-2' })];
    expect(kitchensOf(facts)).toEqual(['K-2']);
  });

  it('are the planned one while nobody has sent anything', () => {
    expect(kitchensOf([makePlanned(), makeReceived()])).toEqual(['K-UJI-1']);
    expect(kitchensOf([makeReceived()])).toEqual([]);
  });

  it('hold the kitchen of each meal, though another one sent food for the other meal', () => {
    const morning = [makeDispatched({ meal: 'morning', kitchenId: 'K-2' })];
    const noon = [makePlanned({ meal: 'noon', kitchenId: 'K-1' }), makeReceived({ meal: 'noon' })];
    const named = [...kitchensOf(morning), ...kitchensOf(noon)];
    expect(kitchensOf([...morning, ...noon])).toEqual(expect.arrayContaining(named));
  });
});

describe('merged totals', () => {
  it('of two sites are their sum in every figure', () => {
    const doubled: unknown = JSON.parse(JSON.stringify(makeTotals()), (_, value: unknown) =>
      typeof value === 'number' ? value * 2 : value,
    );
    expect(merge(makeTotals(), makeTotals())).toEqual(doubled);
  });

  it('of nothing are empty', () => {
    expect(mergeAll([])).toEqual(empty);
    expect(totals.safeParse(empty).success).toBe(true);
  });

  it('of the whole nation still are exact', () => {
    const sites = 600_000;
    const bulk = makeTotals({ leftoverG: 100_000_000 });
    const nation = mergeAll(Array.from({ length: sites }, () => bulk));
    expect(nation.leftoverG).toBe(sites * 100_000_000);
    expect(totals.safeParse(nation).success).toBe(true);
  });
});
