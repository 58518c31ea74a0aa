// Menus of a kitchen's day, one for each meal.
import * as z from 'zod';
import { type Menu, menu } from '../domain/menu.ts';
import { audit, nextAudit } from './audit.ts';
import { menuKey, menusOfKitchenDay } from './keys.ts';
import type { Item, Table } from './table.ts';

const storedMenu = z.object({ type: z.literal('menu'), menu, ...audit });

const toMenu = (item: Item): Menu => storedMenu.parse(item).menu;

export class MenuStore {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  async find(kitchenId: string, date: string, meal: Menu['meal']): Promise<Menu | undefined> {
    const item = await this.#table.get(menuKey(kitchenId, date, meal));
    return item && toMenu(item);
  }

  /** The menus of a kitchen's day, the morning's first. */
  async ofKitchenDay(kitchenId: string, date: string): Promise<Menu[]> {
    return (await this.#table.all(menusOfKitchenDay(kitchenId, date))).map(toMenu);
  }

  /** Writes a menu over whatever version is there; false when someone else was first. */
  async put(kitchenId: string, date: string, menu: Menu, who: string, at: Date): Promise<boolean> {
    const key = menuKey(kitchenId, date, menu.meal);
    const item = await this.#table.get(key);
    const before = item && storedMenu.parse(item);
    return this.#table.putOver(
      { ...key, type: 'menu', menu, ...nextAudit(before, who, at) },
      before?.version,
    );
  }
}
