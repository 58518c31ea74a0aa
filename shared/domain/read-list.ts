// A school list as sent: CSV in any usual dress (UTF-8 or UTF-16 with or without BOM, Windows-1252; comma, semicolon or
// tab; CRLF; empty lines) or JSON rows. Row numbers are those a spreadsheet shows.
import { type CsvError, parse } from 'csv-parse/sync';
import { isKnownColumn, REQUIRED_COLUMNS } from './list-cells.ts';
import { Problem } from './problem.ts';

export type ListRow = { row: number; raw: Readonly<Record<string, unknown>> };
export type SchoolList = { rows: ListRow[]; ignoredColumns: string[] };

/** The encoding that the first bytes of a file name; undefined where they name none. */
export function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/** What spreadsheets write where it is not Unicode. */
export const PLAIN_ENCODING = 'windows-1252';

/** Text of a file: by its BOM, else UTF-8 where it is valid, else Windows-1252. */
export function decode(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(PLAIN_ENCODING).decode(bytes);
  }
}

/** The separator that the header line uses most. */
export function delimiterOf(text: string): string {
  const [header = ''] = text.split(/[\r\n]+/).filter(Boolean);
  const count = (separator: string) => header.split(separator).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** How every CSV file is read: lines as they come, whatever ends them. */
export const CSV_READING = {
  bom: true,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  record_delimiter: ['\r\n', '\n', '\r'],
};

type Line = { record: string[]; info: { records: number; empty_lines: number } };

/** Rows of a school list under its header. 400 when it is not CSV, 422 when a column is missing. */
export function readCsv(text: string): SchoolList {
  const { columns, rows } = readTable(text);
  return { rows, ignoredColumns: checkedColumns(columns) };
}

/** Rows of any CSV text under its header, whatever its columns. 400 when it is not CSV. */
export function readTable(text: string): { columns: string[]; rows: ListRow[] } {
  const [header, ...records] = parseCsv(text);
  const columns = header?.record.map((column) => column.trim()) ?? [];
  const rows = records.map(({ record, info }) => ({
    row: info.records + info.empty_lines,
    raw: Object.fromEntries(columns.map((column, i) => [column, record[i] ?? ''])),
  }));
  return { columns, rows };
}

function parseCsv(text: string): Line[] {
  const options = { ...CSV_READING, delimiter: delimiterOf(text), info: true };
  try {
    const lines = parse(text, options) as unknown as Line[];
    return lines.filter(({ record }) => record.some((cell) => cell.trim() !== ''));
  } catch (cause) {
    const line = (cause as CsvError).lines;
    throw Object.assign(
      new Problem('unreadable-body', { detail: 'csv-unreadable', values: { line: Number(line ?? 1) } }),
      { cause },
    );
  }
}

export function readRows(raws: readonly Readonly<Record<string, unknown>>[]): SchoolList {
  const columns = [...new Set(raws.flatMap(Object.keys))];
  return { rows: raws.map((raw, i) => ({ row: i + 1, raw })), ignoredColumns: checkedColumns(columns) };
}

/** Names each column that is not used; throws when a required one is missing. */
function checkedColumns(columns: readonly string[]): string[] {
  const present = new Set(columns.map((column) => column.toLowerCase()));
  const missing = REQUIRED_COLUMNS.filter((column) => !present.has(column));
  if (missing.length > 0)
    throw new Problem('invalid-request', {
      detail: 'columns-missing',
      values: { columns: missing.join(', ') },
    });
  return [...new Set(columns)].filter((column) => column !== '' && !isKnownColumn(column));
}
