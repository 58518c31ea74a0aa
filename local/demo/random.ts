// Chance that can be repeated: a stream of numbers for every name, so that one kitchen's day does not depend on another's.
import { createHash } from 'node:crypto';

/** The next number, from 0 up to but not including 1. */
export type Random = () => number;

const SEED = 'mbg-pilot-demo';

/** The stream that belongs to these names: mulberry32 (Tommy Ettinger, 2017, public domain). */
export function randomOf(...names: readonly (string | number)[]): Random {
  let state = createHash('sha256')
    .update([SEED, ...names].join('#'))
    .digest()
    .readUInt32LE(0);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const between = (random: Random, from: number, to: number): number => from + random() * (to - from);

/** One of the items; the list must not be empty. */
export const pick = <T>(random: Random, items: readonly [T, ...T[]]): T =>
  items[Math.floor(random() * items.length)] ?? items[0];

/** One of the names, each with its own chance; what is left of 1 goes to `rest`. */
export function draw<T extends string>(random: Random, chances: Readonly<Record<T, number>>, rest: T): T {
  let left = random();
  for (const [name, chance] of Object.entries(chances) as [T, number][]) {
    left -= chance;
    if (left < 0) return name;
  }
  return rest;
}
