// The changes of the region tree, and the tree as they make it. Read at most once a minute; a change applies from tomorrow at
// the earliest, so every process knows it in time.
import * as z from 'zod';
import { regionChange } from '../domain/region-change.ts';
import { DatedTree } from '../reference/dated-tree.ts';
import { audit } from './audit.ts';
import { allRegionChanges, regionChangeKey } from './keys.ts';
import type { Table } from './table.ts';

const stored = z.object({
  type: z.literal('region-change'),
  change: regionChange,
  /** When the places had all been moved; null until then. */
  doneAt: z.string().nullable(),
  /** Taken back before it was in force. */
  withdrawn: z.boolean(),
  ...audit,
});
export type StoredChange = z.infer<typeof stored>;

const FRESH_MS = 60_000;

export class RegionBook {
  readonly #table: Table;
  #tree: Promise<DatedTree> | undefined;
  #readAt = 0;
  constructor(table: Table) {
    this.#table = table;
  }

  /** The tree; what this process changed itself is seen at once, other changes within a minute. */
  current(): Promise<DatedTree> {
    if (!this.#tree || Date.now() - this.#readAt > FRESH_MS) {
      this.#readAt = Date.now();
      this.#tree = this.#read().catch((error) => {
        this.#tree = undefined;
        throw error;
      });
    }
    return this.#tree;
  }

  async find(id: string): Promise<StoredChange | undefined> {
    const item = await this.#table.get(regionChangeKey(id));
    return item && stored.parse(item);
  }

  /** Every change that was not taken back, in the order in which they apply. */
  async all(): Promise<StoredChange[]> {
    const items = await this.#table.all(allRegionChanges());
    const order = ({ change }: StoredChange) => `${change.effectiveFrom} ${change.id}`;
    return items
      .map((item) => stored.parse(item))
      .filter(({ withdrawn }) => !withdrawn)
      .sort((a, b) => (order(a) < order(b) ? -1 : 1));
  }

  /** Writes over the version that was read (undefined: a new one); false when someone else was first. */
  async put(next: StoredChange, read: number | undefined): Promise<boolean> {
    const written = await this.#table.putOver({ ...regionChangeKey(next.change.id), ...next }, read);
    this.#tree = undefined;
    return written;
  }

  async #read(): Promise<DatedTree> {
    return new DatedTree((await this.all()).map(({ change }) => change));
  }
}
