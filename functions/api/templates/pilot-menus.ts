// What a pilot's kitchens put on the tray, from menus made of recipes; those written by hand say nothing of grams.
import { isComplete } from '../../../shared/domain/amount.ts';
import { costOf, type Size } from '../../../shared/domain/nutrients.ts';
import { type DatedPriceList, pricesOn } from '../../../shared/domain/prices.ts';
import type { MadeMenu } from '../../../shared/store/menu-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';

export type MenuDay = { date: string; menus: MadeMenu[] };
export type KitchenMenus = { days: MenuDay[]; prices: DatedPriceList[] };

/** The days of a kitchen that have such menus, in the order of `dates`, with its prices until the last of them. */
export async function menusOfKitchen(
  kitchenId: string,
  dates: readonly string[],
  { menus, prices }: Pick<Platform, 'menus' | 'prices'>,
): Promise<KitchenMenus> {
  const days = await Promise.all(
    dates.map(async (date) => ({
      date,
      menus: (await menus.madeOn(kitchenId, date)).filter(({ made }) => made),
    })),
  );
  const lists = await prices.until(kitchenId, dates.at(-1) ?? '');
  return { days: days.filter((day) => day.menus.length > 0), prices: lists };
}

/** What the food of a portion cost in rupiah, one figure for each menu of which all prices are known. */
export const costsOf = (kitchens: readonly KitchenMenus[], size: Size): number[] =>
  kitchens.flatMap(({ days, prices }) =>
    days.flatMap(({ date, menus }) =>
      menus
        .map(({ made }) => costOf(made?.recipes ?? [], size, pricesOn(prices, date)))
        .filter((cost) => isComplete(cost) && cost.known > 0)
        .map(({ known }) => known),
    ),
  );
