// npm run import -- FILE [--dry-run] [--url URL] [--token TOKEN]: imports a school list through the API, 5,000 rows a call,
// with progress. Rows that were refused are written to FILE.errors.csv with their reason. Exit code 0: every row was
// taken; 1: some were refused; 2: the import could not run.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { stringify } from 'csv-stringify/sync';
import { withoutRepeats } from '../shared/domain/list-repeats.ts';
import { Problem, toProblemBody } from '../shared/domain/problem.ts';
import { decode, type ListRow, readCsv } from '../shared/domain/read-list.ts';
import { CSV_FORM, safeCells } from '../shared/domain/safe-cell.ts';
import { type Refused, sendRows, signIn } from './import-client.ts';

const ROWS_A_CALL = 5_000;
const USAGE = 'Usage: npm run import -- FILE [--dry-run] [--url http://localhost:3000] [--token TOKEN]';

const OUTCOMES = ['created', 'updated', 'unchanged', 'rejected'] as const;
type Counts = Record<(typeof OUTCOMES)[number], number>;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean' }, url: { type: 'string' }, token: { type: 'string' } },
  });
  const [file] = positionals;
  if (!file) throw new Error(USAGE);
  const url = values.url ?? `http://localhost:${process.env.PORT ?? 3000}`;
  const { rows, ignoredColumns } = readCsv(decode(readFileSync(file)));
  const token = values.token ?? (await signIn(url));
  const { counts, refused } = await importAll(rows, { url, token, dryRun: values['dry-run'] ?? false });
  report(file, rows, counts, refused, ignoredColumns);
  return refused.length > 0 ? 1 : 0;
}

type Target = { url: string; token: string; dryRun: boolean };

async function importAll(rows: readonly ListRow[], target: Target) {
  const counts: Counts = { created: 0, updated: 0, unchanged: 0, rejected: 0 };
  const { firsts, repeats } = withoutRepeats(rows);
  const refused = repeats.map(({ row, npsn, first }) => ({ row, reason: repeated(npsn, first) }));
  counts.rejected = refused.length;
  const bar = new SingleBar({
    format: '{bar} {value}/{total} rows',
    noTTYOutput: true,
    notTTYSchedule: 1000,
    clearOnComplete: false,
  });
  bar.start(firsts.length, 0);
  try {
    for (let i = 0; i < firsts.length; i += ROWS_A_CALL) {
      const part = firsts.slice(i, i + ROWS_A_CALL);
      const answer = await sendRows(part, target);
      for (const outcome of OUTCOMES) counts[outcome] += answer[outcome];
      refused.push(...answer.refused);
      bar.increment(part.length);
    }
  } finally {
    bar.stop(); // its timer would keep the process alive
  }
  return { counts, refused: refused.sort((a, b) => a.row - b.row) };
}

const repeated = (npsn: string, first: number): string =>
  toProblemBody(new Problem('row-repeated', { values: { npsn, first } }), 'id').detail;

function report(
  file: string,
  rows: readonly ListRow[],
  counts: Counts,
  refused: readonly Refused[],
  ignored: readonly string[],
) {
  console.log(
    `${rows.length} rows: ${OUTCOMES.map((outcome) => `${counts[outcome]} ${outcome}`).join(', ')}`,
  );
  if (ignored.length > 0) console.log(`Columns not used: ${ignored.join(', ')}`);
  if (refused.length === 0) return;
  const byRow = new Map(rows.map(({ row, raw }) => [row, raw]));
  const lines = refused.map(({ row, reason }) => ({ row, reason, ...safeCells(byRow.get(row)) }));
  writeFileSync(`${file}.errors.csv`, stringify(lines, CSV_FORM));
  console.log(`Refused rows with their reasons: ${file}.errors.csv`);
}

process.exitCode = await main().catch((error: unknown) => {
  const message =
    error instanceof Problem ? toProblemBody(error, 'id').detail : String((error as Error).message);
  console.error(message);
  return 2;
});
