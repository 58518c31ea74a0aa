// Pupils of a file on this device: read here, sent a few hundred rows at a time with the needed columns alone. The same rows
// again change nothing, so stopping half-way loses nothing.
import { readPupils, toSheet } from '../../../../shared/domain/pupil-list.ts';
import type { PupilRow } from '../../../../shared/domain/pupil-row.ts';
import { decode } from '../../../../shared/domain/read-list.ts';
import type { ReadPupil } from '../../../../shared/domain/read-pupil.ts';
import { write } from '../../lib/api.ts';
import type { ImportedPupils } from '../../lib/shapes.ts';
import { readWorkbook } from './read-workbook.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** Throws a `Problem` where the columns are missing, another error where the file cannot be read. */
export async function readFile(file: Blob): Promise<ReadPupil[]> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isWorkbook = ZIP.every((byte, at) => bytes[at] === byte);
  return readPupils(isWorkbook ? await readWorkbook(bytes.buffer) : toSheet(decode(bytes)));
}

const ROWS_A_CALL = 100;

export type PupilOutcome = ImportedPupils['rows'][number];
type Sending = {
  siteId: string;
  dryRun: boolean;
  onProgress: (sent: number, total: number) => void;
  isStopped: () => boolean;
};
/** What was answered, and what ended it early where something did. */
export type Sent = { outcomes: PupilOutcome[]; error?: unknown };

export async function sendPupils(
  rows: readonly PupilRow[],
  { siteId, dryRun, onProgress, isStopped }: Sending,
): Promise<Sent> {
  const outcomes: PupilOutcome[] = [];
  try {
    for (let at = 0; at < rows.length && !isStopped(); at += ROWS_A_CALL) {
      const part = rows.slice(at, at + ROWS_A_CALL);
      const path = `/v1/sites/${siteId}/children/import?dryRun=${dryRun}`;
      outcomes.push(...(await write<ImportedPupils>('POST', path, { rows: part })).rows);
      onProgress(at + part.length, rows.length);
    }
  } catch (error) {
    return { outcomes, error };
  }
  return { outcomes };
}
