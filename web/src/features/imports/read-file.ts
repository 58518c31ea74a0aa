// A file as a school list, or in words why it is none.
import { Problem } from '../../../../shared/domain/problem.ts';
import { decode, readCsv, type SchoolList } from '../../../../shared/domain/read-list.ts';

/** How a workbook begins: .xlsx and .ods are ZIP archives, .xls is an older container. */
const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** Undefined for a workbook, which cannot be read here. Throws `Problem` where the text is no list, or an empty one. */
export function readList(bytes: Uint8Array): SchoolList | undefined {
  if (WORKBOOKS.some((start) => start.every((byte, at) => bytes[at] === byte))) return undefined;
  const list = readCsv(decode(bytes));
  if (list.rows.length === 0) throw new Problem('invalid-request', { detail: 'list-empty' });
  return list;
}
