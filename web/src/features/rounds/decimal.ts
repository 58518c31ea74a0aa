// A reading as it is typed: digits with a comma or a point, whatever the keypad has.

/** The number that is meant; undefined for an empty field, NaN for what is no number. */
export function toDecimal(text: string): number | undefined {
  const typed = text.trim();
  if (typed === '') return undefined;
  return /^\d{1,3}([.,]\d{0,2})?$/.test(typed) ? Number(typed.replace(',', '.')) : Number.NaN;
}
