// What the groups at a site should get at a meal, with their heads: boys and girls of a group together by their number.
import { type BeneficiaryGroup, GROUPS } from './beneficiary.ts';
import type { Meal } from './meal.ts';
import type { MealTarget } from './nutrient-targets.ts';
import { type GroupAim, meanTarget, type NutritionContext } from './nutrition.ts';
import { portionClassOf, type Rules } from './rules.ts';
import type { EnrolmentCounts } from './site.ts';

type Groups = EnrolmentCounts['groups'];
type Setting = {
  targets: readonly MealTarget[];
  rules: Rules;
  date: string;
  /** Who eats a meal. */
  eatersOf: (meal: Meal) => readonly BeneficiaryGroup[];
};

/** From the head counts of a day: the groups of a size that eat a meal; where none of them does, all of that size. */
export function siteTargets(
  groups: Groups,
  { targets, rules, date, eatersOf }: Setting,
): NutritionContext['groupsOf'] {
  return (meal, size) => {
    const aims = GROUPS.filter((group) => portionClassOf(rules, group, date) === size).flatMap((group) =>
      aimOf(
        group,
        groups,
        targets.filter((one) => one.meal === meal && one.group === group),
      ),
    );
    const eaters = aims.filter(({ group }) => eatersOf(meal).includes(group));
    return eaters.length > 0 ? eaters : aims;
  };
}

function aimOf(group: BeneficiaryGroup, groups: Groups, targets: readonly MealTarget[]): GroupAim[] {
  const bySex = targets
    .map(({ sex, nutrients }) => ({
      group,
      heads: headsOf(groups, group, sex),
      targetOf: (nutrient: Parameters<GroupAim['targetOf']>[0]) => nutrients[nutrient].range,
    }))
    .filter(({ heads }) => heads > 0);
  const targetOf = meanTarget(bySex);
  return targetOf ? [{ group, heads: bySex.reduce((sum, { heads }) => sum + heads, 0), targetOf }] : [];
}

function headsOf(groups: Groups, group: BeneficiaryGroup, sex: MealTarget['sex']): number {
  const { male = 0, female = 0 } = groups[group] ?? {};
  return { all: male + female, male, female }[sex];
}
