// Chance that can be repeated and carried in a checkpoint: the same state always gives the same numbers (mulberry32).

export type Random = { state: number };

/** A number from 0 to below 1; moves the state on. */
export function draw(random: Random): number {
  random.state = (random.state + 0x6d2b79f5) | 0;
  let t = Math.imul(random.state ^ (random.state >>> 15), 1 | random.state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
}

/** A whole number from 0 to below `limit`. */
export const drawBelow = (random: Random, limit: number): number => Math.floor(draw(random) * limit);
