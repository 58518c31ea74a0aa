// The plan of a site's day: portions by size from the enrolment in force. It is the denominator of every rate.
import { type BeneficiaryGroup, GROUPS } from './beneficiary.ts';
import type { FactOf } from './fact.ts';
import { type Portions, portionCount } from './portions.ts';
import { portionClassOf, type Rules } from './rules.ts';
import type { EnrolmentCounts } from './site.ts';

export type Plan = { portions: Portions; enrolled: number };

const headsOf = (groups: EnrolmentCounts['groups'], group: BeneficiaryGroup): number =>
  (groups[group]?.male ?? 0) + (groups[group]?.female ?? 0);

/** Portions by size and heads for one day, from the head counts and the portion rules of that day. */
export function planOf({ groups }: EnrolmentCounts, rules: Rules, date: string): Plan {
  const portions = { small: 0, large: 0 };
  for (const group of GROUPS) portions[portionClassOf(rules, group, date)] += headsOf(groups, group);
  return { portions, enrolled: portionCount(portions) };
}

type Expected = { id: string; siteId: string; kitchenId: string; serviceDate: string; plan: Plan; at: Date };

/** The `planned` fact of a site's day; its id is made from site and date, so that planning twice is planning once. */
export const toPlannedFact = ({ plan, at, ...expected }: Expected): FactOf<'planned'> => ({
  ...expected,
  kind: 'planned',
  meal: 'noon',
  at: at.toISOString(),
  ...plan,
});
