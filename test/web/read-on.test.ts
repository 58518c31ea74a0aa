// The rest of a list: as much as was asked for, in as few calls as the API allows.
import { describe, expect, it } from 'vitest';
import { readOn } from '../../web/src/features/region/read-on.ts';

/** A list of the numbers below `length`, whose cursor is the next of them. */
function numbersBelow(length: number) {
  const limits: number[] = [];
  const readPage = async (path: string) => {
    const query = new URL(path, 'http://mbg-pilot.test').searchParams;
    const [from, limit] = [Number(query.get('cursor')), Number(query.get('limit'))];
    limits.push(limit);
    const to = Math.min(length, from + limit);
    const items = Array.from({ length: to - from }, (_, at) => from + at);
    return { items, nextCursor: to < length ? String(to) : null };
  };
  return { limits, readPage };
}

describe('the rest of a list', () => {
  it('is read in one call where it fits', async () => {
    const { limits, readPage } = numbersBelow(100);
    const rest = await readOn<number>('/v1/list?q=sd', '8', 16, readPage);
    expect(rest.items).toEqual(Array.from({ length: 16 }, (_, at) => 8 + at));
    expect([rest.nextCursor, limits]).toEqual(['24', [16]]);
  });

  it('is read in several where it does not', async () => {
    const { limits, readPage } = numbersBelow(2_000);
    const rest = await readOn<number>('/v1/list', '500', 1_200, readPage);
    expect([rest.items.length, rest.nextCursor, limits]).toEqual([1_200, '1700', [500, 500, 200]]);
  });

  it('ends where the list ends', async () => {
    const rest = await readOn<number>('/v1/list', '8', 500, numbersBelow(10).readPage);
    expect(rest).toEqual({ items: [8, 9], nextCursor: null });
  });
});
