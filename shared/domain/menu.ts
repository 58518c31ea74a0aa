// What a kitchen serves at a meal: the dishes in the order of the tray, and the allergens in them that people ask about.
import * as z from 'zod';
import { addDays, localDate } from './dates.ts';
import { type BrokenRule, checkAge, type FactContext } from './fact-rules.ts';
import { meal } from './meal.ts';
import { numberRule } from './rules.ts';

export const ALLERGENS = ['egg', 'fish', 'milk', 'peanut', 'soy', 'wheat', 'shellfish', 'nuts'] as const;

export const menuEntry = z
  .strictObject({
    dishes: z.array(z.string().trim().min(1).max(80)).min(1).max(12),
    /** Each once; none when the dishes hold none of them. */
    allergens: z
      .array(z.enum(ALLERGENS))
      .max(ALLERGENS.length)
      .refine((all) => new Set(all).size === all.length, 'allergen-repeated'),
  })
  .meta({ id: 'MenuEntry' });
export type Allergen = (typeof ALLERGENS)[number];
export type MenuEntry = z.infer<typeof menuEntry>;

export const menu = z.strictObject({ meal, ...menuEntry.shape }).meta({ id: 'Menu' });
export type Menu = z.infer<typeof menu>;

/** A menu may be written some weeks ahead, and as late as a fact of its day. */
export function checkMenuDate(
  date: string,
  { now, zone, rules }: Pick<FactContext, 'now' | 'zone' | 'rules'>,
): BrokenRule[] {
  const today = localDate(now, zone);
  const days = numberRule(rules, 'menu.maxDaysAhead', today);
  return date > addDays(today, days)
    ? [{ code: 'menu-too-far-ahead', path: 'date', numbers: { date, days } }]
    : checkAge(date, today, rules).map((broken) => ({ ...broken, path: 'date' }));
}
