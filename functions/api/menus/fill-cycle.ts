// Fills the service days of a range from a cycle: its first menu on the first of them, and round again after its last. Days
// that have a menu keep it.
import { isServiceDay } from '../../../shared/domain/calendar.ts';
import { datesOf } from '../../../shared/domain/dates.ts';
import type { Meal } from '../../../shared/domain/meal.ts';
import type { Menu } from '../../../shared/domain/menu.ts';
import type { Kitchen } from '../../../shared/store/kitchen-store.ts';
import type { MadeMenu } from '../../../shared/store/menu-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { calendarOf } from '../../open-day/calendar-of.ts';

export type Filling = { from: string; to: string; meal: Meal; cycle: readonly MadeMenu[]; who: string };
export type Filled = { date: string; outcome: 'written' | 'kept' | 'no-service'; menu: Menu | null };

/** What came of every day of the range. */
export async function fillCycle(kitchen: Kitchen, filling: Filling, platform: Platform): Promise<Filled[]> {
  const filled: Filled[] = [];
  let turn = 0;
  for (const date of datesOf(filling.from, filling.to)) {
    const next = filling.cycle[turn % filling.cycle.length];
    const isServed = next && (await servesOn(kitchen, date, platform));
    filled.push(isServed ? await fillDay(kitchen, date, next, filling, platform) : notServed(date));
    if (isServed) turn += 1;
  }
  return filled;
}

const notServed = (date: string): Filled => ({ date, outcome: 'no-service', menu: null });

async function servesOn({ profile }: Kitchen, date: string, platform: Platform): Promise<boolean> {
  const { district } = profile;
  const rules = await platform.rules.of(district);
  return isServiceDay({ district }, await calendarOf([district], date, platform), rules);
}

async function fillDay(
  { id }: Kitchen,
  date: string,
  made: MadeMenu,
  { meal, who }: Filling,
  { menus, now }: Platform,
): Promise<Filled> {
  const there = await menus.find(id, date, meal);
  if (there) return { date, outcome: 'kept', menu: there };
  const written = await menus.put(id, date, made, who, now());
  return { date, outcome: written ? 'written' : 'kept', menu: made.menu };
}
