// What is wrong with a template that came as a file and fits its hash all the same: what no pilot that was frozen here could say.
import { addDays } from './dates.ts';
import type { DetailCode } from './details.ts';
import type { Numbers } from './language.ts';
import { hasSameForm } from './rule-form.ts';
import { type Rules, rulesInForce } from './rules.ts';
import type { Template } from './template.ts';

export type TemplateFault = { path: string; code: DetailCode; values: Numbers };
type Setting = { rules: Rules; today: string; isRegistryRegion: (code: string) => boolean };

/** Clocks differ, and so do the days of time zones. */
const DAYS_AHEAD = 1;

/** Every fault, with where it stands; none in what a pilot here could have been frozen to. */
export const faultsOf = (template: Template, setting: Setting): TemplateFault[] => [
  ...wrongRegion(template, setting),
  ...wrongDates(template, setting),
  ...wrongRules(template, setting),
  ...wrongMenus(template),
  ...wrongParent(template),
];

function wrongRegion({ source }: Template, { isRegistryRegion }: Setting): TemplateFault[] {
  const { code } = source.region;
  if (isRegistryRegion(code)) return [];
  return [{ path: 'source.region.code', code: 'region-unknown', values: { code } }];
}

function wrongDates({ source, frozenAt, rules }: Template, { today }: Setting): TemplateFault[] {
  const last = addDays(today, DAYS_AHEAD);
  const dates = [
    ...(source.from > source.to ? [['source.to', source.to]] : []),
    ...(source.to > last ? [['source.to', source.to]] : []),
    ...(frozenAt.slice(0, 10) > last ? [['frozenAt', frozenAt]] : []),
    ...rules.flatMap(({ validFrom }, at) =>
      validFrom > source.to ? [[`rules.${at}.validFrom`, validFrom]] : [],
    ),
  ];
  return dates.map(([path = '', date = '']) => ({ path, code: 'date-impossible', values: { date } }));
}

/** Rules are those that the product knows, each once, in the form that they have here. */
function wrongRules(template: Template, { rules, today }: Setting): TemplateFault[] {
  const known = new Map(rulesInForce(rules, today).map(({ key, value }) => [key, value]));
  const seen = new Set<string>();
  return template.rules.flatMap(({ key, value }, at): TemplateFault[] => {
    const path = `rules.${at}`;
    const ours = known.get(key);
    if (ours === undefined) return [{ path, code: 'rule-unknown', values: { key } }];
    if (seen.has(key)) return [{ path, code: 'named-twice', values: {} }];
    seen.add(key);
    if (hasSameForm(ours, value)) return [];
    return [{ path: `${path}.value`, code: 'rule-form', values: { value: JSON.stringify(ours) } }];
  });
}

/** A menu has recipes that are there, and a recipe is there once. */
function wrongMenus({ menuCycle, recipes }: Template): TemplateFault[] {
  const ids = new Set(recipes.map(({ id }) => id));
  const missing = menuCycle.flatMap(({ meals }, day) =>
    meals.flatMap((meal) =>
      meal.recipes
        .filter((id) => !ids.has(id))
        .map((what): TemplateFault => ({ path: `menuCycle.${day}`, code: 'not-found', values: { what } })),
    ),
  );
  const twice: TemplateFault = { path: 'recipes', code: 'named-twice', values: {} };
  return ids.size < recipes.length ? [...missing, twice] : missing;
}

/** A version comes after its parent. */
const wrongParent = ({ id, version, parent }: Template): TemplateFault[] =>
  parent?.id === id && parent.version >= version
    ? [{ path: 'parent', code: 'template-loop', values: {} }]
    : [];
