// Freezes a pilot: what was done there and what came of it, as one version of a template that never changes.
import { kitchenModelOf } from '../../../shared/domain/kitchen-model.ts';
import { MEALS } from '../../../shared/domain/meal.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { mealWindow, numberRule, type Rules, rulesInForce } from '../../../shared/domain/rules.ts';
import {
  sealed,
  type Template,
  type TemplateEntry,
  type TemplateRef,
} from '../../../shared/domain/template.ts';
import { choicesOn } from '../../../shared/domain/template-choices.ts';
import { withoutNames } from '../../../shared/domain/without-names.ts';
import type { Region } from '../../../shared/reference/region-tree.ts';
import type { Kitchen } from '../../../shared/store/kitchen-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { lastRounds, measuredIn } from '../figures/measured-changes.ts';
import { rowsAsOf } from '../figures/rows-as-now.ts';
import { menusOfKitchen } from './pilot-menus.ts';
import { namesOf, type PilotPlaces, pilotPlaces } from './pilot-places.ts';
import { resultsOf } from './pilot-results.ts';
import { templateMenus } from './template-menus.ts';

/** Menus repeat within a month: no more days than these are read of each kitchen. */
const MENU_DAYS = 31;

export type Lineage = { ref: TemplateRef; parent: TemplateRef | null };

/** The version that is to be; throws where the region has no figures of the period. */
export async function freezeTemplate(
  { code, name }: Region,
  entry: TemplateEntry,
  { ref, parent }: Lineage,
  platform: Platform,
): Promise<Template> {
  const { from, to } = entry;
  const rows = await rowsAsOf('now', code, { from, to }, platform);
  if (rows.length === 0)
    throw new Problem('invalid-request', { detail: 'template-no-figures', values: { from, to } });
  const rules = await platform.rules.of(code);
  const places = await pilotPlaces(code, platform);
  const dates = [...new Set(rows.map(({ date }) => date))].sort().slice(-MENU_DAYS);
  const kitchens = await Promise.all(openOf(places).map(({ id }) => menusOfKitchen(id, dates, platform)));
  const outcomes = await measuredIn(code, (months) => lastRounds(months, from, to), platform);
  const clean = withoutNames(namesOf(places));
  const menus = templateMenus(kitchens, clean);
  const choices = entry.choices ?? choicesOn(rules, to);
  return sealed({
    ...ref,
    parent,
    name: clean(entry.name),
    frozenAt: platform.now().toISOString(),
    source: { region: { code, name }, from, to, phase: clean(entry.phase) },
    rules: rulesInForce(rules, to),
    calendar: calendarOf(menus, rules, to),
    ...menus,
    staffing: choices.staffing,
    kitchenModel: kitchenModelOf(seenIn(places), choices, rules, to),
    targets: choices.targets,
    achieved: resultsOf(rows, kitchens, outcomes),
  });
}

const openOf = ({ kitchens }: PilotPlaces): Kitchen[] =>
  kitchens.filter(({ profile }) => profile.status !== 'closed');

function seenIn(places: PilotPlaces) {
  const kitchens = openOf(places);
  const sites = places.sites.filter(({ profile }) => profile.status === 'active');
  const sitesOf = (id: string) => sites.filter(({ profile }) => profile.kitchenId === id).length;
  return {
    capacities: kitchens.map(({ profile }) => profile.capacity),
    sitesOfEach: kitchens.map(({ id }) => sitesOf(id)).filter((n) => n > 0),
  };
}

/** Meals are those of the menus; noon where there are none. */
function calendarOf({ menuCycle }: Pick<Template, 'menuCycle'>, rules: Rules, date: string) {
  const seen = new Set(menuCycle.flatMap(({ meals }) => meals.map(({ meal }) => meal)));
  const meals = MEALS.filter((meal) => (seen.size > 0 ? seen.has(meal) : meal === 'noon'));
  return {
    week: numberRule(rules, 'calendar.week', date),
    meals,
    windows: Object.fromEntries(meals.map((meal) => [meal, mealWindow(rules, meal, date)])),
  };
}
