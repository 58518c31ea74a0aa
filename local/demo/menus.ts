// What the invented kitchens put on the tray: one of ten usual lunches each day, made of their recipes. Now and then one is
// written by hand, so that what was in it is not known.
import { makeMenu } from '../../functions/api/menus/make-menu.ts';
import { FOODS_BY_ID } from '../../shared/reference/foods.ts';
import type { Platform } from '../../shared/store/platform.ts';
import type { Day } from './day.ts';
import { DEMO_PRICES, DISHES } from './dishes.ts';
import { kitchenOperator } from './people.ts';
import { pick, randomOf } from './random.ts';

/** The afternoon before, in minutes of the day. */
const WRITTEN = -480;
const BY_HAND = 0.08;

const LUNCHES: readonly [string, ...string[]] = [
  'NASI AYAM-KECAP TEMPE-GORENG BUNCIS PISANG',
  'NASI TELUR-BALADO TAHU-GORENG KANGKUNG PEPAYA',
  'NASI TONGKOL TEMPE-GORENG BAYAM PEPAYA',
  'NASI AYAM-GORENG TAHU-GORENG PECEL PISANG',
  'NASI SEMUR-DAGING TEMPE-GORENG BUNCIS PEPAYA',
  'NASI HATI-AYAM TEMPE-GORENG KANGKUNG PISANG',
  'NASI TELUR-BALADO TEMPE-GORENG LODEH PISANG',
  'NASI TONGKOL TAHU-GORENG LODEH PEPAYA',
  'NASI AYAM-KECAP TAHU-GORENG BAYAM SUSU',
  'NASI AYAM-GORENG TEMPE-GORENG BUNCIS PEPAYA',
];

/** What a kitchen cooks for noon on a day. */
export const menuOf = (kitchenId: string, { date }: Day) =>
  makeMenu(
    'noon',
    { recipes: pick(randomOf('menu', kitchenId, date), LUNCHES).split(' ') },
    DISHES,
    FOODS_BY_ID,
  );

/** Writes down the recipes and prices of a kitchen, as they hold from `first` on. */
export async function writeRecipes(
  kitchenId: string,
  first: string,
  at: Date,
  { recipes, prices }: Platform,
): Promise<void> {
  const { id } = kitchenOperator(kitchenId);
  for (const recipe of DISHES) await recipes.put(kitchenId, recipe, id, at);
  await prices.put(kitchenId, { validFrom: first, prices: { ...DEMO_PRICES } }, id, at);
}

/** Writes the menu of a kitchen's noon meal. */
export async function writeMenu(kitchenId: string, day: Day, { menus }: Platform): Promise<void> {
  const { menu, made } = menuOf(kitchenId, day);
  const { dishes, allergens } = menu;
  const isByHand = randomOf('menu-by-hand', kitchenId, day.date)() < BY_HAND;
  const written = isByHand ? { menu: { meal: menu.meal, dishes, allergens } } : { menu, made };
  await menus.put(kitchenId, day.date, written, kitchenOperator(kitchenId).id, day.at(WRITTEN));
}
