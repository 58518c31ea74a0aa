// Updates of the app bring the phone's store up to date and leave every record in the outbox as it was.
import 'fake-indexeddb/auto';
import { ulid } from 'ulid';
import { describe, expect, it } from 'vitest';
import { forgetAnswers } from '../../web/src/lib/answers.ts';
import { database, openDatabase } from '../../web/src/lib/database.ts';
import type { KeptRound } from '../../web/src/lib/kept-round.ts';
import { toEntry } from '../../web/src/lib/outbox/entry.ts';
import { listEntries } from '../../web/src/lib/outbox/outbox.ts';
import { makeServed } from '../support/factories/facts.ts';
import { makeRound } from '../support/factories/measurements.ts';

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

describe('the children of rounds', () => {
  const keep = async (month: string) => {
    const round: KeptRound = {
      site: { id: '00200001', name: 'SD Uji', district: '35.09.19' },
      month,
      round: makeRound(),
      rules: [],
      children: [],
      at: '2026-08-12T02:00:00Z',
    };
    await (await database()).put('rounds', round, `${month} sari 00200001`);
  };
  const kept = async () => (await database()).getAllKeys('rounds');

  it('leave the phone when their round is over', async () => {
    await keep('2026-02');
    await keep(new Date().toISOString().slice(0, 7));
    await forgetAnswers('old');
    expect(await kept()).toHaveLength(1);
  });

  it('leave the phone with whoever signs out', async () => {
    await keep('2099-01');
    await forgetAnswers('all');
    expect(await kept()).toEqual([]);
  });
});
