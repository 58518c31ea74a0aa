// A menu with what it gives, costs and holds, for those who are expected to eat it.
import { GROUPS } from '../../../shared/domain/beneficiary.ts';
import type { Foods } from '../../../shared/domain/food.ts';
import {
  type CostVerdict,
  type GroupVerdict,
  judgeCost,
  judgeNutrients,
} from '../../../shared/domain/menu-verdict.ts';
import type { Prices, Size } from '../../../shared/domain/nutrients.ts';
import { type Substitution, substitutionsOf } from '../../../shared/domain/purchases.ts';
import type { Rules } from '../../../shared/domain/rules.ts';
import type { EnrolmentCounts } from '../../../shared/domain/site.ts';
import { mealTargetsOn } from '../../../shared/reference/target-tables.ts';
import type { MadeMenu } from '../../../shared/store/menu-store.ts';

type Judged = {
  nutrients: GroupVerdict[];
  cost: Record<Size, CostVerdict> | null;
  substitutions: Substitution[];
};
type Setting = { rules: Rules; date: string; prices: Prices; foods: Foods };

const NOTHING: Judged = { nutrients: [], cost: null, substitutions: [] };

/** A menu that is not made of recipes says nothing. Where nobody is enrolled, every group is judged. */
export function judgeMenu(
  { menu, made }: MadeMenu,
  groups: EnrolmentCounts['groups'],
  setting: Setting,
): Judged {
  if (!made) return NOTHING;
  const { recipes } = made;
  const { rules, date, foods } = setting;
  const known = GROUPS.filter((group) => groups[group]);
  const targets = mealTargetsOn(rules, date);
  const judging = { meal: menu.meal, targets, foods, rules, date };
  return {
    nutrients: judgeNutrients(recipes, known.length > 0 ? known : GROUPS, judging),
    cost: { small: judgeCost(recipes, 'small', setting), large: judgeCost(recipes, 'large', setting) },
    substitutions: substitutionsOf(recipes, foods),
  };
}
