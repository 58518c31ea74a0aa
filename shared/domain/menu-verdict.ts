// How a menu does: its nutrients against what each group should get at a meal, its cost against the ceiling of its size.
// Odd figures are shown, nothing is refused.
import * as z from 'zod';
import { amount, VERDICTS, verdictOf } from './amount.ts';
import { type BeneficiaryGroup, GROUPS } from './beneficiary.ts';
import type { Foods } from './food.ts';
import { MEALS, type Meal } from './meal.ts';
import { forEachNutrient, nutrient } from './nutrient.ts';
import { type MealRow, type MealTarget, mealTarget } from './nutrient-targets.ts';
import { costOf, nutrientsOf, type Prices, type Size } from './nutrients.ts';
import type { Recipe } from './recipe.ts';
import { numberRule, portionClassOf, type Rules } from './rules.ts';

const verdict = z.enum(VERDICTS);
export const groupVerdict = z
  .strictObject({
    group: mealTarget.shape.group,
    sex: mealTarget.shape.sex,
    size: z.enum(['small', 'large']),
    nutrients: z.record(
      nutrient,
      z.strictObject({ amount, range: z.tuple([z.number(), z.number()]), issuer: z.string(), verdict }),
    ),
  })
  .meta({ id: 'GroupVerdict' });
export type GroupVerdict = z.infer<typeof groupVerdict>;

type Judging = { meal: Meal; targets: readonly MealTarget[]; foods: Foods; rules: Rules; date: string };

/** The nutrients of a portion of some recipes against the targets of each of the groups. */
export function judgeNutrients(
  recipes: readonly Recipe[],
  groups: readonly BeneficiaryGroup[],
  { meal, targets, foods, rules, date }: Judging,
): GroupVerdict[] {
  const found = {
    small: nutrientsOf(recipes, 'small', foods),
    large: nutrientsOf(recipes, 'large', foods),
  };
  const mine = targets.filter((target) => target.meal === meal && groups.includes(target.group));
  return mine.map(({ group, sex, nutrients }) => {
    const size = portionClassOf(rules, group, date);
    const judged = forEachNutrient((one) => {
      const { range, issuer } = nutrients[one];
      return { amount: found[size][one], range, issuer, verdict: verdictOf(found[size][one], range) };
    });
    return { group, sex, size, nutrients: judged };
  });
}

export const costVerdict = z
  .strictObject({ cost: amount, ceiling: z.number(), verdict })
  .meta({ id: 'CostVerdict' });
export type CostVerdict = z.infer<typeof costVerdict>;

/** The cost of a portion against the ceiling of its size on a day. */
export function judgeCost(
  recipes: readonly Recipe[],
  size: Size,
  { prices, rules, date }: { prices: Prices; rules: Rules; date: string },
): CostVerdict {
  const cost = costOf(recipes, size, prices);
  const ceiling = numberRule(rules, `cost.food.${size}`, date);
  return { cost, ceiling, verdict: verdictOf(cost, [0, ceiling]) };
}

/** Who eats a meal: everybody where it is the day's only one; else in the morning those whom the meal table has then only. */
export function eatersOf(
  meal: Meal,
  ofDay: readonly Meal[],
  { meals }: { meals: readonly Pick<MealRow, 'group' | 'meal'>[] },
): BeneficiaryGroup[] {
  if (!MEALS.every((one) => ofDay.includes(one))) return [...GROUPS];
  const isEarly = (group: BeneficiaryGroup) => {
    const rows = meals.filter((row) => row.group === group);
    return rows.length > 0 && rows.every((row) => row.meal === 'morning');
  };
  return GROUPS.filter((group) => isEarly(group) === (meal === 'morning'));
}
