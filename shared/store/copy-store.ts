// Copies of templates, each in its region: written when a region is launched, replaced when it answers an offer.
import * as z from 'zod';
import { type Copy, copy } from '../domain/copy.ts';
import { type Audit, audit, nextAudit } from './audit.ts';
import { copiesOfRegion, copyKey } from './keys.ts';
import type { Table } from './table.ts';
import { present, putPresent, withdraw } from './withdrawn.ts';

const storedCopy = z.object({ type: z.literal('copy'), copy, ...audit });
export type StoredCopy = Audit & { copy: Copy };

export class CopyStore {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  async find(id: string): Promise<StoredCopy | undefined> {
    const item = present(await this.#table.get(copyKey(id)));
    return item && storedCopy.parse(item);
  }

  /** The copies in a region itself, in the order of their ids. */
  async ofRegion(code: string): Promise<Copy[]> {
    const items = await this.#table.all(copiesOfRegion(code));
    return items.filter(present).map((item) => storedCopy.parse(item).copy);
  }

  /** Writes over the version that was read (undefined: a new copy); false when someone else was first. */
  put(copy: Copy, before: StoredCopy | undefined, who: string, at: Date): Promise<boolean> {
    const item = { ...copyKey(copy.id), type: 'copy', copy, ...nextAudit(before, who, at) };
    return putPresent(this.#table, item, before?.version);
  }

  /** Takes a copy back, as far as there is one. */
  async withdraw(id: string): Promise<void> {
    const found = await this.find(id);
    if (found) await withdraw(this.#table, copyKey(id), found.version);
  }
}
