// Sends a school list through the API, a few hundred rows at a time so that progress shows and it can be stopped; every row
// gets its outcome. Importing the same rows again changes nothing, so stopping half-way loses nothing.

import { knownCells } from '../../../../shared/domain/list-cells.ts';
import { type Repeat, withoutRepeats } from '../../../../shared/domain/list-repeats.ts';
import { Problem, toProblemBody } from '../../../../shared/domain/problem.ts';
import type { ListRow } from '../../../../shared/domain/read-list.ts';
import { write } from '../../lib/api.ts';
import { language } from '../../lib/language.ts';
import type { ImportResult } from '../../lib/shapes.ts';

export type Outcome = 'created' | 'updated' | 'unchanged' | 'rejected';
export const OUTCOMES: readonly Outcome[] = ['created', 'updated', 'unchanged', 'rejected'];

export type RowOutcome = {
  /** As a spreadsheet numbers it. */
  row: number;
  siteId: string | null;
  outcome: Outcome;
  reason?: string | undefined;
  notes: string[];
};

const ROWS_A_CALL = 300;

type Sending = {
  dryRun: boolean;
  onProgress: (sent: number, total: number) => void;
  isStopped: () => boolean;
};
type Send = (rows: readonly ListRow[], dryRun: boolean) => Promise<ImportResult>;

const sendRows: Send = (rows, dryRun) =>
  write('POST', `/v1/imports/sites?dryRun=${dryRun}`, { rows: rows.map(({ raw }) => knownCells(raw)) });

export type Sent = {
  /** In row order; those of rows that were not sent any more are absent. */
  outcomes: RowOutcome[];
  /** What ended it early, where something did: what was answered before it holds. */
  error?: unknown;
};

/** Sends until the end, until stopped, or until a call fails. */
export async function sendList(
  rows: readonly ListRow[],
  { dryRun, onProgress, isStopped }: Sending,
  send: Send = sendRows,
): Promise<Sent> {
  const { firsts, repeats } = withoutRepeats(rows);
  const outcomes: RowOutcome[] = repeats.map(toRepeated);
  const inOrder = () => outcomes.toSorted((a, b) => a.row - b.row);
  try {
    for (let at = 0; at < firsts.length && !isStopped(); at += ROWS_A_CALL) {
      const part = firsts.slice(at, at + ROWS_A_CALL);
      outcomes.push(...toOutcomes(part, await send(part, dryRun)));
      onProgress(at + part.length, firsts.length);
    }
  } catch (error) {
    return { outcomes: inOrder(), error };
  }
  return { outcomes: inOrder() };
}

const toRepeated = ({ row, npsn, first }: Repeat): RowOutcome => ({
  row,
  siteId: npsn,
  outcome: 'rejected',
  reason: toProblemBody(new Problem('row-repeated', { values: { npsn, first } }), language.value).detail,
  notes: [],
});

const toOutcomes = (part: readonly ListRow[], { rows }: ImportResult): RowOutcome[] =>
  rows.map(({ row, siteId, outcome, problem, notes = [] }) => ({
    row: part[row - 1]?.row ?? row,
    siteId,
    outcome,
    reason: problem?.detail,
    notes: notes.map(({ message }) => message),
  }));
