// The tables as plain data. CDK and the embedded local database are both made from it, so they cannot drift. An index
// is named after the question it answers, and is sparse: an item without its attributes is not in it. All keys are strings.

export type IndexSpec = { name: string; hash: string; range?: string; projection: 'ALL' | 'KEYS_ONLY' };
export type TableSpec = {
  name: string;
  hash: 'pk';
  range: 'sk';
  indexes: readonly IndexSpec[];
  /** Whether changes are streamed, with the new image of the item. */
  stream: boolean;
  /** Whether it has a key of its own, and items that end at their `expiresAt`. */
  restricted?: true;
};

const KEY = { hash: 'pk', range: 'sk' } as const;

export const TABLES = {
  registry: {
    name: 'registry',
    ...KEY,
    indexes: [
      { name: 'by-place', hash: 'placePk', range: 'placeSk', projection: 'ALL' },
      { name: 'by-kitchen', hash: 'kitchenPk', range: 'kitchenSk', projection: 'ALL' },
    ],
    stream: false,
  },
  meals: {
    name: 'meals',
    ...KEY,
    indexes: [
      { name: 'by-id', hash: 'factId', projection: 'ALL' },
      { name: 'by-kitchen-day', hash: 'kitchenDay', range: 'sk', projection: 'ALL' },
    ],
    stream: true,
  },
  outcomes: {
    name: 'outcomes',
    ...KEY,
    indexes: [{ name: 'by-child', hash: 'childPk', range: 'childSk', projection: 'ALL' }],
    stream: true,
  },
  reports: { name: 'reports', ...KEY, indexes: [], stream: true },
  restricted: { name: 'restricted', ...KEY, indexes: [], stream: false, restricted: true },
  identities: {
    name: 'identities',
    ...KEY,
    indexes: [{ name: 'by-nik', hash: 'nikHash', projection: 'KEYS_ONLY' }],
    stream: false,
    restricted: true,
  },
} as const satisfies Record<string, TableSpec>;

export type TableName = keyof typeof TABLES;
