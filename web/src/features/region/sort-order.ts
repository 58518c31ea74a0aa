// By which column a table is sorted, as it stands in an address: `coverage`, or `-coverage` for the greatest first.

export type Order = { key: string; isDescending: boolean };

export const toOrder = (text: string): Order => ({
  key: text.replace(/^-/, ''),
  isDescending: text.startsWith('-'),
});

/** The order after a press on a column's head: rising first, then falling. */
export const nextOrder = (order: string, key: string): string => (order === key ? `-${key}` : key);
