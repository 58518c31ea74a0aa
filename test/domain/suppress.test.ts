// Small counts stay hidden, also from someone who knows how they are hidden and can add and subtract.
import { describe, expect, it } from 'vitest';
import { type ShownParts, suppressParts } from '../../shared/domain/suppress.ts';

describe('counts of few children', () => {
  it.each([
    ['are shown where none is small', [5, 0, 12], { parts: [5, 0, 12], total: 17 }],
    [
      'hide the next smallest when they would stand alone',
      [2, 30, 9],
      { parts: [null, 30, null], total: 41 },
    ],
    ['are enough where two hide each other', [2, 3, 20], { parts: [null, null, 20], total: 25 }],
    ['that could only be all ones hide another', [1, 1, 9], { parts: [null, null, null], total: 11 }],
    ['hide the total where nothing else is left to hide', [3, 0, 0], { parts: [null, 0, 0], total: null }],
    ['hide a small total', [1, 2, 0], { parts: [null, null, 0], total: null }],
  ] as const)('%s', (_, parts, shown) => {
    expect(suppressParts(parts, 5)).toEqual(shown);
  });

  it('cannot be worked out from what is shown, by any sum of any three counts', () => {
    const [smallCell, most] = [4, 16];
    const counts = Array.from({ length: most }, (_, n) => n);
    const tables = counts.flatMap((a) => counts.flatMap((b) => counts.map((c) => [a, b, c])));
    const alike = Map.groupBy(tables, (table) => JSON.stringify(suppressParts(table, smallCell)));
    const isTold = (group: number[][], shown: ShownParts, i: number): boolean =>
      shown.parts[i] === null && new Set(group.map((table) => table[i])).size === 1;
    const given = [...alike].filter(([text, group]) => {
      const shown: ShownParts = JSON.parse(text);
      const [first = []] = group;
      return first.some((count, i) => count > 0 && count < smallCell && isTold(group, shown, i));
    });
    expect(given.map(([text]) => text)).toEqual([]);
  });
});
