// Sorting numbers that lie in typed arrays, in place: the solver sorts a few dozen at a time, millions of times.
import { int, num } from './numbers.ts';

const GAPS = [701, 301, 132, 57, 23, 10, 4, 1];

/** Sorts the first `length` ids by their keys, largest first, and of equal keys the smaller id first (shell sort). */
export function sortByKey(ids: Int32Array, keys: Float64Array, length: number): void {
  for (const gap of GAPS) {
    for (let from = gap; from < length; from++) {
      const [id, key] = [int(ids, from), num(keys, from)];
      let to = from;
      while (to >= gap && isAfter(num(keys, to - gap), int(ids, to - gap), key, id)) {
        ids[to] = int(ids, to - gap);
        keys[to] = num(keys, to - gap);
        to -= gap;
      }
      ids[to] = id;
      keys[to] = key;
    }
  }
}

const isAfter = (key: number, id: number, otherKey: number, otherId: number): boolean =>
  key < otherKey || (key === otherKey && id > otherId);
