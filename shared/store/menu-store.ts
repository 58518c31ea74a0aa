// Menus of a kitchen's day, one for each meal. One that is made of recipes keeps them as they were when it was written, with
// what a portion gives.
import * as z from 'zod';
import { type Menu, menu } from '../domain/menu.ts';
import { menuFigures } from '../domain/menu-figures.ts';
import { kitchenRecipe } from '../domain/recipe.ts';
import { audit, nextAudit } from './audit.ts';
import { menuKey, menusOfKitchenDay } from './keys.ts';
import type { Table } from './table.ts';

const madeOf = z.object({ recipes: z.array(kitchenRecipe), figures: menuFigures });
const storedMenu = z.object({ type: z.literal('menu'), menu, made: madeOf.optional(), ...audit });
/** A menu, and what it was made of where that is known. */
export type MadeMenu = { menu: Menu; made?: z.infer<typeof madeOf> | undefined };

export class MenuStore {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  async find(kitchenId: string, date: string, meal: Menu['meal']): Promise<Menu | undefined> {
    const item = await this.#table.get(menuKey(kitchenId, date, meal));
    return item && storedMenu.parse(item).menu;
  }

  /** The menus of a kitchen's day with what they are made of, the morning's first. */
  async madeOn(kitchenId: string, date: string): Promise<MadeMenu[]> {
    const items = await this.#table.all(menusOfKitchenDay(kitchenId, date));
    return items.map((item) => storedMenu.parse(item));
  }

  /** The menus of a kitchen's day, the morning's first. */
  async ofKitchenDay(kitchenId: string, date: string): Promise<Menu[]> {
    return (await this.madeOn(kitchenId, date)).map(({ menu }) => menu);
  }

  /** Writes a menu over whatever version is there; false when someone else was first. */
  async put(
    kitchenId: string,
    date: string,
    { menu, made }: MadeMenu,
    who: string,
    at: Date,
  ): Promise<boolean> {
    const key = menuKey(kitchenId, date, menu.meal);
    const item = await this.#table.get(key);
    const before = item && storedMenu.parse(item);
    const next = { ...key, type: 'menu', menu, ...(made && { made }), ...nextAudit(before, who, at) };
    return this.#table.putOver(next, before?.version);
  }
}
