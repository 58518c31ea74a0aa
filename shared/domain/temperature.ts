// Where temperature is read along the chain, and what the rules of the day ask of it there (domain: food safety, limits).
import { numberRule, type Rules, rangeRule } from './rules.ts';

export const POINTS = [
  'receiving',
  'chiller',
  'freezer',
  'cook-core',
  'hot-hold',
  'dispatch',
  'arrival',
  'reheat',
] as const;
export type Point = (typeof POINTS)[number];

/** Points at which the food of a batch is read, rather than equipment. */
export const FOOD_POINTS: ReadonlySet<Point> = new Set([
  'cook-core',
  'hot-hold',
  'dispatch',
  'arrival',
  'reheat',
]);

/** What a reading must be, in degrees Celsius. */
export type Limit = { side: 'at-least' | 'at-most'; celsius: number };

const RULE_OF: Readonly<Record<Point, { side: Limit['side']; key: string }>> = {
  receiving: { side: 'at-most', key: 'temp.chill' },
  chiller: { side: 'at-most', key: 'temp.chill' },
  freezer: { side: 'at-most', key: 'temp.freeze' },
  'cook-core': { side: 'at-least', key: 'temp.core' },
  'hot-hold': { side: 'at-least', key: 'temp.hotHold' },
  dispatch: { side: 'at-least', key: 'temp.hotHold' },
  arrival: { side: 'at-least', key: 'temp.hotHold' },
  reheat: { side: 'at-least', key: 'temp.core' },
};

/** The limit at a point on a day. */
export function limitAt(point: Point, rules: Rules, date: string): Limit {
  const { side, key } = RULE_OF[point];
  return { side, celsius: numberRule(rules, key, date) };
}

/** Whether a reading keeps its limit; a reading at the limit does. */
export const isInRange = (celsius: number, { side, celsius: limit }: Limit): boolean =>
  side === 'at-least' ? celsius >= limit : celsius <= limit;

/** Whether food at this temperature grows germs (dated rule `temp.danger`, both ends excluded). */
export function isInDanger(celsius: number, rules: Rules, date: string): boolean {
  const [from, to] = rangeRule(rules, 'temp.danger', date);
  return celsius > from && celsius < to;
}
