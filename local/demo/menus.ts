// What the invented kitchens put on the tray: one of a dozen usual lunches each day, with the allergens that are in it.
import type { MenuEntry } from '../../shared/domain/menu.ts';
import type { Platform } from '../../shared/store/platform.ts';
import type { Day } from './day.ts';
import { kitchenOperator } from './people.ts';
import { pick, randomOf } from './random.ts';

/** The afternoon before, in minutes of the day. */
const WRITTEN = -480;

const lunch = (dishes: string, ...allergens: MenuEntry['allergens']): MenuEntry => ({
  dishes: dishes.split(', '),
  allergens,
});

const LUNCHES: readonly [MenuEntry, ...MenuEntry[]] = [
  lunch('Nasi, Ayam kecap, Tumis buncis, Tempe goreng, Pisang', 'soy', 'wheat'),
  lunch('Nasi, Lele goreng, Urap sayur, Tahu bacem, Jeruk', 'fish', 'soy'),
  lunch('Nasi, Telur balado, Sayur asem, Tempe orek, Semangka', 'egg', 'soy', 'peanut'),
  lunch('Nasi, Tongkol bumbu kuning, Tumis kangkung, Tahu goreng, Pepaya', 'fish', 'soy'),
  lunch('Nasi, Semur daging, Capcay, Perkedel kentang, Melon', 'soy', 'wheat', 'egg'),
  lunch('Nasi, Ayam goreng, Pecel, Tempe goreng, Pisang', 'peanut', 'soy'),
  lunch('Nasi jagung, Pindang, Sayur bening bayam, Tahu, Jeruk', 'fish', 'soy'),
  lunch('Nasi, Rendang ayam, Lalapan, Semangka, Susu', 'milk'),
  lunch('Nasi, Opor telur, Tumis labu siam, Kerupuk udang, Pepaya', 'egg', 'shellfish'),
  lunch('Mi goreng, Ayam suwir, Acar timun, Pisang', 'wheat', 'egg', 'soy'),
  lunch('Nasi, Sup ayam, Bakwan jagung, Melon', 'wheat', 'egg'),
  lunch('Nasi, Dendeng ragi, Sayur lodeh, Tempe bacem, Jeruk', 'soy'),
];

/** Writes the menu of a kitchen's noon meal. */
export async function writeMenu(kitchenId: string, day: Day, { menus }: Platform): Promise<void> {
  const menu = pick(randomOf('menu', kitchenId, day.date), LUNCHES);
  const { id } = kitchenOperator(kitchenId);
  await menus.put(kitchenId, day.date, { menu: { meal: 'noon', ...menu } }, id, day.at(WRITTEN));
}
