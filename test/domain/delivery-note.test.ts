// The note that travels with the food: read back as written, refused elsewhere, and a slip of the finger is noticed.
import fc from 'fast-check';
import { ulid } from 'ulid';
import { describe, expect, it } from 'vitest';
import {
  type DeliveryNote,
  readNoteCode,
  readNoteText,
  toNoteCode,
  toNoteText,
} from '../../shared/domain/delivery-note.ts';

const NOTE: DeliveryNote = {
  siteId: '00200001',
  serviceDate: '2026-11-24',
  meal: 'noon',
  portions: { small: 120, large: 80 },
  kitchenId: 'K-UJI-1',
  dispatchId: ulid(),
};
const counts = fc.record({ small: fc.nat(2_000), large: fc.nat(2_000) });

describe('the text in the QR code', () => {
  it('is read back as it was written, with and without a batch', () => {
    fc.assert(
      fc.property(counts, fc.boolean(), (portions, hasBatch) => {
        const note = { ...NOTE, dispatchId: ulid(), portions, ...(hasBatch && { batchId: ulid() }) };
        expect(readNoteText(toNoteText(note))).toEqual(note);
      }),
    );
  });

  it.each([
    '',
    'https://example.org',
    'MBG1|00200001',
    toNoteText(NOTE).replace('|120|', '|-1|'),
    toNoteText(NOTE).replace('|120|', '||'),
    toNoteText(NOTE).replace('|120|', '|1e2|'),
    `X${toNoteText(NOTE)}`,
  ])('is not taken from %j', (text) => expect(readNoteText(text)).toBeUndefined());
});

describe('the code to type', () => {
  it('stands for its portions at its site on its day, however it is typed', () => {
    fc.assert(
      fc.property(counts, (portions) => {
        const code = toNoteCode({ ...NOTE, portions });
        for (const typed of [
          code,
          code.toLowerCase(),
          ` ${code.replaceAll('-', ' ')} `,
          code.replaceAll('-', ' - '),
        ])
          expect(readNoteCode(typed, NOTE)).toEqual(portions);
      }),
    );
  });

  it('is refused at another site, on another day, for another meal, almost always', () => {
    const elsewhere = [
      { ...NOTE, siteId: '00200002' },
      { ...NOTE, serviceDate: '2026-11-25' },
      { ...NOTE, meal: 'morning' as const },
    ];
    const taken = Array.from({ length: 1_000 }, (_, small) =>
      toNoteCode({ ...NOTE, portions: { small, large: 80 } }),
    ).flatMap((code) => elsewhere.filter((occasion) => readNoteCode(code, occasion)));
    expect(taken.length / 3_000).toBeLessThan(0.005);
  });

  it('notices a wrong digit at least 99 times in a hundred', () => {
    let wrong = 0;
    let missed = 0;
    for (let small = 10; small < 400; small++) {
      const [, large, check] = toNoteCode({ ...NOTE, portions: { small, large: 80 } }).split('-');
      for (const off of [1, 2, 5, 10, 20, 50]) {
        wrong++;
        if (readNoteCode(`${small + off}-${large}-${check}`, NOTE)) missed++;
      }
    }
    expect(missed / wrong).toBeLessThan(0.01);
  });

  it.each(['', '120', '120-80', '120-80-', '120-80-7K9', 'a-b-cd'])('is not taken from %j', (text) =>
    expect(readNoteCode(text, NOTE)).toBeUndefined(),
  );
});
