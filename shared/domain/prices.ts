// What a kitchen pays for its foods: rupiah for a kilogram as bought, in lists that hold from a day on. A list need not name
// every food: what it leaves out keeps the price it had.
import * as z from 'zod';
import { serviceDate } from './dates.ts';
import type { Prices } from './nutrients.ts';

const MAX_RUPIAH = 10_000_000;

export const priceList = z
  .strictObject({ prices: z.record(z.string().min(1).max(40), z.int().min(0).max(MAX_RUPIAH)) })
  .meta({ id: 'PriceList' });

export const datedPriceList = z.strictObject({ validFrom: serviceDate, ...priceList.shape });
export type DatedPriceList = z.infer<typeof datedPriceList>;

/** The price of every food on a day, from lists in any order. */
export const pricesOn = (lists: readonly DatedPriceList[], date: string): Prices =>
  Object.assign(
    {},
    ...lists
      .filter(({ validFrom }) => validFrom <= date)
      .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
      .map(({ prices }) => prices),
  );
