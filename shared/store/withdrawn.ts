// Nothing is ever deleted: what was taken back leaves a mark at its key, in no index, and a new item may take its place.
import type { Key } from './keys.ts';
import type { Item, Table } from './table.ts';

const WITHDRAWN = 'withdrawn';
const isWithdrawn = ({ type }: Item): boolean => type === WITHDRAWN;

/** The item, unless there is none or it was taken back. */
export const present = (item: Item | undefined): Item | undefined =>
  item && !isWithdrawn(item) ? item : undefined;

/** Takes an item back, against the version that was read; false when someone else was first. */
export const withdraw = (table: Table, { pk, sk }: Key, read: number): Promise<boolean> =>
  table.putOver({ pk, sk, type: WITHDRAWN, version: read + 1 }, read);

/** Writes over the version that was read (undefined: there is none, or it was taken back); whether it was written. */
export async function putPresent(
  table: Table,
  item: Item & { version: number },
  read: number | undefined,
): Promise<boolean> {
  if (await table.putOver(item, read)) return true;
  const before = read === undefined ? await table.get(item) : undefined;
  return before !== undefined && isWithdrawn(before) && table.putOver(item, Number(before.version));
}
