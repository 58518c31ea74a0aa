// The records of this phone. Every change is told to the other tabs, so that all show the same.
import { signal } from '@preact/signals';
import type { Database } from '../database.ts';
import type { Entry, EntryState } from './entry.ts';

const CHANNEL = 'outbox';
/** Grows with every change of the outbox, in this tab or another. */
export const outboxVersion = signal(0);
let channel: BroadcastChannel | undefined;

/** Listens to what other tabs and the service worker do to the outbox. */
export function watchOutbox(): void {
  channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = () => {
    outboxVersion.value++;
  };
}

function changed(): void {
  outboxVersion.value++;
  const teller = channel ?? new BroadcastChannel(CHANNEL);
  teller.postMessage('changed');
  if (teller !== channel) teller.close();
}

/** Keeps records before anything else happens to them; one that is already here stays as it is. Answers how many are new. */
export async function keep(database: Database, entries: readonly Entry[]): Promise<number> {
  const transaction = database.transaction('outbox', 'readwrite', { durability: 'strict' });
  const kept = await Promise.all(
    entries.map(async (entry) => {
      if (await transaction.store.getKey(entry.id)) return 0;
      await transaction.store.add(entry);
      return 1;
    }),
  );
  await transaction.done;
  changed();
  return kept.reduce<number>((sum, one) => sum + one, 0);
}

/** A person's records in a state, oldest first (ULIDs sort by time). */
export const listEntries = (database: Database, owner: string, state: EntryState): Promise<Entry[]> =>
  database.getAllFromIndex('outbox', 'state', [owner, state]);

/** Everything a person has on this phone, oldest first. */
export async function allEntries(database: Database, owner: string): Promise<Entry[]> {
  const entries = await database.getAll('outbox');
  return entries.filter((entry) => entry.owner === owner);
}

/** Writes what became of records; one that was discarded in the meantime stays away. */
export async function settle(database: Database, settled: readonly Entry[]): Promise<void> {
  const transaction = database.transaction('outbox', 'readwrite');
  for (const entry of settled)
    if (await transaction.store.getKey(entry.id)) await transaction.store.put(entry);
  await transaction.done;
  changed();
}

/** Takes a record off the phone. A confirmed record lives on at the server; a rejected one is gone. */
export async function discard(database: Database, id: string): Promise<void> {
  await database.delete('outbox', id);
  changed();
}

/** Drops confirmed records from before `day`: the server's history has them. */
export async function forgetConfirmed(database: Database, owner: string, day: string): Promise<void> {
  for (const { id, receivedAt } of await listEntries(database, owner, 'confirmed'))
    if (receivedAt && receivedAt < day) await database.delete('outbox', id);
}
