// Whatever is renamed, moved, divided or joined: every figure of an earlier day counts once by the regions of today.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsAsOf } from '../../functions/api/figures/rows-as-now.ts';
import { rollUp } from '../../functions/roll-up-regions/roll-up.ts';
import { NO_NUTRITION } from '../../shared/domain/nutrition.ts';
import { isWithin } from '../../shared/domain/region.ts';
import type { ChangeDraft, MappingRow } from '../../shared/domain/region-change.ts';
import { carryPlace } from '../../shared/domain/region-changes.ts';
import { NO_SAFETY } from '../../shared/domain/safety.ts';
import { mergeAll } from '../../shared/domain/totals.ts';
import { DatedTree } from '../../shared/reference/dated-tree.ts';
import { planChange } from '../../shared/reference/plan-change.ts';
import { getChildren } from '../../shared/reference/region-tree.ts';
import type { DayTotals } from '../../shared/store/day-totals-store.ts';
import type { Platform } from '../../shared/store/platform.ts';
import { makeTotals } from '../support/factories/figures.ts';
import { type Bench, openBench } from './given.ts';

const DAY = '2026-11-20';
const DISTRICTS = ['35.09.19', '35.09.20', '35.10.01', '64.71.05'];

let bench: Bench;
let rows: DayTotals[];

beforeAll(async () => {
  bench = await openBench();
  rows = DISTRICTS.flatMap((parent, d) =>
    getChildren(parent)
      .slice(0, 3)
      .map(({ code: village }, n) => ({
        type: 'day-total' as const,
        parent,
        date: DAY,
        child: `0060${d}00${n}`,
        name: 'SD Uji',
        level: 'site' as const,
        village,
        totals: makeTotals({ leftoverG: 10 ** (d * 3 + n) }),
        safety: NO_SAFETY,
        nutrition: NO_NUTRITION,
        version: 1,
        computedAt: '2026-11-20T10:00:00Z',
      })),
  );
  for (const row of rows) await bench.platform.dayTotals.put(row, undefined);
  for (const code of [...DISTRICTS, '35.09', '35.10', '64.71', '35', '64'])
    await rollUp(code, DAY, bench.platform);
});
afterAll(() => bench.database.close());

/** Rows that give the villages of a district to others, one after the other. */
const dividing = (district: string, targets: readonly string[]): MappingRow[] =>
  getChildren(district).map(({ code }, i) => {
    const to = targets[i % targets.length] ?? district;
    return { old: code, new: to === district ? code : `${to}.1${String(i).padStart(3, '0')}` };
  });

const CHANGES: readonly Pick<ChangeDraft, 'kind' | 'mapping'>[] = [
  { kind: 'rename', mapping: [{ old: '35.09', new: '35.09', name: 'Argopuro' }] },
  { kind: 'move', mapping: [{ old: '35.09.19', new: '35.10.91' }] },
  { kind: 'move', mapping: [{ old: '35.10', new: '34.80' }] },
  {
    kind: 'split',
    mapping: [{ new: '35.09.92', name: 'Baru' }, ...dividing('35.09.20', ['35.09.92', '35.09.20'])],
  },
  {
    kind: 'merge',
    mapping: [
      { old: '35.10.01', new: '35.10.02' },
      ...getChildren('35.10.01').map(({ code }, i) => ({ old: code, new: `35.10.02.1${800 + i}` })),
    ],
  },
  {
    kind: 'split',
    mapping: [
      { new: '34.81', name: 'Kabupaten Baru' },
      { new: '34.81.01', name: 'Baru' },
      ...dividing('35.10.01', ['34.81.01', '35.10.01']),
    ],
  },
];

/** A platform whose regions have changed since. */
function changed(chosen: readonly (typeof CHANGES)[number][]): Platform {
  let tree = new DatedTree([]);
  for (const [i, draft] of chosen.entries()) {
    const id = `01KAT00000000000000000000${i}`;
    const { change, misfits } = planChange(
      { ...draft, id, decree: 'Uji', effectiveFrom: '2026-11-22' },
      [],
      tree,
    );
    if (misfits.length === 0) tree = new DatedTree([...tree.changes, change]);
  }
  const regions = { current: () => Promise.resolve(tree) } as Platform['regions'];
  return { ...bench.platform, regions };
}

const range = { from: DAY, to: DAY };
const sumOf = async (code: string, asOf: 'then' | 'now', platform: Platform) =>
  mergeAll((await rowsAsOf(asOf, code, range, platform)).map((row) => row.totals));

it.each(CHANGES)('$kind fits, so that the figures below are those of a change', async (draft) => {
  expect((await changed([draft]).regions.current()).changes).toHaveLength(1);
});

describe('figures of earlier days by the regions of today', () => {
  it('have the same national sum as by the regions of then, and each region that of its own places', async () => {
    const some = fc.subarray(CHANGES as (typeof CHANGES)[number][]);
    await fc.assert(
      fc.asyncProperty(some, async (chosen) => {
        const platform = changed(chosen);
        const { changes } = await platform.regions.current();
        expect(await sumOf('ID', 'now', platform)).toEqual(await sumOf('ID', 'then', platform));
        for (const code of [
          '34',
          '34.80',
          '34.81',
          '35',
          '35.09',
          '35.09.92',
          '35.10',
          '35.10.02',
          '35.10.91',
          '64',
        ]) {
          const own = rows.filter((row) => {
            let where = { district: row.parent, village: row.village } as Parameters<typeof carryPlace>[2];
            for (const change of changes) where = carryPlace(change, `site:${row.child}`, where);
            return isWithin(where.district, code);
          });
          const expected = own.reduce((sum, row) => sum + row.totals.leftoverG, 0);
          expect([code, (await sumOf(code, 'now', platform)).leftoverG]).toEqual([code, expected]);
        }
      }),
      { numRuns: 12 },
    );
  });
});
