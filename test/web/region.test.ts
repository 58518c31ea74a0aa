// The figures of a region on the screen: cells that never overlap, orders that keep what is missing last, bands, trends.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { empty } from '../../shared/domain/totals.ts';
import { getChildren } from '../../shared/reference/region-tree.ts';
import { hrefOf } from '../../web/src/features/region/child.ts';
import { knownFigures } from '../../web/src/features/region/known-figures.ts';
import { knownRates } from '../../web/src/features/region/known-rates.ts';
import { bandOf } from '../../web/src/features/region/rates.ts';
import { nextOrder, toOrder } from '../../web/src/features/region/sort-order.ts';
import { sortRows } from '../../web/src/features/region/sortable-table.tsx';
import { cellsOf, shortName } from '../../web/src/features/region/tiles.ts';
import { toTrend } from '../../web/src/features/region/trend-days.ts';
import { session } from '../../web/src/lib/me.ts';
import type { RangeTotals } from '../../web/src/lib/shapes.ts';

const codesOf = (code: string): string[] => getChildren(code).map((child) => child.code);
const keyOf = ({ column, row }: { column: number; row: number }): string => `${column} ${row}`;

describe('the cells of a map', () => {
  it('give every province, every regency and every district one of its own', () => {
    for (const parent of ['ID', ...codesOf('ID'), '35.09']) {
      const codes = codesOf(parent);
      expect(new Set(cellsOf(codes).map(keyOf)).size).toBe(codes.length);
    }
  });

  it('place provinces roughly where they lie: Aceh in the north-west, Papua in the east', () => {
    const [aceh, papua] = cellsOf(['11', '91']);
    expect(aceh).toEqual({ column: 0, row: 0 });
    expect(papua?.column).toBeGreaterThan(10);
  });

  it('lay out anything else evenly, in code order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), (count) => {
        const cells = cellsOf(Array.from({ length: count }, (_, at) => `place-${at}`));
        expect(new Set(cells.map(keyOf)).size).toBe(count);
        expect(cells.map(({ column, row }) => row * 1_000 + column)).toEqual(
          cells.map(({ column, row }) => row * 1_000 + column).toSorted((a, b) => a - b),
        );
      }),
    );
  });

  it.each([
    ['Kabupaten Jember', 'Jember'],
    ['Kota Depok', 'Kota Depok'],
    ['Kepulauan Riau', 'Kep. Riau'],
    ['Nusa Tenggara Timur', 'NT Timur'],
    ['SD Contoh 1 (fiktif)', 'SD Contoh 1'],
  ])('write %s as %s', (name, short) => expect(shortName(name)).toBe(short));
});

describe('sorting a table', () => {
  const rows = fc.array(fc.record({ n: fc.option(fc.integer(), { nil: null }) }));
  const by = { value: ({ n }: { n: number | null }) => n };

  it('keeps every row, in order, with what is missing last either way', () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (all, isDescending) => {
        const sorted = sortRows(all, by, isDescending).map(({ n }) => n);
        const known = sorted.filter((n) => n !== null);
        expect(sorted).toEqual([...known, ...Array(all.length - known.length).fill(null)]);
        expect(known).toEqual(known.toSorted((a, b) => (isDescending ? b - a : a - b)));
      }),
    );
  });

  it('puts numbers in names in their own order', () => {
    const names = [{ name: 'SD 10' }, { name: 'SD 9' }, { name: 'SD 1' }];
    const sorted = sortRows(names, { value: ({ name }) => name }, false);
    expect(sorted.map(({ name }) => name)).toEqual(['SD 1', 'SD 9', 'SD 10']);
  });
});

describe('the order of a table', () => {
  it('rises at the first press and falls at the second', () => {
    expect(nextOrder('coverage', 'name')).toBe('name');
    expect(nextOrder('name', 'name')).toBe('-name');
    expect(nextOrder('-name', 'name')).toBe('name');
    expect(toOrder('-name')).toEqual({ key: 'name', isDescending: true });
    expect(toOrder('name')).toEqual({ key: 'name', isDescending: false });
  });
});

describe('the band of a rate', () => {
  it.each([
    [1, 'fine'],
    [0.95, 'fine'],
    [0.9499, 'look'],
    [0.8, 'look'],
    [0.7999, 'act'],
    [0, 'act'],
    [null, 'silent'],
    [undefined, 'silent'],
  ])('of %s is %s', (rate, band) => expect(bandOf(rate)).toBe(band));
});

describe('figures', () => {
  const planned = { ...empty, sites: { ...empty.sites, expected: 2 } };

  it('are unknown, not 0, where nothing was planned or reported', () => {
    expect(new Set(Object.values(knownFigures(empty)))).toEqual(new Set([null]));
    expect(knownFigures(planned)).toMatchObject({ received: null, served: null, discrepancies: null });
  });

  it('are 0 where that is what was reported', () => {
    const reported = { ...planned, deliveries: { count: 1, onTime: 1, withinLimit: 0 } };
    expect(knownFigures({ ...reported, sites: { ...planned.sites, reported: 1 } })).toMatchObject({
      cooked: null,
      received: 0,
      rejected: 0,
      served: 0,
      leftoverG: 0,
      discrepancies: 0,
    });
  });
});

describe('rates', () => {
  const rates = { coverage: 0, completeness: 0, onTime: null, withinLimit: null };
  const served = { small: 3, large: 0 };
  const sites = { ...empty.sites, expected: 2 };

  it('say nothing of coverage before anyone has reported, a site without a plan included', () => {
    expect(knownRates({ totals: { ...empty, sites }, rates }).coverage).toBeNull();
    const unplanned = { ...empty, sites, portions: { ...empty.portions, served } };
    expect(knownRates({ totals: unplanned, rates }).coverage).toBe(0);
    expect(knownRates({ totals: { ...empty, sites: { ...sites, reported: 1 } }, rates }).coverage).toBe(0);
  });
});

describe('the trend', () => {
  const day = (date: string, expected: number): RangeTotals['items'][number] => ({
    date,
    totals: { ...empty, sites: { ...empty.sites, expected } },
    rates: { coverage: 0, completeness: 0.5, onTime: null, withinLimit: null },
    nutrition: {
      served: 80,
      nutrients: {
        energyKcal: { perPortion: 450, portions: 80, target: [600, 700] },
        ironMg: { perPortion: 4, portions: 80, target: null },
      },
    },
  });

  it('says what a child got as a share of the least it needs, and nothing where that is not known', () => {
    const [first] = toTrend({ items: [day('2026-10-01', 1)] } as RangeTotals);
    expect(first).toMatchObject({ energyKcal: 0.75, proteinG: null, ironMg: null });
  });

  it('has the last thirty days with service, a gap (no zero) where nothing was reported, and no day without service', () => {
    const items = Array.from({ length: 45 }, (_, at) =>
      day(`2026-10-${String(at + 1).padStart(2, '0')}`, at % 2),
    );
    const trend = toTrend({ items } as RangeTotals);
    expect(trend).toHaveLength(22);
    expect(trend.every(({ coverage, completeness }) => coverage === null && completeness === 0.5)).toBe(true);
    expect(
      toTrend({ items: items.map((item) => ({ ...item, ...day('2026-10-01', 1) })) } as RangeTotals),
    ).toHaveLength(30);
  });
});

describe('where a child opens', () => {
  const signedInAs = (grant: string) => {
    session.value = { grants: [grant] } as typeof session.value;
  };

  it.each([
    ['00200001', 'site', '/sites/00200001/days/2026-11-24'],
    ['kitchen:K1', 'kitchen', '/kitchens/K1/days/2026-11-24'],
    ['35.09', 'regency', '/regions/35.09/days/2026-11-24?rate=onTime'],
  ])('%s (%s) at %s', (code, level, href) => {
    signedInAs('coordinator@region:35.09');
    expect(hrefOf({ code, level }, '35.09.19', '2026-11-24', '?rate=onTime')).toBe(href);
  });

  it.each([
    ['00200001', 'site', undefined],
    ['kitchen:K1', 'kitchen', undefined],
    ['35.09', 'regency', '/regions/35.09/days/2026-11-24'],
    ['35.10', 'regency', undefined],
  ])('for a planner: %s (%s) at %s', (code, level, href) => {
    signedInAs('planner@region:35.09');
    expect(hrefOf({ code, level }, '35.09.19', '2026-11-24')).toBe(href);
  });
});
