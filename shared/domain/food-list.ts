// One row of a food table (per 100 g of the edible part) as a food, or the reason why not. What the table does not say is
// null, never 0. A code means nothing without its edition: a food is known by both.
import { ALLERGENS, type Allergen } from './allergen.ts';
import type { Food } from './food.ts';
import type { FoodCells } from './food-columns.ts';
import type { FoodRowCode } from './food-row-words.ts';
import type { Numbers } from './language.ts';
import { forEachNutrient, type Nutrient } from './nutrient.ts';

export type FoodRowNote = { code: FoodRowCode; values: Numbers };
type Read = { food: Food; notes: FoodRowNote[] } | { problem: FoodRowNote };

class RefusedFood extends Error {
  readonly note: FoodRowNote;
  constructor(code: FoodRowCode, values: Numbers = {}) {
    super(code);
    this.note = { code, values };
  }
}

const GROUPS = {
  ...{ A: 'cereal', B: 'tuber', C: 'legume', D: 'vegetable', E: 'fruit', F: 'meat' },
  ...{ G: 'fish', H: 'egg', J: 'milk', K: 'fat', M: 'sugar', N: 'spice' },
} as const satisfies Record<string, Food['group']>;
const CODE = /^([A-HJKMN])([RP])\d{3}$/;

/** The most that 100 g of any food can hold. */
const MOST: Readonly<Record<Nutrient, number>> = {
  ...{ energyKcal: 950, proteinG: 100, fatG: 100, carbohydrateG: 100, fibreG: 100 },
  ...{ calciumMg: 10_000, ironMg: 500, zincMg: 200, vitaminAReUg: 100_000, vitaminCMg: 5_000 },
};

const idOf = (code: string, edition: number): string => `tkpi-${edition}-${code.toLowerCase()}`;

/** The food that a row describes. `known`: foods by edition and code; `edition`: that of the table, where the row has none. */
export function toFood(
  cells: FoodCells,
  { known, edition }: { known: ReadonlyMap<string, Food>; edition: number | undefined },
): Read {
  try {
    return readFood(cells, known, edition);
  } catch (error) {
    if (error instanceof RefusedFood) return { problem: error.note };
    throw error;
  }
}

/** By what a food is known in `known`. */
export const foodKeyOf = ({ edition, code }: Pick<Food, 'edition' | 'code'>): string => `${edition} ${code}`;

function readFood(cells: FoodCells, known: ReadonlyMap<string, Food>, ofTable: number | undefined): Read {
  const code = (cells.get('code') ?? '').toUpperCase();
  const [, letter = '', kind] = CODE.exec(code) ?? [];
  if (!kind) throw new RefusedFood('food-code-invalid', { code });
  const edition = Number(cells.get('edition') ?? ofTable ?? Number.NaN);
  if (!Number.isInteger(edition)) throw new RefusedFood('food-edition-missing');
  const name = cells.get('name')?.slice(0, 120);
  if (!name) throw new RefusedFood('food-name-missing');
  const before = known.get(foodKeyOf({ edition, code }));
  const group = GROUPS[letter as keyof typeof GROUPS];
  const ediblePct = readNumber(cells, 'ediblePct', 100) ?? before?.ediblePct ?? null;
  const { allergens, notes } = readAllergens(cells, group, before);
  if (ediblePct === null) notes.push({ code: 'edible-unknown', values: {} });
  const food: Food = {
    id: before?.id ?? idOf(code, edition),
    name: { id: name, en: cells.get('nameEn') ?? before?.name.en ?? name },
    group,
    state: kind === 'R' ? 'single' : 'processed',
    per100g: readNutrients(cells),
    ediblePct,
    allergens,
    code,
    edition,
    certainty: 'check',
  };
  return { food, notes };
}

const readNutrients = (cells: FoodCells): Food['per100g'] =>
  forEachNutrient((one) =>
    one === 'vitaminAReUg' ? readVitaminA(cells) : (readNumber(cells, one, MOST[one]) ?? null),
  );

/** Retinol equivalents: as given, else retinol + beta-carotene / 6 + other carotenes / 12; null where none is given. */
function readVitaminA(cells: FoodCells): number | null {
  const most = MOST.vitaminAReUg;
  const given = readNumber(cells, 'vitaminAReUg', most);
  if (given !== undefined) return given;
  const retinol = readNumber(cells, 'retinol', most);
  const beta = readNumber(cells, 'betaCarotene', most * 12);
  const total = readNumber(cells, 'totalCarotene', most * 12);
  if (retinol === undefined && beta === undefined && total === undefined) return null;
  const others = Math.max(0, (total ?? 0) - (beta ?? 0));
  return Math.round(((retinol ?? 0) + (beta ?? 0) / 6 + others / 12) * 10) / 10;
}

/** A number from 0, with a decimal point or comma; undefined where the table says nothing (`-`). */
function readNumber(
  cells: FoodCells,
  column: Parameters<FoodCells['get']>[0],
  max: number,
): number | undefined {
  const text = cells.get(column);
  if (text === undefined || /^(-|–|n\/?a)$/i.test(text)) return undefined;
  const value = /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
  if (Number.isNaN(value)) throw new RefusedFood('food-value-invalid', { column, value: text });
  if (value > max) throw new RefusedFood('food-value-absurd', { column, value, max });
  return value;
}

const OF_GROUP: Partial<Record<Food['group'], Allergen>> = { egg: 'egg', milk: 'milk', fish: 'fish' };

/** As the table says, else as the food had them, else what its group is made of, to be checked. */
function readAllergens(cells: FoodCells, group: Food['group'], before: Food | undefined) {
  const text = cells.get('allergens');
  const notes: FoodRowNote[] = [];
  if (text === undefined && before) return { allergens: before.allergens, notes };
  if (text === undefined) {
    const allergens = [OF_GROUP[group] ?? []].flat();
    notes.push({ code: 'allergens-assumed', values: { allergens: allergens.join(', ') || '–' } });
    return { allergens, notes };
  }
  const named = text
    .toLowerCase()
    .split(/[;,\s]+/)
    .filter((one) => one && one !== '-');
  const stranger = named.find((one) => !ALLERGENS.some((known) => known === one));
  if (stranger)
    throw new RefusedFood('food-allergen-unknown', { value: stranger, known: ALLERGENS.join(', ') });
  return { allergens: ALLERGENS.filter((one) => named.includes(one)), notes };
}
