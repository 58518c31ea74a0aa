// Imports a food table: every row gets its own outcome, one bad row never stops the rest, the same table twice changes
// nothing, and a dry run writes nothing. No food is taken away, and one keeps its id: recipes made of it keep working.
import canonicalize from 'canonicalize';
import pLimit from 'p-limit';
import type { Food } from '../../../shared/domain/food.ts';
import { toFoodCells } from '../../../shared/domain/food-columns.ts';
import { type FoodRowNote, foodKeyOf, toFood } from '../../../shared/domain/food-list.ts';
import type { ListRow } from '../../../shared/domain/read-list.ts';
import type { Platform } from '../../../shared/store/platform.ts';

export type FoodOutcome = { row: number; foodId: string | null; notes: FoodRowNote[] } & (
  | { outcome: 'created' | 'updated' | 'unchanged' }
  | { outcome: 'rejected'; problem: FoodRowNote }
);
export type FoodImport = { edition: number | undefined; dryRun: boolean; who: string; platform: Platform };

const PARALLEL_ROWS = 32;

/** One outcome per row, in the order of the table. */
export async function importFoods(rows: readonly ListRow[], settings: FoodImport): Promise<FoodOutcome[]> {
  const foods = await settings.platform.foods.current();
  const known = new Map([...foods.values()].map((food) => [foodKeyOf(food), food]));
  const firstRows = new Map<string, number>();
  return await pLimit(PARALLEL_ROWS).map(rows, async ({ row, raw }) => {
    const read = toFood(toFoodCells(raw), { known, edition: settings.edition });
    if ('problem' in read) return rejected(row, null, read.problem);
    const { food, notes } = read;
    const first = firstRows.get(food.id);
    if (first !== undefined)
      return rejected(row, food.id, { code: 'food-repeated', values: { code: food.code, first } });
    firstRows.set(food.id, row);
    return await saveFood({ row, food, notes }, foods.get(food.id), settings);
  });
}

const rejected = (row: number, foodId: string | null, problem: FoodRowNote): FoodOutcome => ({
  row,
  foodId,
  outcome: 'rejected',
  problem,
  notes: [],
});

/** How sure a figure is, and what is noted about it, are not in a table: they alone change nothing. */
const figuresOf = ({ certainty: _, note: _n, ...figures }: Food): string | undefined => canonicalize(figures);

async function saveFood(
  { row, food, notes }: { row: number; food: Food; notes: FoodRowNote[] },
  before: Food | undefined,
  { dryRun, who, platform }: FoodImport,
): Promise<FoodOutcome> {
  const isSame = before !== undefined && figuresOf(before) === figuresOf(food);
  const outcome = !before ? 'created' : isSame ? 'unchanged' : 'updated';
  const isKept = dryRun || isSame || (await platform.foods.put(food, who, platform.now()));
  return isKept
    ? { row, foodId: food.id, outcome, notes }
    : rejected(row, food.id, { code: 'food-conflict', values: {} });
}
