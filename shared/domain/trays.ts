// Trays out against back: one goes out with every portion, and comes back whole, broken or not at all.
import * as z from 'zod';
import { mealChains, ofKind } from './chain.ts';
import type { Fact, FactOf } from './fact.ts';
import { MEALS, meal } from './meal.ts';
import { portionCount } from './portions.ts';

const count = z.int().min(0);
export const trayCount = z
  .strictObject({ meal, out: count, returned: count, missing: count, broken: count })
  .meta({ id: 'TrayCount' });
export type TrayCount = z.infer<typeof trayCount>;

/** Of each meal of a site's day that trays came back from. Out are those that came, where that was said, else those sent. */
export const traysOf = (ofSite: readonly Fact[]): TrayCount[] =>
  MEALS.flatMap((meal) => {
    const back = ofKind(ofSite, 'tray-returned').filter((fact) => fact.meal === meal);
    const chain = mealChains(ofSite).find((found) => found.meal === meal);
    const came = chain?.received ?? chain?.dispatched;
    return back.length === 0 ? [] : [{ meal, out: came ? portionCount(came) : 0, ...sumOf(back) }];
  });

const sumOf = (back: readonly FactOf<'tray-returned'>[]): Omit<TrayCount, 'meal' | 'out'> =>
  back.reduce(
    (sum, { returned, missing = 0, broken = 0 }) => ({
      returned: sum.returned + returned,
      missing: sum.missing + missing,
      broken: sum.broken + broken,
    }),
    { returned: 0, missing: 0, broken: 0 },
  );
