// A workbook (.xlsx) as spreadsheets write it.
import writeExcelFile from 'write-excel-file/node';

type Cell = string | number | Date;

/** Bytes of a workbook with one sheet; empty cells are left out, as spreadsheets do. */
export async function workbookOf(lines: readonly (readonly Cell[])[]): Promise<Uint8Array<ArrayBuffer>> {
  const data = lines.map((cells) => cells.map((value) => (value === '' ? null : cellOf(value))));
  return Uint8Array.from(await writeExcelFile(data).toBuffer());
}

function cellOf(value: Cell) {
  if (value instanceof Date) return { value, type: Date, format: 'yyyy-mm-dd' };
  return typeof value === 'number' ? { value, type: Number } : { value, type: String };
}
