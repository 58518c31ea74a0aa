// Day totals: one row per child and day under its parent's month, so that a region's page is one read.
import * as z from 'zod';
import { datesOf, lastOfMonth, monthOf } from '../domain/dates.ts';
import { NO_NUTRITION, nutritionTotals } from '../domain/nutrition.ts';
import { NO_SAFETY, safetyTotals } from '../domain/safety.ts';
import { totals } from '../domain/totals.ts';
import { watch } from '../domain/watch.ts';
import { childrenOfDay, childrenOfMonth, dayTotalsKey } from './keys.ts';
import type { Item, Table } from './table.ts';

const dayTotals = z.object({
  type: z.literal('day-total'),
  parent: z.string(),
  date: z.string(),
  child: z.string(),
  name: z.string(),
  level: z.enum(['province', 'regency', 'district', 'site', 'kitchen']),
  /** Of a site: its village and its kitchen that day, as far as known. */
  village: z.string().optional(),
  kitchenId: z.string().optional(),
  totals,
  safety: safetyTotals.default(NO_SAFETY),
  /** Of a site or kitchen: what alerts are read from. */
  watch: watch.optional(),
  nutrition: nutritionTotals.default(NO_NUTRITION),
  version: z.int(),
  computedAt: z.string(),
});
export type DayTotals = z.infer<typeof dayTotals>;

const toRows = (items: Item[]): DayTotals[] => items.map((item) => dayTotals.parse(item));

/** The part of each month that a range touches. */
const monthsOf = (from: string, to: string): { from: string; to: string }[] =>
  [...new Set(datesOf(from, to).map(monthOf))].map((month) => ({
    from: `${month}-01` > from ? `${month}-01` : from,
    to: lastOfMonth(`${month}-01`) < to ? lastOfMonth(`${month}-01`) : to,
  }));

export class DayTotalsStore {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  async find(parent: string, date: string, child: string): Promise<DayTotals | undefined> {
    const item = await this.#table.get(dayTotalsKey(parent, date, child));
    return item && dayTotals.parse(item);
  }

  /** Replaces the row only against the version that was read; false when someone else was first. */
  put(row: DayTotals, read: number | undefined): Promise<boolean> {
    return this.#table.putOver({ ...dayTotalsKey(row.parent, row.date, row.child), ...row }, read);
  }

  /** The first day of the range on which a child has a row; undefined where none has. */
  async firstDay(parent: string, from: string, to: string): Promise<string | undefined> {
    const months = monthsOf(from, to).map((part) =>
      this.#table.page({ ...childrenOfMonth(parent, part.from, part.to), limit: 1 }),
    );
    const [row] = (await Promise.all(months)).flatMap(({ items }) => toRows(items));
    return row?.date;
  }

  async childrenOfDay(parent: string, date: string): Promise<DayTotals[]> {
    return toRows(await this.#table.all(childrenOfDay(parent, date)));
  }

  /** Rows of every child on every day of the range, month by month, in date order. */
  async childrenOfRange(parent: string, from: string, to: string): Promise<DayTotals[]> {
    const months = monthsOf(from, to).map((part) =>
      this.#table.all(childrenOfMonth(parent, part.from, part.to)),
    );
    return (await Promise.all(months)).flatMap(toRows);
  }
}
