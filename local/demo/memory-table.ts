// One table in memory with its indexes: partitions of items, found by hash key and sorted by range key when asked.
import type { TableSpec } from '../../shared/store/tables.ts';

export type Item = Record<string, unknown> & { pk: string; sk: string };
export type Range = { hash: string; prefix: string; from: string; to: string | undefined };

type Partitions = Map<string, Map<string, Item>>;
type View = { hash: string; range?: string; partitions: Partitions };

const idOf = ({ pk, sk }: Item): string => `${pk} ${sk}`;

export class MemoryTable {
  readonly #views: Map<string | undefined, View>;

  constructor({ hash, range, indexes }: TableSpec) {
    const views = [{ name: undefined, hash, range }, ...indexes];
    this.#views = new Map(views.map(({ name, ...keys }) => [name, { ...keys, partitions: new Map() }]));
  }

  get(pk: string, sk: string): Item | undefined {
    return this.#view(undefined).partitions.get(pk)?.get(`${pk} ${sk}`);
  }

  put(item: Item): void {
    const before = this.get(item.pk, item.sk);
    for (const view of this.#views.values()) {
      if (before) view.partitions.get(String(before[view.hash]))?.delete(idOf(before));
      if (typeof item[view.hash] === 'string') add(view.partitions, String(item[view.hash]), item);
    }
  }

  query(index: string | undefined, { hash, prefix, from, to }: Range): Item[] {
    const { partitions, range } = this.#view(index);
    const keyOf = (item: Item): string => (range ? String(item[range]) : '');
    return [...(partitions.get(hash)?.values() ?? [])]
      .filter((item) => keyOf(item).startsWith(prefix) && keyOf(item) >= from && (!to || keyOf(item) <= to))
      .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  }

  #view(index: string | undefined): View {
    const view = this.#views.get(index);
    if (!view) throw new Error(`there is no index ${index}`);
    return view;
  }
}

function add(partitions: Partitions, hash: string, item: Item): void {
  const items = partitions.get(hash) ?? new Map<string, Item>();
  partitions.set(hash, items.set(idOf(item), item));
}
