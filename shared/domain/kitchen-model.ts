// One kitchen as a pilot had it: what its kitchens have in common, costs as the rules of a day have them.
import { numberRule, type Rules } from './rules.ts';
import type { Template, TemplateChoices } from './template.ts';

type Seen = { capacities: readonly number[]; sitesOfEach: readonly number[] };

/** The middle one; of an even number the lower of the two, so that it is one that was there. */
const middle = (values: readonly number[]): number | undefined =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)];

/** The kitchen of a template from the kitchens that were seen and what was chosen. */
export function kitchenModelOf(
  { capacities, sitesOfEach }: Seen,
  { vehicles, suppliers, equipment }: TemplateChoices,
  rules: Rules,
  date: string,
): Template['kitchenModel'] {
  const rule = (key: string): number => numberRule(rules, key, date);
  const [pupils, motherChild] = [rule('capacity.standard.pupils'), rule('capacity.standard.motherChild')];
  return {
    capacity: middle(capacities) ?? pupils + motherChild,
    pupils,
    motherChild,
    sites: middle(sitesOfEach) ?? null,
    costs: {
      foodSmall: rule('cost.food.small'),
      foodLarge: rule('cost.food.large'),
      operationsPerPortion: rule('cost.ops.perPortion'),
      facilityPerDay: rule('cost.facility.perDay'),
      facilityDaysPerYear: rule('cost.facility.daysPerYear'),
    },
    vehicles,
    suppliers,
    equipment,
  };
}
