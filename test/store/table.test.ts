// The one user of the database: conditional puts, pages, ranges. Against the embedded DynamoDB, with the product's own tables.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../local/database.ts';
import { type Item, type Question, Table } from '../../shared/store/table.ts';
import { TABLES } from '../../shared/store/tables.ts';

let database: Database;
let registry: Table;

beforeAll(async () => {
  database = await openDatabase(undefined);
  registry = new Table(database.client, TABLES.registry, TABLES.registry.name);
});
afterAll(() => database.close());

let partitions = 0;
/** A partition that no other test uses. */
function nextPk(): string {
  partitions += 1;
  return `TEST#${partitions}`;
}

async function givenItems(
  pk: string,
  sks: readonly string[],
  over: Record<string, unknown> = {},
): Promise<void> {
  for (const sk of sks) await registry.putNew({ pk, sk, ...over });
}
const sksOf = (items: readonly Item[]): string[] => items.map(({ sk }) => sk);

describe('putNew', () => {
  it('writes what is not there yet, once and never over it', async () => {
    const key = { pk: nextPk(), sk: 'A' };
    expect(await registry.putNew({ ...key, value: 1 })).toBe(true);
    expect(await registry.putNew({ ...key, value: 2 })).toBe(false);
    expect(await registry.get(key)).toEqual({ ...key, value: 1 });
    expect(await registry.putNew({ ...key, sk: 'B', value: 3 })).toBe(true);
  });

  it('lets exactly one of many win', async () => {
    const key = { pk: nextPk(), sk: 'A' };
    const won = await Promise.all(Array.from({ length: 20 }, (_, i) => registry.putNew({ ...key, i })));
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(await registry.get(key)).toMatchObject({ i: won.indexOf(true) });
  });

  it('leaves out what is undefined', async () => {
    const key = { pk: nextPk(), sk: 'A' };
    await registry.putNew({ ...key, note: undefined, list: [] });
    expect(await registry.get(key)).toEqual({ ...key, list: [] });
  });
});

describe('putOver', () => {
  it('replaces the version that was read and no other', async () => {
    const key = { pk: nextPk(), sk: 'A' };
    expect(await registry.putOver({ ...key, version: 1, value: 'a' }, 1)).toBe(false);
    expect(await registry.putOver({ ...key, version: 1, value: 'a' }, undefined)).toBe(true);
    expect(await registry.putOver({ ...key, version: 1, value: 'b' }, undefined)).toBe(false);
    expect(await registry.putOver({ ...key, version: 2, value: 'b' }, 1)).toBe(true);
    expect(await registry.putOver({ ...key, version: 2, value: 'c' }, 1)).toBe(false);
    expect(await registry.get(key)).toEqual({ ...key, version: 2, value: 'b' });
  });

  it('replaces the item whole: what is not written again is gone', async () => {
    const key = { pk: nextPk(), sk: 'A' };
    await registry.putOver({ ...key, version: 1, kitchenPk: 'KITCHEN#X', kitchenSk: 'SITE#X' }, undefined);
    await registry.putOver({ ...key, version: 2 }, 1);
    expect(await registry.get(key)).toEqual({ ...key, version: 2 });
    expect(await registry.all({ pk: 'KITCHEN#X', index: 'by-kitchen' })).toEqual([]);
  });

  it('loses no update: everyone who reads again and tries again gets theirs in', async () => {
    const key = { pk: nextPk(), sk: 'A' };
    await registry.putOver({ ...key, version: 1, sum: 0 }, undefined);
    const addOne = async (): Promise<void> => {
      const before = (await registry.get(key)) as Item & { version: number; sum: number };
      const next = { ...before, version: before.version + 1, sum: before.sum + 1 };
      if (!(await registry.putOver(next, before.version))) await addOne();
    };
    await Promise.all(Array.from({ length: 12 }, addOne));
    expect(await registry.get(key)).toMatchObject({ version: 13, sum: 12 });
  });
});

describe('page and all', () => {
  it('answer a partition in the order of its sort keys, either way', async () => {
    const pk = nextPk();
    await givenItems(pk, ['c', 'a', 'B', '1', 'b']);
    await givenItems(nextPk(), ['z']);
    expect(sksOf(await registry.all({ pk }))).toEqual(['1', 'B', 'a', 'b', 'c']);
    expect(sksOf((await registry.page({ pk, newestFirst: true, limit: 2 })).items)).toEqual(['c', 'b']);
    expect(await registry.all({ pk: nextPk() })).toEqual([]);
  });

  it.each<[string, Partial<Question>, string[]]>([
    ['a prefix', { skPrefix: '2026-11' }, ['2026-11-01', '2026-11-02', '2026-11-30']],
    [
      'an empty prefix',
      { skPrefix: '' },
      ['2026-10-31', '2026-11-01', '2026-11-02', '2026-11-30', '2026-12-01'],
    ],
    [
      'a range, both ends in it',
      { skFrom: '2026-11-01', skTo: '2026-11-30' },
      ['2026-11-01', '2026-11-02', '2026-11-30'],
    ],
    ['a range of one', { skFrom: '2026-11-02', skTo: '2026-11-02' }, ['2026-11-02']],
    ['a range of none', { skFrom: '2027-01-01', skTo: '2027-01-31' }, []],
  ])('answer %s', async (_, range, expected) => {
    const pk = nextPk();
    await givenItems(pk, ['2026-10-31', '2026-11-01', '2026-11-02', '2026-11-30', '2026-12-01']);
    expect(sksOf(await registry.all({ pk, ...range }))).toEqual(expected);
  });

  it.each([1, 2, 3, 5, 6])('give every item once in pages of %i', async (limit) => {
    const pk = nextPk();
    const sks = ['a', 'b', 'c', 'd', 'e', 'f'];
    await givenItems(pk, sks);
    const found: string[] = [];
    let after: Record<string, unknown> | undefined;
    do {
      const page = await registry.page({ pk, limit, ...(after && { after }) });
      expect(page.items.length).toBeLessThanOrEqual(limit);
      found.push(...sksOf(page.items));
      after = page.last;
    } while (after);
    expect(found).toEqual(sks);
    expect(sksOf(await registry.all({ pk, limit }))).toEqual(sks);
  });

  it('go on past the megabyte that one answer holds', async () => {
    const pk = nextPk();
    const sks = Array.from({ length: 6 }, (_, i) => `item-${i}`);
    await givenItems(pk, sks, { ballast: 'x'.repeat(300_000) });
    expect((await registry.page({ pk })).items.length).toBeLessThan(6);
    expect(sksOf(await registry.all({ pk }))).toEqual(sks);
  });

  it('ask an index, in which an item without its attributes does not stand', async () => {
    const placePk = `REGENCY#${nextPk()}`;
    await registry.putNew({ pk: nextPk(), sk: 'PROFILE', placePk, placeSk: 'SITE#2' });
    await registry.putNew({ pk: nextPk(), sk: 'PROFILE', placePk, placeSk: 'SITE#1' });
    await registry.putNew({ pk: nextPk(), sk: 'PROFILE', placePk, placeSk: 'KITCHEN#1' });
    await registry.putNew({ pk: nextPk(), sk: 'PROFILE' });
    const found = await registry.all({ pk: placePk, skPrefix: 'SITE#', index: 'by-place' });
    expect(found.map(({ placeSk }) => placeSk)).toEqual(['SITE#1', 'SITE#2']);
  });

  it('know no index that does not exist', async () => {
    await expect(registry.page({ pk: 'x', index: 'by-moon' })).rejects.toThrow('by-moon');
  });

  it('take no start of another partition, nor one that was never given out', async () => {
    const pk = nextPk();
    await givenItems(pk, ['a', 'b']);
    const invalid = { code: 'invalid-request' };
    await expect(registry.page({ pk, after: { pk: 'TEST#other', sk: 'a' } })).rejects.toMatchObject(invalid);
    await expect(registry.page({ pk, after: { pk } })).rejects.toMatchObject(invalid);
    await expect(registry.page({ pk, after: { pk, sk: 1 } })).rejects.toMatchObject(invalid);
  });
});

describe('the tables', () => {
  it('are six, each with its own stream setting, and index keys that say what they are for', () => {
    expect(Object.values(TABLES).map(({ name, stream }) => [name, stream])).toEqual([
      ['registry', false],
      ['meals', true],
      ['outcomes', true],
      ['reports', true],
      ['restricted', false],
      ['identities', false],
    ]);
  });
});
