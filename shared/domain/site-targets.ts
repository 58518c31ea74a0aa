// What a portion at a site should give: the mean of its groups' targets by their heads, for each portion size and meal.
import type { BeneficiaryGroup } from './beneficiary.ts';
import type { MealTarget } from './nutrient-targets.ts';
import type { NutritionContext } from './nutrition.ts';
import { portionClassOf, type Rules } from './rules.ts';
import type { EnrolmentCounts } from './site.ts';

type Setting = { targets: readonly MealTarget[]; rules: Rules; date: string };

/** From the head counts of a day; where nobody of a size is enrolled there is none. */
export function siteTargets(
  groups: EnrolmentCounts['groups'],
  { targets, rules, date }: Setting,
): NutritionContext['targetOf'] {
  const weighed = targets.map((target) => ({
    ...target,
    size: portionClassOf(rules, target.group, date),
    heads: headsOf(groups, target.group, target.sex),
  }));
  return (meal, size, nutrient) => {
    const mine = weighed.filter((one) => one.meal === meal && one.size === size && one.heads > 0);
    const heads = mine.reduce((sum, one) => sum + one.heads, 0);
    const mean = (end: 0 | 1) =>
      mine.reduce((sum, one) => sum + one.heads * one.nutrients[nutrient].range[end], 0) / heads;
    return heads > 0 ? [mean(0), mean(1)] : undefined;
  };
}

function headsOf(groups: EnrolmentCounts['groups'], group: BeneficiaryGroup, sex: MealTarget['sex']): number {
  const { male = 0, female = 0 } = groups[group] ?? {};
  return { all: male + female, male, female }[sex];
}
