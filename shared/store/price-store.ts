// Price lists of a kitchen, one for each day that prices changed.
import * as z from 'zod';
import { type DatedPriceList, datedPriceList } from '../domain/prices.ts';
import { audit, nextAudit } from './audit.ts';
import { priceListKey, priceListsOfKitchen } from './keys.ts';
import type { Table } from './table.ts';

const storedPrices = z.object({ type: z.literal('prices'), list: datedPriceList, ...audit });

export class PriceStore {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  /** The lists of a kitchen that hold on a day or held before it, the oldest first. */
  async until(kitchenId: string, date: string): Promise<DatedPriceList[]> {
    const items = await this.#table.all(priceListsOfKitchen(kitchenId, date));
    return items.map((item) => storedPrices.parse(item).list);
  }

  /** Writes a list over whatever version is there; false when someone else was first. */
  async put(kitchenId: string, list: DatedPriceList, who: string, at: Date): Promise<boolean> {
    const key = priceListKey(kitchenId, list.validFrom);
    const item = await this.#table.get(key);
    const before = item && storedPrices.parse(item);
    const next = { ...key, type: 'prices', list, ...nextAudit(before, who, at) };
    return this.#table.putOver(next, before?.version);
  }
}
