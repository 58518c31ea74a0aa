// Templates: a small pilot whose figures are plain, unless overridden. The hash is not that of its content: `sealed` makes one.
import { kitchenModelOf } from '../../../shared/domain/kitchen-model.ts';
import { rulesInForce } from '../../../shared/domain/rules.ts';
import { type Template, template } from '../../../shared/domain/template.ts';
import { choicesOn } from '../../../shared/domain/template-choices.ts';
import { DAY } from './day.ts';
import { makeRecipe } from './recipes.ts';
import { rules } from './rules.ts';

const choices = choicesOn(rules, DAY);

export const makeTemplate = (over: Partial<Template> = {}): Template =>
  template.parse({
    id: '7K3M9QXZ',
    version: 1,
    parent: null,
    name: 'Percontohan uji',
    frozenAt: `${DAY}T09:00:00.000Z`,
    source: {
      region: { code: '35.09', name: 'Kabupaten Jember' },
      from: '2026-11-02',
      to: DAY,
      phase: 'bulan pertama',
    },
    rules: rulesInForce(rules, DAY),
    calendar: { week: 6, meals: ['noon'], windows: { noon: { from: '11:00', to: '14:00' } } },
    menuCycle: [{ meals: [{ meal: 'noon', dishes: ['Nasi'], allergens: [], recipes: ['R1'] }] }],
    recipes: [{ id: 'R1', ...makeRecipe() }],
    staffing: choices.staffing,
    kitchenModel: kitchenModelOf({ capacities: [2500], sitesOfEach: [12] }, choices, rules, DAY),
    targets: choices.targets,
    achieved: {
      days: 18,
      sites: 12,
      kitchens: 1,
      planned: 20_000,
      served: 19_000,
      deliveries: 200,
      rates: { completeness: 0.97, coverage: 0.95, onTime: 0.9, withinLimit: 0.98 },
      foodCost: null,
      outcomes: null,
    },
    hash: '0'.repeat(64),
    ...over,
  });
