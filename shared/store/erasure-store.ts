// What children are to be looked at for erasure and from when, and one line for each that was erased: that it was, when, why.
import * as z from 'zod';
import { erasureDueKey, erasureLineKey, erasuresDue, type Key } from './keys.ts';
import type { Table } from './table.ts';

const storedDue = z.object({
  pk: z.string(),
  sk: z.string(),
  type: z.literal('erasure-due'),
  siteId: z.string(),
  childId: z.string(),
});
export type ErasureDue = z.infer<typeof storedDue>;

export type ErasureLine = { at: string; why: string; measurements: number };

export class ErasureStore {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  /** Notes that a child of a regency is to be looked at from a moment on, and says where; twice changes nothing. */
  async note(regency: string, dueAt: string, siteId: string, childId: string): Promise<Key> {
    const key = erasureDueKey(regency, dueAt, siteId, childId);
    await this.#table.putNew({ ...key, type: 'erasure-due', siteId, childId });
    return key;
  }

  /** What is to be looked at by a moment. */
  async due(regency: string, until: string): Promise<ErasureDue[]> {
    return (await this.#table.all(erasuresDue(regency, until))).map((item) => storedDue.parse(item));
  }

  /** It was looked at, or the child is gone. */
  done({ pk, sk }: Key): Promise<void> {
    return this.#table.erase({ pk, sk });
  }

  /** Writes the line that a child was erased; one that is there stays. */
  async addLine(siteId: string, childHash: string, line: ErasureLine): Promise<void> {
    await this.#table.putNew({ ...erasureLineKey(siteId, childHash), type: 'erasure', ...line });
  }
}
