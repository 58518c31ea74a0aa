// npm run growth -- IN.csv OUT.csv: z-scores, flags and classes of a survey, line by line, whatever its size. Columns are
// found by their heads in English or Indonesian; lines that cannot be judged say why in the column `error`. Exit code 0: every
// line was judged; 1: some were not; 2: it could not run.
import { createReadStream, createWriteStream, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { parse } from 'csv-parse';
import { stringify } from 'csv-stringify';
import { Problem, toProblemBody } from '../shared/domain/problem.ts';
import { CSV_READING } from '../shared/domain/read-list.ts';
import { CSV_FORM } from '../shared/domain/safe-cell.ts';
import { surveyLines } from './growth-lines.ts';
import { noLines, summaryOf, type Tally } from './growth-summary.ts';
import { surveyForm, toText } from './survey-file.ts';

const USAGE = 'Usage: npm run growth -- IN.csv OUT.csv';
const BAR_EVERY = 500;

async function main(): Promise<number> {
  const [input, output] = parseArgs({ allowPositionals: true }).positionals;
  if (!input || !output || resolve(input) === resolve(output)) throw new Error(USAGE);
  const part = `${output}.part`;
  const tally = await judge(input, part).catch((error: unknown) => {
    rmSync(part, { force: true });
    throw error;
  });
  renameSync(part, output);
  for (const line of summaryOf(tally)) console.log(line);
  console.log(`Results: ${output}`);
  return tally.refused > 0 ? 1 : 0;
}

async function judge(input: string, output: string): Promise<Tally> {
  const { encoding, delimiter, lines } = await surveyForm(input);
  const bar = new SingleBar({
    format: '{bar} {value}/{total} lines',
    noTTYOutput: true,
    notTTYSchedule: 1000,
    clearOnComplete: false,
  });
  const tally = noLines();
  bar.start(lines, 0);
  const showProgress = (): void => {
    if (tally.lines % BAR_EVERY === 0) bar.update(tally.lines);
  };
  try {
    await pipeline(
      createReadStream(input),
      toText(encoding),
      parse({ ...CSV_READING, delimiter }),
      (records: AsyncIterable<string[]>) => surveyLines(records, tally, showProgress),
      stringify({ ...CSV_FORM, header: false }),
      createWriteStream(output),
    );
    bar.setTotal(tally.lines);
    bar.update(tally.lines);
  } finally {
    bar.stop(); // its timer would keep the process alive
  }
  return tally;
}

process.exitCode = await main().catch((error: unknown) => {
  const message =
    error instanceof Problem ? toProblemBody(error, 'en').detail : String((error as Error).message);
  console.error(message);
  return 2;
});
