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
/** The head of a survey: its columns as they are called, and where each field stands. */
type Head = { header: readonly string[]; columns: Columns };
type Cells = readonly unknown[];

const standard = toStandard(GROWTH_CURVES);

/** Every line of a survey, its head first, with what was found; `tally` counts along. Throws when it lacks a column. */
export async function* surveyLines(
  records: AsyncIterable<string[]>,
  tally: Tally,
  afterLine: () => void,
): AsyncGenerator<Cells> {
  let head: Head | undefined;
  for await (const record of records) {
    if (head) {
      yield [...head.header.map((_, i) => safeCell(record[i] ?? '')), ...judged(record, head, tally)];
      afterLine();
    } else {
      head = readHead(record);
      tally.unused = unusedIn(head);
      yield [...head.header, ...FOUND, 'error'].map(safeCell);
    }
  }
  if (!head) throw new Problem('invalid-request', { detail: 'list-empty' });
}

function readHead(header: readonly string[]): Head {
  const columns = surveyColumns(header);
  const missing = missingColumns(columns).join(', ');
  if (missing)
    throw new Problem('invalid-request', { detail: 'columns-missing', values: { columns: missing } });
  return { header, columns };
}

function unusedIn({ header, columns }: Head): string[] {
  const used = new Set(columns.values());
  return header.filter((_, i) => !used.has(i));
}

function judged(record: readonly string[], head: Head, tally: Tally): Cells {
  const read = toSurveyChild(cellsOf(record, head.columns));
  if ('error' in read) {
    tallyRefused(tally);
    return [...NOTHING_FOUND, reasonsOf(read.error, head)];
  }
  const growth = growthOf(read.child, standard);
  tallyChild(tally, read.child, growth);
  return [...foundCells(growth), ''];
}

/** What is wrong with a line, by the heads of its own file. */
const reasonsOf = (error: Parameters<typeof issuesOf>[0], { header, columns }: Head): string =>
  issuesOf(error)('id')
    .map(({ path, message }) => `${header[columns.get(path as SurveyField) ?? -1] ?? path}: ${message}`)
    .join(' ');

const foundCells = (growth: GrowthResult): Cells => [
  ...INDICES.map((index) => growth[index] ?? ''),
  growth.flags.join(' '),
  ...INDICES.map((index) => classIn(growth, index)),
  ...INDICES.map((index) => growth.classes[index]?.who ?? ''),
];

/** The class of Permenkes 2/2020 in its own words. */
const classIn = ({ classes }: GrowthResult, index: Index): string =>
  CLASS_WORDS[index][classes[index]?.permenkes ?? '']?.id ?? '';
