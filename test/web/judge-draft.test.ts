// A draft of the planner is judged as the server judges the menu once it is saved.
import { describe, expect, it } from 'vitest';
import { judgeMenu } from '../../functions/api/menus/judged-menu.ts';
import { makeMenu } from '../../functions/api/menus/make-menu.ts';
import { MEALS } from '../../shared/domain/meal.ts';
import { eatersOf } from '../../shared/domain/menu-verdict.ts';
import { FOODS_BY_ID as foods } from '../../shared/reference/foods.ts';
import { mealTargetsOn, TARGET_TABLES } from '../../shared/reference/target-tables.ts';
import { judgeDraft } from '../../web/src/features/menu-planner/judge-draft.ts';
import { DAY } from '../support/factories/day.ts';
import { makeRecipe } from '../support/factories/recipes.ts';
import { rules } from '../support/factories/rules.ts';

const rice = { id: '01KAT000000000000000000000', ...makeRecipe() };
const head = { male: 10, female: 10 };
const groups = { PAUD_TK: head, SD_1_3: head, SMP: head };
const prices = { 'rice-raw': 14_000 };

describe('a draft of a day', () => {
  it.each(MEALS)('with another meal is judged for those alone who eat it: %s', (meal) => {
    const other = MEALS.filter((one) => one !== meal).map((one) => ({
      ...{ meal: one, dishes: ['Nasi'], allergens: [], portions: { small: 20, large: 10 } },
      ...{ nutrients: [], cost: null, substitutions: [] },
    }));
    const targets = mealTargetsOn(rules, DAY);
    const data = { foods, recipes: [rice], prices, targets, rules, date: DAY };
    const draft = judgeDraft([rice.id], meal, { date: DAY, groups, allergies: [], menus: other }, data);
    const eaters = eatersOf(meal, MEALS, TARGET_TABLES);
    const mine = Object.fromEntries(
      Object.entries(groups).filter(([group]) => eaters.some((one) => one === group)),
    );
    const made = makeMenu(meal, { recipes: [rice.id] }, [rice], foods);
    const saved = judgeMenu(made, mine, { rules, date: DAY, prices, foods });
    expect(draft.nutrients.length).toBeGreaterThan(0);
    expect(draft).toMatchObject({ nutrients: saved.nutrients, cost: saved.cost });
  });
});
