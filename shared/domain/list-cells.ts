// The cells of a row, whatever the case of its columns and the blanks around its values.
import { GROUPS } from './beneficiary.ts';

/** Cells by column name in lower case; empty cells are absent. */
export type Cells = ReadonlyMap<string, string>;

const COLUMNS = [
  'npsn',
  'name',
  'form',
  'status',
  'province',
  'regency',
  'district',
  'village',
  'students_male',
  'students_female',
  'students_total',
  'classes',
  'kitchen_id',
  'lat',
  'lon',
];
const GROUP_COLUMNS = GROUPS.flatMap((group) => [
  `${group}_male`.toLowerCase(),
  `${group}_female`.toLowerCase(),
]);
const KNOWN = new Set([...COLUMNS, ...GROUP_COLUMNS]);

/** Columns that a list must have. */
export const REQUIRED_COLUMNS = ['npsn', 'name', 'form', 'district'];

export const isKnownColumn = (column: string): boolean => KNOWN.has(column.trim().toLowerCase());

/** The cells of a row that a list is read for: the others need not travel. */
export const knownCells = (raw: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(raw).filter(([column]) => isKnownColumn(column)));

/** Raw cells (strings or numbers, any case of column name) as `Cells`. */
export const toCells = (raw: Readonly<Record<string, unknown>>): Cells =>
  new Map(
    Object.entries(raw).flatMap(([column, value]) => {
      const text = value === null || value === undefined ? '' : String(value).trim();
      return text === '' ? [] : [[column.trim().toLowerCase(), text]];
    }),
  );
