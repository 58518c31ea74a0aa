// The rows that were rejected, as they came, with their reason: to be corrected in a spreadsheet and imported again.
import { stringify } from 'csv-stringify/sync';
import type { ListRow } from '../../../../shared/domain/read-list.ts';
import { CSV_FORM, safeCells } from '../../../../shared/domain/safe-cell.ts';
import type { RowOutcome } from './send-list.ts';

/** CSV text that spreadsheets open: UTF-8 with BOM, columns `row` and `reason` first. */
export function toErrorFile(rows: readonly ListRow[], outcomes: readonly RowOutcome[]): string {
  const raws = new Map(rows.map(({ row, raw }) => [row, raw]));
  const lines = outcomes
    .filter(({ outcome }) => outcome === 'rejected')
    .map(({ row, reason = '' }) => ({ row, reason, ...safeCells(raws.get(row)) }));
  return stringify(lines, CSV_FORM);
}
