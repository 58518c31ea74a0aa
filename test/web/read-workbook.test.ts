// A workbook is read as its spreadsheet shows it: blank cells and lines stay blank, texts keep their signs.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../web/src/features/children/read-workbook.ts';
import { workbookOf } from '../support/workbook.ts';

const cell = fc.oneof(
  fc.constant(''),
  fc.integer({ min: 0, max: 99_999 }),
  fc.string({ unit: fc.constantFrom(...'aZ é<>&"\'7;,\n'), minLength: 1 }),
);

/** What a reader sees: no blanks at the ends of lines, none below. */
const seen = (lines: readonly (readonly (string | number)[])[]): string[] =>
  lines
    .map((cells) => cells.map(String).join('\t').replace(/\t+$/, ''))
    .join('\r')
    .replace(/\r+$/, '')
    .split('\r');

describe('a workbook', () => {
  it('comes back line by line and cell by cell', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 40 }), { maxLength: 6 }), async (lines) => {
        expect(seen(await readWorkbook((await workbookOf(lines)).buffer))).toEqual(seen(lines));
      }),
      { numRuns: 60 },
    );
  });

  it('gives dates as days, and long numbers digit by digit', async () => {
    const bytes = await workbookOf([[new Date('2017-03-09T00:00:00Z'), 3509190000000001]]);
    expect(await readWorkbook(bytes.buffer)).toEqual([['2017-03-09', '3509190000000001']]);
  });

  it('is refused when it is none', async () => {
    await expect(readWorkbook(new TextEncoder().encode('Nama;JK').buffer)).rejects.toThrow();
    await expect(readWorkbook((await workbookOf([['Nama']])).slice(0, 60).buffer)).rejects.toThrow();
  });
});
