// Updates of the app bring the phone's store up to date and leave every record in the outbox as it was.
import 'fake-indexeddb/auto';
import { ulid } from 'ulid';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../web/src/lib/database.ts';
import { toEntry } from '../../web/src/lib/outbox/entry.ts';
import { listEntries } from '../../web/src/lib/outbox/outbox.ts';
import { makeServed } from '../support/factories/facts.ts';

describe('bringing the store up to date', () => {
  it('keeps a full outbox from the first version to the newest', async () => {
    const before = await openDatabase('updated', 1);
    const entries = Array.from({ length: 200 }, () =>
      toEntry(makeServed({ id: ulid() }), 'sari', 'site:00200001', new Date('2026-11-24T04:30:00Z')),
    );
    for (const entry of entries) await before.put('outbox', entry);
    before.close();
    const after = await openDatabase('updated');
    const waiting = await listEntries(after, 'sari', 'waiting');
    expect(waiting).toEqual(entries.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    after.close();
  });

  it('lets a newer tab update while an older one is open', async () => {
    await openDatabase('two-tabs', 1);
    const newer = await openDatabase('two-tabs');
    expect(newer.transaction('outbox').store.indexNames.contains('state')).toBe(true);
    newer.close();
  });
});
