// Rounds of measuring, each beside the others of its site: replaced whole, against the version that was read.
import * as z from 'zod';
import { round, roundMonth } from '../domain/round.ts';
import { audit } from './audit.ts';
import { roundKey, roundsOfSite } from './keys.ts';
import type { Table } from './table.ts';

const storedRound = z.object({
  type: z.literal('round'),
  siteId: z.string(),
  month: roundMonth,
  round,
  ...audit,
});
export type StoredRound = z.infer<typeof storedRound>;

export class RoundStore {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  async find(siteId: string, month: string): Promise<StoredRound | undefined> {
    const item = await this.#table.get(roundKey(siteId, month));
    return item && storedRound.parse(item);
  }

  /** The rounds of a site, the newest first. */
  async ofSite(siteId: string): Promise<StoredRound[]> {
    const items = await this.#table.all({ ...roundsOfSite(siteId), newestFirst: true });
    return items.map((item) => storedRound.parse(item));
  }

  /** Writes over the version that was read (undefined: a new one); false when someone else was first. */
  put(stored: StoredRound, read: number | undefined): Promise<boolean> {
    return this.#table.putOver({ ...roundKey(stored.siteId, stored.month), ...stored }, read);
  }
}
