// A plan as an XLSX file, a sheet for each of its tables.
import writeExcelFile from 'write-excel-file/node';
import type { PlanSheet } from '../../../shared/domain/plan-sheets.ts';

const WIDTHS = { first: 36, other: 18 };

/** The bytes of the file. */
export async function planWorkbook(sheets: readonly PlanSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const parts = sheets.map(({ name, columns, rows }) => ({
    sheet: name,
    data: [columns.map((value) => ({ value, fontWeight: 'bold' as const })), ...rows.map(toCells)],
    columns: columns.map((_, i) => ({ width: i === 0 ? WIDTHS.first : WIDTHS.other })),
    stickyRowsCount: 1,
  }));
  return Uint8Array.from(await writeExcelFile(parts).toBuffer());
}

const toCells = (row: PlanSheet['rows'][number]) =>
  row.map((value) => (value === null ? null : { value, type: typeof value === 'number' ? Number : String }));
