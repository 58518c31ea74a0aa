// What the phone keeps, in IndexedDB: the session, records that wait or were sent, the last answer of every page, and the
// children of a round that is measured without a signal.
// A later version only ever adds to what an earlier one stored: no migration may touch a record in the outbox.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { KeptRound } from './kept-round.ts';
import type { Entry } from './outbox/entry.ts';
import type { Session } from './session/session.ts';

/** A page's last answer; `at` is when the server gave it. */
type Answer = { body: unknown; at: string };

export interface Stored extends DBSchema {
  outbox: { key: string; value: Entry; indexes: { state: [string, string] } };
  answers: { key: string; value: Answer; indexes: { at: string } };
  session: { key: 'current'; value: Session };
  rounds: { key: string; value: KeptRound };
}
export type Database = IDBPDatabase<Stored>;

type Transaction = Parameters<NonNullable<Parameters<typeof openDB<Stored>>[2]>['upgrade'] & object>[3];
type Migration = (database: Database, transaction: Transaction) => void;

/** One step per version, in order. */
const MIGRATIONS: readonly Migration[] = [
  (database) => {
    database.createObjectStore('outbox', { keyPath: 'id' });
    database.createObjectStore('answers');
    database.createObjectStore('session');
  },
  (_, transaction) => {
    transaction.objectStore('outbox').createIndex('state', ['owner', 'state']);
    transaction.objectStore('answers').createIndex('at', 'at');
  },
  (database) => {
    database.createObjectStore('rounds');
  },
];

let opened: Promise<Database> | undefined;

/** Opens the phone's store, brought up to `version`. */
export const openDatabase = (name = 'mbg-pilot', version = MIGRATIONS.length): Promise<Database> =>
  openDB<Stored>(name, version, {
    upgrade: (database, from, _to, transaction) => {
      for (const migrate of MIGRATIONS.slice(from, version)) migrate(database, transaction);
    },
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated: () => {
      opened = undefined;
    },
  });

/** The one connection of this page or worker. */
export function database(): Promise<Database> {
  opened ??= openDatabase();
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}
