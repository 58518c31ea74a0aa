// The columns of a food table, by the names that tables of the Ministry of Health and spreadsheets give them.
import type { Nutrient } from './nutrient.ts';

/** What a table may say beyond the nutrients as they are kept; carotenes and retinol make vitamin A. */
type Column =
  | Nutrient
  | 'code'
  | 'name'
  | 'nameEn'
  | 'edition'
  | 'ediblePct'
  | 'allergens'
  | 'retinol'
  | 'betaCarotene'
  | 'totalCarotene';

const NAMES: Readonly<Record<Column, readonly string[]>> = {
  code: ['kode', 'code', 'kodebahan'],
  name: ['nama', 'namabahan', 'namabahanmakanan', 'namabahanpangan', 'namapangan', 'name'],
  nameEn: ['nameen', 'namaen', 'namainggris'],
  edition: ['edisi', 'edition', 'tahun'],
  ediblePct: ['bdd', 'ediblepercent', 'ediblepct', 'edible'],
  allergens: ['alergen', 'allergens'],
  energyKcal: ['energi', 'energy', 'kalori', 'energykcal'],
  proteinG: ['protein', 'proteing'],
  fatG: ['lemak', 'fat', 'fatg'],
  carbohydrateG: ['kh', 'karbohidrat', 'carbohydrate', 'carbohydrateg'],
  fibreG: ['serat', 'fibre', 'fiber', 'fibreg'],
  calciumMg: ['kalsium', 'calcium', 'ca', 'calciummg'],
  ironMg: ['besi', 'zatbesi', 'iron', 'fe', 'ironmg'],
  zincMg: ['seng', 'zinc', 'zn', 'zincmg'],
  vitaminAReUg: ['vitaminare', 'vitamina', 'vita', 'vitaminareug'],
  vitaminCMg: ['vitc', 'vitaminc', 'vitamincmg'],
  retinol: ['retinol', 'ret'],
  betaCarotene: ['bkar', 'betakaroten', 'bkaroten', 'betacarotene'],
  totalCarotene: ['kartotal', 'karotentotal', 'karoten', 'totalcarotene'],
};
const COLUMN_OF = new Map(
  Object.entries(NAMES).flatMap(([column, names]) => names.map((name) => [name, column as Column])),
);

/** Columns without which a table says nothing. */
export const NEEDED_COLUMNS = ['code', 'name', 'energyKcal'] as const satisfies readonly Column[];

/** What a column's heading means: `VIT. C (mg)` is vitamin C. Undefined for one that is not used. */
export const toFoodColumn = (heading: string): Column | undefined =>
  COLUMN_OF.get(
    heading
      .replace(/\(.*?\)/g, '')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, ''),
  );

export type FoodCells = ReadonlyMap<Column, string>;

/** A row's cells by what they mean; empty ones are absent. */
export const toFoodCells = (raw: Readonly<Record<string, unknown>>): FoodCells =>
  new Map(
    Object.entries(raw).flatMap(([heading, value]) => {
      const column = toFoodColumn(heading);
      const text = String(value ?? '').trim();
      return column && text !== '' ? [[column, text]] : [];
    }),
  );
