// The outbox as a file, for a phone that never finds a signal: another device sends it, with the same ids, so that
// nothing counts twice.
import * as z from 'zod';
import { instant } from '../../../../shared/domain/dates.ts';
import { reportedFact } from '../../../../shared/domain/fact.ts';
import type { Entry } from './entry.ts';

const transferFile = z.strictObject({
  format: z.literal('mbg-pilot-outbox-1'),
  exportedAt: instant,
  entries: z.array(z.strictObject({ fact: reportedFact, place: z.string(), madeAt: instant })).max(5_000),
});

/** The text of a file with every record that the server has not confirmed. */
export function toTransferText(entries: readonly Entry[], now: Date): string {
  const unsent = entries.filter(({ state }) => state !== 'confirmed');
  const file: z.input<typeof transferFile> = {
    format: 'mbg-pilot-outbox-1',
    exportedAt: now.toISOString(),
    entries: unsent.map(({ fact, place, madeAt }) => ({ fact, place, madeAt })),
  };
  return JSON.stringify(file, null, 1);
}

/** Reads such a file for whoever will send it; undefined when it is not one. */
export function readTransferText(text: string, owner: string): Entry[] | undefined {
  const file = transferFile.safeParse(parse(text));
  return file.data?.entries.map(({ fact, place, madeAt }) => ({
    id: fact.id,
    owner,
    fact,
    place,
    madeAt,
    state: 'waiting',
    attempts: 0,
  }));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
