// Reading and writing typed arrays where the index is known to be inside: no check, no copy. One helper for each kind of
// array, so that each stays fast.

export const num = (from: Float64Array, i: number): number => from[i] as number;
export const int = (from: Int32Array, i: number): number => from[i] as number;

/** Adds to one number of an array. */
export function add(to: Float64Array, i: number, amount: number): void {
  to[i] = num(to, i) + amount;
}

/** Adds one, or takes one away, and gives what it was before. */
export function count(to: Int32Array, i: number, by = 1): number {
  const before = int(to, i);
  to[i] = before + by;
  return before;
}
