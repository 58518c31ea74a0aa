// The first sheet of a workbook (.xlsx) as lines of cells: texts and numbers as they stand, dates as YYYY-MM-DD. Read on this
// device, since it holds far more about a pupil than may leave it.
import { readSheet } from 'read-excel-file/universal';
import type { Sheet } from '../../../../shared/domain/pupil-list.ts';

/** Throws where the bytes are no such workbook. */
export async function readWorkbook(bytes: ArrayBuffer): Promise<Sheet> {
  const lines = await readSheet(bytes, { trim: false, parseNumber: (digits) => digits });
  return lines.map((cells) => cells.map(toText));
}

function toText(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value === null || value === undefined ? '' : String(value);
}
