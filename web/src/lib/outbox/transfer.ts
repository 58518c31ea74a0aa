// The outbox as a file, for a phone that never finds a signal: another device sends it, with the same ids, so that
// nothing counts twice.
import * as z from 'zod';
import { instant } from '../../../../shared/domain/dates.ts';
import { reportedFact } from '../../../../shared/domain/fact.ts';
import { measurement } from '../../../../shared/domain/measurement.ts';
import { type Entry, toEntry } from './entry.ts';
import { toMeasurementEntry } from './measurement-entry.ts';

/** Whose records they are; the name is there so that whoever opens the file can be asked. */
const person = z.strictObject({ sub: z.string(), name: z.string() });
export type Person = z.infer<typeof person>;

const common = { place: z.string(), madeAt: instant };
const carried = z.union([
  z.strictObject({ fact: reportedFact, ...common }),
  z.strictObject({ measurement, ...common }),
]);

const transferFile = z.strictObject({
  format: z.literal('mbg-pilot-outbox-1'),
  exportedAt: instant,
  owner: person,
  entries: z.array(carried).max(5_000),
});

/** The text of a file with every record that the server has not confirmed. */
export function toTransferText(entries: readonly Entry[], { sub, name }: Person, now: Date): string {
  const unsent = entries.filter(({ state }) => state !== 'confirmed');
  const file: z.input<typeof transferFile> = {
    format: 'mbg-pilot-outbox-1',
    exportedAt: now.toISOString(),
    owner: { sub, name },
    entries: unsent.map(({ fact, measurement, place, madeAt }) =>
      fact ? { fact, place, madeAt } : { measurement, place, madeAt },
    ),
  };
  return JSON.stringify(file, null, 1);
}

export type Transfer = z.infer<typeof transferFile>;

/** Reads such a file; undefined when it is not one. */
export const readTransferText = (text: string): Transfer | undefined =>
  transferFile.safeParse(parse(text)).data;

/** The records of a file as `owner` will send them. */
export const entriesFor = (owner: string, { entries }: Transfer): Entry[] =>
  entries.map(({ place, madeAt, ...recorded }) =>
    'fact' in recorded
      ? toEntry(recorded.fact, owner, place, new Date(madeAt))
      : toMeasurementEntry(recorded.measurement, owner, place, new Date(madeAt)),
  );

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
