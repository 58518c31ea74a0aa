// The foods that recipes are made of: those the product ships with, and those an administrator has imported, which take the
// place of one with the same id. None is ever taken away, so that recipes keep working. Read at most once a minute.
import * as z from 'zod';
import { type Food, type Foods, food, indexFoods } from '../domain/food.ts';
import { FOODS } from '../reference/foods.ts';
import { audit, nextAudit } from './audit.ts';
import { allFoods, foodKey } from './keys.ts';
import type { Table } from './table.ts';

const storedFood = z.object({ type: z.literal('food'), food, ...audit });
const FRESH_MS = 60_000;

export class FoodBook {
  readonly #table: Table;
  #foods: Promise<Foods> | undefined;
  #readAt = 0;
  constructor(table: Table) {
    this.#table = table;
  }

  /** All foods by id; what this process wrote itself is seen at once, other changes within a minute. */
  current(): Promise<Foods> {
    if (!this.#foods || Date.now() - this.#readAt > FRESH_MS) {
      this.#readAt = Date.now();
      this.#foods = this.#read().catch((error) => {
        this.#foods = undefined;
        throw error;
      });
    }
    return this.#foods;
  }

  /** Writes a food over whatever version is there; false when someone else was first. */
  async put(food: Food, who: string, at: Date): Promise<boolean> {
    const key = foodKey(food.id);
    const item = await this.#table.get(key);
    const before = item && storedFood.parse(item);
    const next = { ...key, type: 'food', food, ...nextAudit(before, who, at) };
    const written = await this.#table.putOver(next, before?.version);
    this.#foods = undefined;
    return written;
  }

  async #read(): Promise<Foods> {
    const imported = (await this.#table.all(allFoods())).map((item) => storedFood.parse(item).food);
    return indexFoods([...FOODS, ...imported]);
  }
}
