// Sending a list in parts: every row has one outcome, stopping or being cut off keeps what was answered, and the error file has
// what was refused.

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRows } from '../../shared/domain/read-list.ts';
import { toErrorFile } from '../../web/src/features/imports/error-file.ts';
import { regionsIn, rowsElsewhere } from '../../web/src/features/imports/list-regions.ts';
import { sendList } from '../../web/src/features/imports/send-list.ts';
import type { ImportResult } from '../../web/src/lib/shapes.ts';

const rowsOf = (count: number) =>
  readRows(
    Array.from({ length: count }, (_, n) => ({
      npsn: `003${String(n).padStart(5, '0')}`,
      name: `SD Uji ${n}`,
      form: 'SD',
      district: 'Kaliwates',
    })),
  ).rows;

/** A server that creates every school, but refuses each whose number ends in 7. */
const answer = (rows: readonly { raw: Readonly<Record<string, unknown>> }[]): ImportResult => ({
  dryRun: false,
  created: 0,
  updated: 0,
  unchanged: 0,
  rejected: 0,
  ignoredColumns: [],
  rows: rows.map(({ raw }, at) => {
    const siteId = String(raw.npsn);
    const problem = {
      type: '',
      title: '',
      status: 422,
      code: 'district-unknown',
      detail: 'Kecamatan tidak ada.',
    };
    return siteId.endsWith('7')
      ? { row: at + 1, siteId, outcome: 'rejected', problem }
      : { row: at + 1, siteId, outcome: 'created' };
  }),
});

describe('a list sent in parts', () => {
  it('gets one outcome for every row, in order, however long it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1_000 }), async (count) => {
        const rows = rowsOf(count);
        const seen: number[] = [];
        const sending = {
          dryRun: false,
          onProgress: (sent: number) => seen.push(sent),
          isStopped: () => false,
        };
        const { outcomes, error } = await sendList(rows, sending, async (part) => answer(part));
        expect(error).toBeUndefined();
        expect(outcomes.map(({ row }) => row)).toEqual(rows.map(({ row }) => row));
        expect(seen.at(-1) ?? 0).toBe(count);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps what was answered when it is cut off or stopped', async () => {
    const rows = rowsOf(1_000);
    let calls = 0;
    const cut = await sendList(
      rows,
      { dryRun: false, onProgress: () => undefined, isStopped: () => false },
      async (part) => {
        calls++;
        if (calls === 3) throw new Error('no signal');
        return answer(part);
      },
    );
    expect(cut.outcomes).toHaveLength(600);
    expect(cut.error).toBeInstanceOf(Error);
    let sent = 0;
    const stopping = { dryRun: false, onProgress: (n: number) => (sent = n), isStopped: () => sent >= 300 };
    expect((await sendList(rows, stopping, async (part) => answer(part))).outcomes).toHaveLength(300);
  });
});

describe('the error file', () => {
  it('has the refused rows as they came, with their reason, and runs nothing in a spreadsheet', async () => {
    const rows = readRows([
      { npsn: '00300007', name: '=SUM(A1);=1+1', form: 'SD', district: 'Antah' },
      { npsn: '00300008', name: 'SD Uji 8', form: 'SD', district: 'Kaliwates' },
    ]).rows;
    const sending = { dryRun: true, onProgress: () => undefined, isStopped: () => false };
    const { outcomes } = await sendList(rows, sending, async (part) => answer(part));
    const text = toErrorFile(rows, outcomes);
    expect(parse(text, { bom: true, columns: true })).toEqual([
      {
        row: '1',
        reason: 'Kecamatan tidak ada.',
        npsn: '00300007',
        name: "'=SUM(A1);=1+1",
        form: 'SD',
        district: 'Antah',
      },
    ]);
    expect(text).toContain(`"'=SUM(A1);=1+1"`);
  });
});

describe('the regions that a list is about', () => {
  const rows = readRows([
    { npsn: '1', name: 'A', form: 'SD', regency: 'KAB. BOGOR', district: 'Kec. Ciawi' },
    { npsn: '2', name: 'B', form: 'SD', regency: 'Kota Bogor', district: 'Bogor Tengah' },
    { npsn: '3', name: 'C', form: 'SD', regency: 'Kota Bogor', district: 'Bogor Utara' },
    { npsn: '4', name: 'D', form: 'SD', regency: '', district: 'Ciawi' },
  ]).rows;

  it('are its regencies, else its districts, the most frequent first', () => {
    expect(regionsIn(rows)).toEqual(['Kota Bogor', 'KAB. BOGOR', 'Ciawi']);
  });

  it.each([
    [{ regency: 'Kabupaten Bogor' }, 2],
    [{ regency: 'Kota Bogor' }, 1],
    [{ regency: 'Kabupaten Bogor', district: 'Ciawi' }, 2],
    [{ province: 'Jawa Barat' }, 0],
    [{}, 0],
  ])('are others than those of %j in %d rows', (names, count) => {
    expect(rowsElsewhere(rows, names)).toBe(count);
  });
});
