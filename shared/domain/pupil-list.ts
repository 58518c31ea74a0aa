// A school's own list of pupils as Dapodik exports it ("Daftar Peserta Didik"): some lines of title, two header rows, then a pupil a
// row. Read where the file is: only the columns that are needed leave it.
import { parse } from 'csv-parse/sync';
import { Problem } from './problem.ts';
import { CSV_READING, delimiterOf } from './read-list.ts';
import { type ReadPupil, readPupil } from './read-pupil.ts';

/** The lines of a sheet, each with its cells. */
export type Sheet = readonly (readonly string[])[];

const COLUMNS = {
  name: 'nama',
  nik: 'nik',
  sex: 'jk',
  birthDate: 'tanggal lahir',
  classGroup: 'rombel saat ini',
} as const;
type PupilColumn = keyof typeof COLUMNS;
const REQUIRED: readonly PupilColumn[] = ['name', 'sex', 'birthDate', 'classGroup'];

const bare = (cell: string): string => cell.trim().toLowerCase().replace(/\s+/g, ' ');

/** The lines of a CSV text; its separator is the one that the header row uses. */
export function toSheet(text: string): Sheet {
  const header = text.split(/[\r\n]+/).find((line) => /nama/i.test(line) && /\bjk\b/i.test(line));
  const options = { ...CSV_READING, skip_empty_lines: false, delimiter: delimiterOf(header ?? text) };
  try {
    return parse(text, options) as unknown as string[][];
  } catch (cause) {
    const problem = new Problem('unreadable-body', { detail: 'csv-unreadable', values: { line: 1 } });
    throw Object.assign(problem, { cause });
  }
}

/** The pupils of a sheet, each with what is to be said of its row. 422 where no line names the columns that are needed. */
export function readPupils(sheet: Sheet): ReadPupil[] {
  const at = sheet.findIndex((line) => line.some((cell) => bare(cell) === COLUMNS.sex));
  const header = sheet[at]?.map(bare) ?? [];
  const missing = REQUIRED.filter((column) => !header.includes(COLUMNS[column]));
  if (missing.length > 0)
    throw new Problem('invalid-request', {
      detail: 'columns-missing',
      values: { columns: missing.map((column) => COLUMNS[column]).join(', ') },
    });
  const places = Object.entries(COLUMNS).map(([column, name]) => [column, header.indexOf(name)] as const);
  return sheet.slice(at + 1).flatMap((line, i) => {
    const cells = Object.fromEntries(places.map(([column, place]) => [column, (line[place] ?? '').trim()]));
    return isPupil(cells) ? [readPupil(cells, at + i + 2)] : [];
  });
}

/** The second header row and blank lines have neither a name nor a sex of a pupil. */
const isPupil = ({ name = '', sex = '', birthDate = '' }: Record<string, string>): boolean =>
  name !== '' || sex !== '' || birthDate !== '';
