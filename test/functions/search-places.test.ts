// A search reads a region along until its page is full, the region has been read, or enough was read for one call.
import { describe, expect, it } from 'vitest';
import { searchPlaces } from '../../functions/api/registry/search-places.ts';

const places = (length: number) =>
  Array.from({ length }, (_, at) => ({
    id: `S${at}`,
    profile: { name: at % 3 === 0 ? 'SD Melati' : 'SD Mawar' },
  }));

function tableOf(all: ReturnType<typeof places>) {
  const reads: number[] = [];
  const read = async ({ limit, after }: { limit: number; after?: Record<string, unknown> }) => {
    const from = after ? Number(after.at) + 1 : 0;
    reads.push(from);
    const to = Math.min(all.length, from + limit);
    return { items: all.slice(from, to), last: to < all.length ? { at: to - 1 } : undefined };
  };
  return { reads, read };
}

const keysOf = ({ id }: { id: string }) => ({ at: Number(id.slice(1)) });

describe('a search among 3,000 sites', () => {
  it('finds all that match, whatever the page', async () => {
    const { read } = tableOf(places(3_000));
    const found: string[] = [];
    let after: Record<string, unknown> | undefined;
    do {
      const page = await searchPlaces(read, { text: 'melati', limit: 300, after, keysOf });
      found.push(...page.items.map(({ id }) => id));
      after = page.last;
    } while (after);
    expect(found).toEqual(places(3_000).flatMap(({ id }, at) => (at % 3 === 0 ? id : [])));
  });

  it('reads the region once for what is nowhere', async () => {
    const { reads, read } = tableOf(places(3_000));
    expect(await searchPlaces(read, { text: 'kamboja', limit: 10, after: undefined, keysOf })).toEqual({
      items: [],
      last: undefined,
    });
    expect(reads).toHaveLength(6);
  });
});

it('a search among very many stops after 10,000 and says where to go on', async () => {
  const { reads, read } = tableOf(places(12_000));
  const page = await searchPlaces(read, { text: 's11999', limit: 10, after: undefined, keysOf });
  expect(page).toEqual({ items: [], last: { at: 9_999 } });
  expect(reads).toHaveLength(20);
  const next = await searchPlaces(read, { text: 's11999', limit: 10, after: page.last, keysOf });
  expect(next.items.map(({ id }) => id)).toEqual(['S11999']);
});
