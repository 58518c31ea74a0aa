// The menu cycle of a template: that of the kitchen with menus on most days. Recipes get numbers of their own, and no text
// names the place.
import { cycleOf } from '../../../shared/domain/menu-cycle.ts';
import type { KitchenRecipe } from '../../../shared/domain/recipe.ts';
import type { CycleDay, Template } from '../../../shared/domain/template.ts';
import type { MadeMenu } from '../../../shared/store/menu-store.ts';
import type { KitchenMenus, MenuDay } from './pilot-menus.ts';

const MAX_DAYS = 31;

/** What is cooked, whatever the day: the same recipes in the same grams. */
const said = ({ menus }: MenuDay): string =>
  JSON.stringify(menus.map(({ menu, made }) => [menu.meal, made?.recipes]));

const longest = (kitchens: readonly KitchenMenus[]): MenuDay[] =>
  kitchens.reduce<MenuDay[]>((best, { days }) => (days.length > best.length ? days : best), []);

/** The cycle and its recipes; `clean` takes the names of the place out of a text. */
export function templateMenus(
  kitchens: readonly KitchenMenus[],
  clean: (text: string) => string,
): Pick<Template, 'menuCycle' | 'recipes'> {
  const cycle = cycleOf(longest(kitchens).slice(-MAX_DAYS), (a, b) => said(a) === said(b));
  const used = cycle.flatMap(({ menus }) => menus.flatMap(({ made }) => made?.recipes ?? []));
  const recipes = new Map<string, KitchenRecipe>();
  for (const { id: _, ...recipe } of used)
    if (!recipes.has(JSON.stringify(recipe)))
      recipes.set(JSON.stringify(recipe), {
        ...recipe,
        id: `R${recipes.size + 1}`,
        name: clean(recipe.name),
      });
  const numberOf = ({ id: _, ...recipe }: KitchenRecipe): string =>
    recipes.get(JSON.stringify(recipe))?.id ?? '';
  const toDay = ({ menus }: MenuDay): CycleDay => ({ meals: menus.map(toMeal) });
  const toMeal = ({ menu, made }: MadeMenu) => ({
    meal: menu.meal,
    dishes: menu.dishes.map(clean),
    allergens: menu.allergens,
    recipes: (made?.recipes ?? []).map(numberOf),
  });
  return { menuCycle: cycle.map(toDay), recipes: [...recipes.values()] };
}
