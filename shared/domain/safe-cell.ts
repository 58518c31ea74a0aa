// A cell that a spreadsheet must not run as a formula: text that begins like one is marked as text. Numbers stay numbers.
const FORMULA = /^[\s\u200b-\u200f\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]/;
const NUMBER = /^-?\d+([.,]\d+)?$/;

export const safeCell = (value: unknown): unknown =>
  typeof value === 'string' && FORMULA.test(value) && !NUMBER.test(value) ? `'${value}` : value;

export const safeCells = (row: Readonly<Record<string, unknown>> = {}): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [column, safeCell(value)]));

/** How every CSV file of the product is written: text in quotes, so that no separator inside it starts a cell. */
export const CSV_FORM = {
  header: true,
  bom: true,
  record_delimiter: 'windows',
  quoted_string: true,
} as const;
