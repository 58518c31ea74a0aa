// Outcomes of rounds: one row per child and month under its parent, as with day totals, and which months a region has.
import * as z from 'zod';
import { roundOutcome } from '../domain/round-outcome.ts';
import { outcomeKey, outcomeMonthKey, outcomeMonthsOf, outcomesOfChildren } from './keys.ts';
import type { Table } from './table.ts';

const outcomeRow = z.object({
  type: z.literal('outcome'),
  parent: z.string(),
  /** The round, `YYYY-MM`. */
  month: z.string(),
  child: z.string(),
  name: z.string(),
  level: z.enum(['province', 'regency', 'district', 'site']),
  outcome: roundOutcome,
  version: z.int(),
  computedAt: z.string(),
});
export type OutcomeRow = z.infer<typeof outcomeRow>;

const monthItem = z.object({ month: z.string() });

export class OutcomeStore {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  async find(parent: string, month: string, child: string): Promise<OutcomeRow | undefined> {
    const item = await this.#table.get(outcomeKey(parent, month, child));
    return item && outcomeRow.parse(item);
  }

  /** Replaces the row only against the version that was read; false when someone else was first. */
  put(row: OutcomeRow, read: number | undefined): Promise<boolean> {
    return this.#table.putOver({ ...outcomeKey(row.parent, row.month, row.child), ...row }, read);
  }

  async ofChildren(parent: string, month: string): Promise<OutcomeRow[]> {
    return (await this.#table.all(outcomesOfChildren(parent, month))).map((item) => outcomeRow.parse(item));
  }

  /** Notes that a region has outcomes of a month; again changes nothing. */
  async noteMonth(region: string, month: string): Promise<void> {
    await this.#table.putNew({ ...outcomeMonthKey(region, month), type: 'outcome-month', month });
  }

  /** The months that a region has outcomes of, the latest first. */
  async months(region: string): Promise<string[]> {
    const items = await this.#table.all({ ...outcomeMonthsOf(region), newestFirst: true });
    return items.map((item) => monthItem.parse(item).month);
  }
}
