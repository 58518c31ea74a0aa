// A template as lines, one for each thing that can be done differently elsewhere: versions are compared line by line, and a
// copy takes over line by line. What a pilot achieved is no line: it cannot be taken over.
import type { KitchenRecipe } from './recipe.ts';
import type { Template } from './template.ts';

export type LineValue = string | number;
type Lines = Record<string, LineValue>;

const prefixed = (section: string, values: Readonly<Record<string, LineValue>>): Lines =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`${section}.${name}`, value]));

const toText = (value: unknown): LineValue =>
  typeof value === 'number' || typeof value === 'string' ? value : JSON.stringify(value);

const recipeText = ({ ingredients }: KitchenRecipe): string =>
  ingredients.map(({ food, grams }) => `${food} ${grams.small}/${grams.large} g`).join(', ');

function calendarLines({ calendar: { week, meals, windows } }: Template): Lines {
  const times = Object.entries(windows).map(([meal, { from, to }]) => [`window.${meal}`, `${from}-${to}`]);
  return prefixed('calendar', { week, meals: meals.join(', '), ...Object.fromEntries(times) });
}

const menuLines = ({ menuCycle, recipes }: Template): Lines => ({
  ...Object.fromEntries(
    menuCycle.flatMap(({ meals }, day) =>
      meals.map(({ meal, dishes }) => [`menu.${day + 1}.${meal}`, dishes.join(', ')]),
    ),
  ),
  ...prefixed('recipe', Object.fromEntries(recipes.map((one) => [one.name, recipeText(one)]))),
});

function kitchenLines({ kitchenModel, staffing }: Template): Lines {
  const { costs, equipment, sites, ...kitchen } = kitchenModel;
  return {
    ...prefixed('kitchen', { ...kitchen, ...(sites !== null && { sites }) }),
    ...prefixed('cost', costs),
    ...prefixed('equipment', equipment),
    ...prefixed('staff', staffing),
  };
}

/** Every line of a template with its value, by name: `rule.reach.km`, `menu.3.noon`, `staff.cook` and so on. */
export const templateLines = (template: Template): Lines => ({
  ...prefixed('rule', Object.fromEntries(template.rules.map(({ key, value }) => [key, toText(value)]))),
  ...calendarLines(template),
  ...menuLines(template),
  ...kitchenLines(template),
  ...prefixed('target', template.targets),
});
