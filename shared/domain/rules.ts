// The numbers of the programme are dated data, each with its source: a day is judged by the rules of that day.
// Whoever judges gets the rules handed in, indexed once, since they are asked for with every fact.
import * as z from 'zod';
import type { BeneficiaryGroup } from './beneficiary.ts';
import { serviceDate } from './dates.ts';
import type { Meal } from './meal.ts';
import type { Portions } from './portions.ts';

const MOST = 1e12;
const figure = z.number().min(-MOST).max(MOST);
const scalar = z.union([figure, z.string().min(1).max(200)]);
/** A figure or word, a range `[from, to]`, or several by name. */
export const ruleValue = z.union([scalar, z.tuple([figure, figure]), z.record(z.string(), scalar)]);
export type RuleValue = z.infer<typeof ruleValue>;

export const datedRule = z
  .strictObject({
    key: z.string().regex(/^[a-z][A-Za-z]*(\.\w+)+$/),
    value: ruleValue,
    unit: z.string().max(40),
    validFrom: serviceDate,
    source: z.string().trim().min(1).max(200),
    /** firm: regulation or several sources; default: plausible; proposal: the product's own. */
    certainty: z.enum(['firm', 'default', 'proposal']),
    /** The region that it holds in; absent: the nation. */
    region: z.string().optional(),
    /** The first day on which it holds no more. */
    endsOn: serviceDate.optional(),
  })
  .meta({ id: 'Rule' });
export type DatedRule = z.infer<typeof datedRule>;

/** Rules by key, those of the nearest region first, each region's latest first. */
export type Rules = { readonly byKey: ReadonlyMap<string, readonly DatedRule[]> };

/** A region's code is longer than that of the region it lies in. */
const depthOf = ({ region = '' }: DatedRule): number => region.length;

/**
 * An index of rules that hold in one place: its own region's, of those above, the nation's. Of two with the same key, region and
 * day, the one further on in the list holds.
 */
export function indexRules(list: readonly DatedRule[]): Rules {
  const nearestFirst = list
    .toReversed()
    .sort(
      (a, b) =>
        depthOf(b) - depthOf(a) || (a.validFrom === b.validFrom ? 0 : a.validFrom < b.validFrom ? 1 : -1),
    );
  return { byKey: Map.groupBy(nearestFirst, ({ key }) => key) };
}

const isInForce =
  (date: string) =>
  ({ validFrom, endsOn }: DatedRule): boolean =>
    validFrom <= date && !(endsOn && endsOn <= date);

/** Whether a rule was ended before its first day. */
export const hasNeverHeld = ({ validFrom, endsOn }: DatedRule): boolean =>
  endsOn !== undefined && endsOn <= validFrom;

/** The rule of a key on a day: the nearest region's latest that began on or before it. */
export function ruleInForce({ byKey }: Rules, key: string, date: string): DatedRule {
  const rule = byKey.get(key)?.find(isInForce(date));
  if (!rule) throw new Error(`no rule ${key} on ${date}`);
  return rule;
}

/** Every rule in force on a day, in key order. */
export const rulesInForce = ({ byKey }: Rules, date: string): DatedRule[] =>
  [...byKey.keys()].sort().flatMap((key) => byKey.get(key)?.find(isInForce(date)) ?? []);

export function numberRule(rules: Rules, key: string, date: string): number {
  const { value } = ruleInForce(rules, key, date);
  return typeof value === 'number' ? value : misfit(key, date, 'a number');
}

/** A range `[from, to]`. */
export function rangeRule(rules: Rules, key: string, date: string): [number, number] {
  const { value } = ruleInForce(rules, key, date);
  return Array.isArray(value) ? value : misfit(key, date, 'a range');
}

/** Figures by name. */
export function namedRule(
  rules: Rules,
  key: string,
  date: string,
): Readonly<Record<string, string | number>> {
  const { value } = ruleInForce(rules, key, date);
  return typeof value === 'object' && !Array.isArray(value) ? value : misfit(key, date, 'named figures');
}

/** The size of a group's portion. */
export function portionClassOf(rules: Rules, group: BeneficiaryGroup, date: string): keyof Portions {
  const { value } = ruleInForce(rules, `portion.${group}`, date);
  return value === 'small' || value === 'large' ? value : misfit(`portion.${group}`, date, 'small or large');
}

/** When a meal is served: local clock times `HH:mm`, both ends included. */
export function mealWindow(rules: Rules, meal: Meal, date: string): { from: string; to: string } {
  const { from, to } = namedRule(rules, `window.${meal}`, date);
  return typeof from === 'string' && typeof to === 'string'
    ? { from, to }
    : misfit(`window.${meal}`, date, 'a window');
}

function misfit(key: string, date: string, wanted: string): never {
  throw new Error(`rule ${key} on ${date} is not ${wanted}`);
}
