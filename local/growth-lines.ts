// The lines of a survey with what was found of each: their own cells first, then scores, flags, classes and errors.
import { CLASS_WORDS } from '../shared/domain/growth/class-words.ts';
import { INDICES, type Index } from '../shared/domain/growth/curves.ts';
import { toStandard } from '../shared/domain/growth/standard.ts';
import { missingColumns, type SurveyField, surveyColumns } from '../shared/domain/growth/survey-columns.ts';
import { cellsOf, toSurveyChild } from '../shared/domain/growth/survey-row.ts';
import { type GrowthResult, growthOf } from '../shared/domain/growth/z-scores.ts';
import { issuesOf } from '../shared/domain/issues.ts';
import { Problem } from '../shared/domain/problem.ts';
import { safeCell } from '../shared/domain/safe-cell.ts';
import { GROWTH_CURVES } from '../shared/reference/growth-curves.ts';
import { type Tally, tallyChild, tallyRefused } from './growth-summary.ts';

const FOUND = [...INDICES, 'flags', ...INDICES.map((i) => `${i}Class`), ...INDICES.map((i) => `${i}Who`)];
const NOTHING_FOUND = FOUND.map(() => '');
type Columns = ReadonlyMap<SurveyField, number>;
type Cells = readonly unknown[];

/** Every line of a survey, its head first, with what was found; `tally` counts along. Throws when it lacks a column. */
export async function* surveyLines(
  records: AsyncIterable<string[]>,
  tally: Tally,
  afterLine: () => void,
): AsyncGenerator<Cells> {
  const standard = toStandard(GROWTH_CURVES);
  let header: string[] | undefined;
  let columns: Columns = new Map();
  for await (const record of records) {
    if (!header) {
      header = record;
      columns = checkedColumns(header);
      tally.unused = header.filter((_, i) => ![...columns.values()].includes(i));
      yield [...header, ...FOUND, 'error'].map(safeCell);
      continue;
    }
    const cells = Array.from({ length: Math.max(header.length, record.length) }, (_, i) =>
      safeCell(record[i] ?? ''),
    );
    yield [...cells, ...judged(record, header, columns, tally, standard)];
    afterLine();
  }
  if (!header) throw new Problem('invalid-request', { detail: 'list-empty' });
}

function checkedColumns(header: readonly string[]): Columns {
  const columns = surveyColumns(header);
  const missing = missingColumns(columns);
  if (missing.length > 0)
    throw new Problem('invalid-request', {
      detail: 'columns-missing',
      values: { columns: missing.join(', ') },
    });
  return columns;
}

function judged(
  record: readonly string[],
  header: readonly string[],
  columns: Columns,
  tally: Tally,
  standard: ReturnType<typeof toStandard>,
): Cells {
  const read = toSurveyChild(cellsOf(record, columns));
  if ('child' in read) {
    const growth = growthOf(read.child, standard);
    tallyChild(tally, read.child, growth);
    return [...foundCells(growth), ''];
  }
  tallyRefused(tally);
  const reasons = issuesOf(read.error)('id').map(
    ({ path, message }) => `${headOf(path, header, columns)}: ${message}`,
  );
  return [...NOTHING_FOUND, reasons.join(' ')];
}

const headOf = (path: string, header: readonly string[], columns: Columns): string =>
  header[columns.get(path as SurveyField) ?? -1] ?? path;

const foundCells = (growth: GrowthResult): Cells => [
  ...INDICES.map((index) => growth[index] ?? ''),
  growth.flags.join(' '),
  ...INDICES.map((index) => classIn(growth, index)),
  ...INDICES.map((index) => growth.classes[index]?.who ?? ''),
];

/** The class of Permenkes 2/2020 in its own words. */
const classIn = ({ classes }: GrowthResult, index: Index): string =>
  CLASS_WORDS[index][classes[index]?.permenkes ?? '']?.id ?? '';
