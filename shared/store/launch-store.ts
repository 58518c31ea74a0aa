// The launch of a proposal: how far it is, and the records that it writes, as they were when it began.
import * as z from 'zod';
import { type LaunchRecords, launch, launchRecords } from '../domain/launch.ts';
import { launchKey } from './keys.ts';
import { PartStore } from './part-store.ts';
import type { Table } from './table.ts';

const storedLaunch = z.object({
  type: z.literal('launch'),
  proposalId: z.string(),
  launch,
  /** Names the records of this launch among those of earlier ones that were taken back. */
  stamp: z.string(),
  version: z.int(),
});
export type StoredLaunch = z.infer<typeof storedLaunch>;

export class LaunchStore {
  readonly #table: Table;
  readonly #parts: PartStore;
  constructor(table: Table) {
    this.#table = table;
    this.#parts = new PartStore(table);
  }

  async find(proposalId: string): Promise<StoredLaunch | undefined> {
    const item = await this.#table.get(launchKey(proposalId));
    return item && storedLaunch.parse(item);
  }

  /** Writes over the version that was read (undefined: the first launch); the item, or undefined when someone else was first. */
  async put(
    stored: Omit<StoredLaunch, 'type' | 'version'>,
    read: number | undefined,
  ): Promise<StoredLaunch | undefined> {
    const item = { type: 'launch' as const, ...stored, version: (read ?? 0) + 1 };
    const written = await this.#table.putOver({ ...launchKey(stored.proposalId), ...item }, read);
    return written ? item : undefined;
  }

  putRecords({ proposalId, stamp }: Pick<StoredLaunch, 'proposalId' | 'stamp'>, records: LaunchRecords) {
    return this.#parts.put(proposalId, `LAUNCH-${stamp}`, stamp, records);
  }

  async recordsOf({ proposalId, stamp }: StoredLaunch): Promise<LaunchRecords> {
    return launchRecords.parse(await this.#parts.find(proposalId, `LAUNCH-${stamp}`, stamp));
  }
}
