// The records of whoever is signed in, as they are right now.
import { useEffect, useState } from 'preact/hooks';
import { database } from '../database.ts';
import { session } from '../me.ts';
import type { Entry } from './entry.ts';
import { allEntries, outboxVersion } from './outbox.ts';

export function useEntries(): Entry[] {
  const [entries, setEntries] = useState<Entry[]>([]);
  const owner = session.value?.sub;
  const version = outboxVersion.value;
  useEffect(() => {
    let isOver = false;
    if (owner)
      void database()
        .then((store) => allEntries(store, owner))
        .then((found) => !isOver && setEntries(found));
    return () => {
      isOver = true;
    };
  }, [owner, version]);
  return entries;
}
