// The roll-up: a parent is the merge of its children, level by level, however many are at it at once.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldDay } from '../../functions/fold-days/fold-day.ts';
import { regionDayOf, rollUp, rollUpChange } from '../../functions/roll-up-regions/roll-up.ts';
import { NO_NUTRITION } from '../../shared/domain/nutrition.ts';
import { ancestorsOf } from '../../shared/domain/region.ts';
import { NO_SAFETY } from '../../shared/domain/safety.ts';
import { mergeAll } from '../../shared/domain/totals.ts';
import type { DayTotals } from '../../shared/store/day-totals-store.ts';
import { dayTotalsKey } from '../../shared/store/keys.ts';
import { DISTRICT, makePortions } from '../support/factories/day.ts';
import { makePlanned, makeServed } from '../support/factories/facts.ts';
import { makeTotals } from '../support/factories/figures.ts';
import { NEXT_DISTRICT, REGENCY } from '../support/personas.ts';
import { type Bench, givenFacts, givenKitchen, givenRival, givenSite, openBench } from './given.ts';

let bench: Bench;

beforeAll(async () => {
  bench = await openBench();
  await givenKitchen(bench);
});
afterAll(() => bench.database.close());

let days = 0;
function nextDate(): string {
  days += 1;
  return `2026-10-${String(days).padStart(2, '0')}`;
}

const makeRow = (parent: string, date: string, child: string, over: Partial<DayTotals> = {}): DayTotals => ({
  type: 'day-total',
  parent,
  date,
  child,
  name: child,
  level: 'site',
  totals: makeTotals(),
  safety: NO_SAFETY,
  nutrition: NO_NUTRITION,
  version: 1,
  computedAt: '2026-11-24T00:00:00Z',
  ...over,
});

async function putRow(...row: Parameters<typeof makeRow>): Promise<void> {
  const made = makeRow(...row);
  expect(await bench.platform.dayTotals.put(made, made.version === 1 ? undefined : made.version - 1)).toBe(
    true,
  );
}
const find = (parent: string, date: string, child: string) =>
  bench.platform.dayTotals.find(parent, date, child);

/** As the stream does: what fails is done again. */
const persistently = (work: () => Promise<unknown>): Promise<unknown> =>
  work().catch(() => persistently(work));

describe('the roll-up of a region', () => {
  it('writes the merge of its children under its parent, with its name', async () => {
    const date = nextDate();
    await putRow(DISTRICT, date, '00200001');
    await putRow(DISTRICT, date, '00200002', { totals: makeTotals({ leftoverG: 500 }) });
    await putRow(DISTRICT, date, 'kitchen:K-1', { level: 'kitchen' });
    expect(await rollUp(DISTRICT, date, bench.platform)).toBe(true);
    expect(await find(REGENCY, date, DISTRICT)).toMatchObject({
      name: 'Kaliwates',
      level: 'district',
      version: 1,
      totals: mergeAll([makeTotals(), makeTotals({ leftoverG: 500 }), makeTotals()]),
    });
    expect(await rollUp(DISTRICT, date, bench.platform)).toBe(false);
  });

  it('takes no child of another day, and the nation has no parent', async () => {
    const [date, other] = [nextDate(), nextDate()];
    await putRow(DISTRICT, date, '00200001');
    await putRow(DISTRICT, other, '00200001', { totals: makeTotals({ leftoverG: 9 }) });
    await rollUp(DISTRICT, date, bench.platform);
    expect((await find(REGENCY, date, DISTRICT))?.totals).toEqual(makeTotals());
    expect(await rollUp('ID', date, bench.platform)).toBe(false);
  });

  it('that lost a race reads the children again: a rival who knew less does not have the last word', async () => {
    const date = nextDate();
    await putRow(DISTRICT, date, '00200001');
    await putRow(DISTRICT, date, '00200002');
    givenRival(bench, DISTRICT, makeRow(REGENCY, date, DISTRICT, { level: 'district' }));
    expect(await rollUp(DISTRICT, date, bench.platform)).toBe(true);
    expect(await find(REGENCY, date, DISTRICT)).toMatchObject({
      version: 2,
      totals: { sites: { expected: 2 } },
    });
  });

  it('ends right when many sites of two districts are folded at once and each wakes its parents', async () => {
    const date = nextDate();
    const places = Array.from({ length: 30 }, (_, n) => ({
      id: `008000${String(n).padStart(2, '0')}`,
      district: n % 3 === 0 ? NEXT_DISTRICT : DISTRICT,
    }));
    for (const { id, district } of places) await givenSite(bench, id, { district });
    await Promise.all(
      places.map(async ({ id, district }) => {
        for (const fact of [
          makePlanned({ siteId: id, serviceDate: date }),
          makeServed({ siteId: id, serviceDate: date, portions: makePortions(3, 4) }),
        ]) {
          await givenFacts(bench, fact);
          await persistently(() => foldDay({ place: { kind: 'site', id }, date }, bench.platform));
          for (const region of [district, ...ancestorsOf(district)])
            await persistently(() => rollUp(region, date, bench.platform));
        }
      }),
    );
    for (const [parent, child, sites] of [
      [REGENCY, DISTRICT, 20],
      [REGENCY, NEXT_DISTRICT, 10],
      ['35', REGENCY, 30],
      ['ID', '35', 30],
    ] as const)
      expect([child, (await find(parent, date, child))?.totals]).toEqual([
        child,
        expect.objectContaining({
          sites: { expected: sites, reported: sites, noService: 0 },
          portions: expect.objectContaining({
            planned: makePortions(60 * sites, 40 * sites),
            served: makePortions(3 * sites, 4 * sites),
          }),
        }),
      ]);
  });

  it('is woken by the row of a child, and a thousand children of a day are one piece of work', async () => {
    const date = nextDate();
    await putRow(DISTRICT, date, '00200001');
    const key = dayTotalsKey(DISTRICT, date, '00200001');
    expect(regionDayOf(key)).toBe(regionDayOf(dayTotalsKey(DISTRICT, date, '00200002')));
    expect(regionDayOf(key)).not.toBe(regionDayOf(dayTotalsKey(DISTRICT, nextDate(), '00200001')));
    expect(await rollUpChange(key, bench.platform)).toBe(true);
    expect((await find(REGENCY, date, DISTRICT))?.totals).toEqual(makeTotals());
  });

  it('follows a child down as well as up', async () => {
    const date = nextDate();
    await putRow(DISTRICT, date, '00200001');
    await rollUp(DISTRICT, date, bench.platform);
    await putRow(DISTRICT, date, '00200001', {
      version: 2,
      totals: makeTotals({ sites: { expected: 1, reported: 0, noService: 0 } }),
    });
    expect(await rollUp(DISTRICT, date, bench.platform)).toBe(true);
    expect((await find(REGENCY, date, DISTRICT))?.totals.sites.reported).toBe(0);
  });
});
