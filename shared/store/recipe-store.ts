// Recipes, each beside its kitchen: replaced whole, against the version that was read.
import * as z from 'zod';
import { type KitchenRecipe, kitchenRecipe } from '../domain/recipe.ts';
import { audit, nextAudit } from './audit.ts';
import { recipeKey, recipesOfKitchen } from './keys.ts';
import type { Item, Table } from './table.ts';

const storedRecipe = z.object({ type: z.literal('recipe'), recipe: kitchenRecipe, ...audit });

const toRecipe = (item: Item): KitchenRecipe => storedRecipe.parse(item).recipe;

export class RecipeStore {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  async find(kitchenId: string, id: string): Promise<KitchenRecipe | undefined> {
    const item = await this.#table.get(recipeKey(kitchenId, id));
    return item && toRecipe(item);
  }

  /** All recipes of a kitchen, by name. */
  async ofKitchen(kitchenId: string): Promise<KitchenRecipe[]> {
    const items = await this.#table.all(recipesOfKitchen(kitchenId));
    return items.map(toRecipe).sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Writes a recipe over whatever version is there; false when someone else was first. */
  async put(kitchenId: string, recipe: KitchenRecipe, who: string, at: Date): Promise<boolean> {
    const key = recipeKey(kitchenId, recipe.id);
    const item = await this.#table.get(key);
    const before = item && storedRecipe.parse(item);
    const next = { ...key, type: 'recipe', recipe, ...nextAudit(before, who, at) };
    return this.#table.putOver(next, before?.version);
  }
}
