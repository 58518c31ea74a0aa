// A report for a spreadsheet: UTF-8 with BOM, one row for the region, one per child, one per adjustment since.
import { stringify } from 'csv-stringify/sync';
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

const rowOf = (row: string, region: RegionName, totals: Totals, at: string): Row => ({
  row,
  at,
  code: region.code,
  name: safeCell(region.name) as string,
  level: region.level,
  ...flatten(totals),
  ...flatten(ratesOf(totals), 'rates.'),
});

/** CSV text of one version: kinds of row are `region`, `child`, `before` and `after`. */
export function toCsv(report: Report): string {
  const { id, period, version, publishedAt, hash } = report;
  const rows = [
    rowOf('region', report.region, report.totals, publishedAt),
    ...report.children.map((child) => rowOf('child', child.region, child.totals, publishedAt)),
    ...report.adjustments.flatMap(({ at, region, before, after }) => [
      rowOf('before', region, before, publishedAt),
      rowOf('after', region, after, at),
    ]),
  ];
  return stringify(
    rows.map((row) => ({ report: id, period, version, hash, ...row })),
    CSV_FORM,
  );
}
