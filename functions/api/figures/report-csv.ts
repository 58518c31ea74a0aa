// A report for a spreadsheet: UTF-8 with BOM, one row for the region, one per group and per child, one per adjustment since.
import { stringify } from 'csv-stringify/sync';
import { GROUPS } from '../../../shared/domain/beneficiary.ts';
import type { DeliveredBody } from '../../../shared/domain/delivered.ts';
import { NUTRIENTS } from '../../../shared/domain/nutrient.ts';
import { ratesOf } from '../../../shared/domain/rates.ts';
import type { RegionName, Report } from '../../../shared/domain/report.ts';
import { CSV_FORM, safeCell } from '../../../shared/domain/safe-cell.ts';
import type { Totals } from '../../../shared/domain/totals.ts';

type Row = Record<string, string | number | null>;

const flatten = (value: object, prefix = ''): Row =>
  Object.assign(
    {},
    ...Object.entries(value).map(([key, inner]) =>
      inner !== null && typeof inner === 'object'
        ? flatten(inner, `${prefix}${key}.`)
        : { [`${prefix}${key}`]: inner },
    ),
  );

/** The same columns whatever is known. */
const nutritionCells = (of: DeliveredBody | null | undefined): Row =>
  Object.assign(
    { 'nutrition.served': of?.served ?? null },
    ...NUTRIENTS.map((one) => {
      const { perPortion = null, portions = null, target } = of?.nutrients[one] ?? {};
      const [min = null, max = null] = target ?? [];
      const name = `nutrition.${one}`;
      return {
        [name]: perPortion,
        [`${name}.portions`]: portions,
        [`${name}.min`]: min,
        [`${name}.max`]: max,
      };
    }),
  );

const nameCells = (row: string, { code, name, level }: RegionName, at: string): Row => ({
  row,
  at,
  code,
  name: safeCell(name) as string,
  level,
});

type Figures = { totals: Totals; nutrition?: DeliveredBody | null | undefined };
const rowOf = (row: string, region: RegionName, { totals, nutrition }: Figures, at: string): Row => ({
  ...nameCells(row, region, at),
  ...flatten(totals),
  ...flatten(ratesOf(totals), 'rates.'),
  ...nutritionCells(nutrition),
});

/** One row for each group of which something is known; it has no totals of its own. */
const groupRows = ({ region, nutrition, publishedAt }: Report): Row[] =>
  GROUPS.flatMap((group) => {
    const found = nutrition?.groups[group];
    if (!found || Object.keys(found.nutrients).length === 0) return [];
    return [{ ...nameCells('group', { ...region, name: group }, publishedAt), ...nutritionCells(found) }];
  });

/** CSV text of one version: kinds of row are `region`, `group` (its name is the group), `child`, `before` and `after`. */
export function toCsv(report: Report): string {
  const { id, period, version, publishedAt, hash } = report;
  const rows = [
    rowOf('region', report.region, report, publishedAt),
    ...groupRows(report),
    ...report.children.map((child) => rowOf('child', child.region, child, publishedAt)),
    ...report.adjustments.flatMap(({ at, region, before, after, nutrition }) => [
      rowOf('before', region, { totals: before, nutrition: nutrition?.before }, publishedAt),
      rowOf('after', region, { totals: after, nutrition: nutrition?.after }, at),
    ]),
  ];
  return stringify(
    rows.map((row) => ({ report: id, period, version, hash, ...row })),
    CSV_FORM,
  );
}
