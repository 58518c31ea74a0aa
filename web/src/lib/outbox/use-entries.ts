// The records of whoever is signed in, as they are right now.
import { useEffect, useState } from 'preact/hooks';
import { database } from '../database.ts';
import { session } from '../me.ts';
import type { Entry, FactEntry } from './entry.ts';
import { allEntries, outboxVersion } from './outbox.ts';

type Read = { owner: string | undefined; entries: Entry[] };

/** Undefined until they have been read: nobody may be told that all is sent before that. */
export function useKnownEntries(): Entry[] | undefined {
  const [read, setRead] = useState<Read>();
  const owner = session.value?.sub;
  const version = outboxVersion.value;
  useEffect(() => {
    let isOver = false;
    if (owner)
      void database()
        .then((store) => allEntries(store, owner))
        .then((entries) => !isOver && setRead({ owner, entries }));
    return () => {
      isOver = true;
    };
  }, [owner, version]);
  return read && read.owner === owner ? read.entries : undefined;
}

export const useEntries = (): Entry[] => useKnownEntries() ?? NONE;

/** Those that are facts. */
export const useFactEntries = (): FactEntry[] => useEntries().filter((entry) => entry.fact !== undefined);

const NONE: Entry[] = [];
