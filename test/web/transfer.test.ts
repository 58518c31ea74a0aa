// Records that travel by file keep their ids, and a file that is not one is told apart.
import fc from 'fast-check';
import { ulid } from 'ulid';
import { describe, expect, it } from 'vitest';
import { type FactEntry, toEntry } from '../../web/src/lib/outbox/entry.ts';
import { toMeasurementEntry } from '../../web/src/lib/outbox/measurement-entry.ts';
import { entriesFor, readTransferText, toTransferText } from '../../web/src/lib/outbox/transfer.ts';
import { makeReceived, makeServed } from '../support/factories/facts.ts';
import { makeMeasurement } from '../support/factories/measurements.ts';

const SARI = { sub: 'sari', name: 'Ibu Sari' };
const NOW = new Date('2026-11-24T04:30:00Z');
const entryOf = (over: Partial<FactEntry> = {}): FactEntry => ({
  ...toEntry(makeServed({ id: ulid() }), 'sari', 'site:00200001', NOW),
  ...over,
});

describe('records in a file', () => {
  it('come out as they went in, for whoever opens the file, and wait there', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { maxLength: 20 }), (counts) => {
        const entries = counts.map((small) =>
          toEntry(makeReceived({ id: ulid(), portions: { small, large: 3 } }), 'sari', 'site:00200001', NOW),
        );
        const file = readTransferText(toTransferText(entries, SARI, NOW));
        expect(file?.owner).toEqual(SARI);
        expect(file && entriesFor('dewi', file)).toEqual(
          entries.map((entry) => ({ ...entry, owner: 'dewi' })),
        );
      }),
    );
  });

  it('take measurements along', () => {
    const entry = toMeasurementEntry(makeMeasurement(), 'sari', 'sites/00200001/rounds/2026-08', NOW);
    const file = readTransferText(toTransferText([entry], SARI, NOW));
    expect(file && entriesFor('sari', file)).toEqual([entry]);
  });

  it('leave out what the server has confirmed, and take rejected ones along to be tried again', () => {
    const [waiting, rejected] = [entryOf(), entryOf({ state: 'rejected' })];
    const file = readTransferText(
      toTransferText([waiting, rejected, entryOf({ state: 'confirmed' })], SARI, NOW),
    );
    expect(file && entriesFor('sari', file).map(({ id, state }) => [id, state])).toEqual([
      [waiting.id, 'waiting'],
      [rejected.id, 'waiting'],
    ]);
  });

  it.each([
    '',
    '{',
    '[]',
    '{"format":"other"}',
    '{"format":"mbg-pilot-outbox-1","exportedAt":"x","entries":[]}',
  ])('refuse %j', (text) => expect(readTransferText(text)).toBeUndefined());
});
