// The curves against figures that WHO published: by week, by month and by 0.5 cm, as the package jsgrowup ships them.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import type { Index, Piece, Sex } from '../../shared/domain/growth/curves.ts';
import { type Lms, rowOf, unfold } from '../../shared/domain/growth/rows.ts';
import { measureAt, scoreOf } from '../../shared/domain/growth/score.ts';
import { GROWTH_CURVES } from '../../shared/reference/growth-curves.ts';

const FOLDER = createRequire(import.meta.url)
  .resolve('jsgrowup')
  .replace(/index\.js$/, 'tables/');
const { who2006, who2007 } = GROWTH_CURVES;
/** A month of 30.4375 days is 487 rows of a sixteenth of a day. */
const [ROWS_A_DAY, ROWS_A_WEEK, ROWS_A_MONTH] = [16, 112, 487];
const FARTHEST = 0.001;

type Published = Readonly<Record<string, string>>;
const published = (table: string): Published[] =>
  JSON.parse(readFileSync(`${FOLDER}${table}_zscores.json`, 'utf8'));
const lmsOf = ({ L, M, S }: Published): Lms => ({ L: Number(L), M: Number(M), S: Number(S) });

/** How far our scores at -3, -2 ... 3 of the published figures are off. */
const farthest = (theirs: Lms, ours: Lms): number =>
  Math.max(...[-3, -2, -1, 0, 1, 2, 3].map((z) => Math.abs(scoreOf(measureAt(z, theirs), ours) - z)));

type Table = [index: Index, table: string, unit: 'Week' | 'Month' | 'Length' | 'Height'];
const TABLES: readonly Table[] = [
  ['heightForAge', 'lhfa_{sex}_0_13', 'Week'],
  ['heightForAge', 'lhfa_{sex}_0_2', 'Month'],
  ['heightForAge', 'lhfa_{sex}_2_5', 'Month'],
  ['weightForAge', 'wfa_{sex}_0_13', 'Week'],
  ['weightForAge', 'wfa_{sex}_0_5', 'Month'],
  ['bmiForAge', 'bmifa_{sex}_0_13', 'Week'],
  ['bmiForAge', 'bmifa_{sex}_0_2', 'Month'],
  ['bmiForAge', 'bmifa_{sex}_2_5', 'Month'],
  ['weightForHeight', 'wfl_{sex}_0_2', 'Length'],
  ['weightForHeight', 'wfh_{sex}_2_5', 'Height'],
];

const rowNumber = (unit: Table[2], row: Published): number => {
  const at = Number(row[unit]);
  if (unit === 'Week') return at * ROWS_A_WEEK;
  if (unit === 'Month') return at * ROWS_A_MONTH;
  return Math.round(at * 10) + (unit === 'Height' ? 7 : 0);
};

const BOTH: readonly (readonly [Sex, string])[] = [
  ['male', 'boys'],
  ['female', 'girls'],
];

describe.each(BOTH)('the curves of the standard of 2006, %s', (sex, name) => {
  it.each(TABLES)('%s meet what was published as %s within 0.001 SD', (index, table, unit) => {
    const perUnit = index === 'weightForHeight' ? 10 : ROWS_A_DAY;
    const rows = unfold(who2006[index][sex], perUnit);
    const offs = published(table.replace('{sex}', name)).flatMap((row) => {
      const ours = rowOf(rows, rowNumber(unit, row));
      return ours ? [farthest(lmsOf(row), ours)] : [];
    });
    expect(offs.length).toBeGreaterThan(12);
    expect(Math.max(...offs)).toBeLessThan(FARTHEST);
  });
});

const spanOf = (pieces: readonly Piece[]) => [pieces[0]?.from, pieces.at(-1)?.to];

describe('the curves', () => {
  it.each(BOTH)('reach as far as those of WHO, %s', (sex) => {
    expect(spanOf(who2006.heightForAge[sex])).toEqual([0, 1826]);
    expect(spanOf(who2006.weightForAge[sex])).toEqual([0, 1826]);
    expect(spanOf(who2006.bmiForAge[sex])).toEqual([0, 1826]);
    expect(spanOf(who2006.weightForHeight[sex])).toEqual([45, 120.7]);
    expect(spanOf(who2007.heightForAge[sex])).toEqual([60, 228]);
    expect(spanOf(who2007.weightForAge[sex])).toEqual([60, 120]);
    expect(spanOf(who2007.bmiForAge[sex])).toEqual([60, 228]);
  });

  it('go from length to height on day 731, 0.7 cm shorter, with no row missing', () => {
    for (const [sex] of BOTH) {
      const rows = unfold(who2006.heightForAge[sex], 1);
      const [length, height] = [rowOf(rows, 730)?.M ?? 0, rowOf(rows, 731)?.M ?? 0];
      expect(length - height).toBeGreaterThan(0.65);
      expect(length - height).toBeLessThan(0.7);
      expect(rows.lms).toHaveLength(1827);
      expect(rows.lms.filter((row) => row === undefined)).toEqual([]);
    }
  });

  it('of 5 to 19 years go on from those of 0 to 5', () => {
    for (const [sex] of BOTH)
      for (const index of ['heightForAge', 'weightForAge', 'bmiForAge'] as const) {
        const [before, after] = [
          rowOf(unfold(who2006[index][sex], 1), 1826),
          rowOf(unfold(who2007[index][sex], 1), 60),
        ];
        expect(Math.abs((before?.M ?? 0) / (after?.M ?? 1) - 1)).toBeLessThan(0.02);
      }
  });
});
