// Portions by the number of days a year on which they are served: schools with five days a week apart from those with six.
import { type PlanningInput, rulesOf } from '../../shared/domain/planning.ts';
import { sumPortions } from '../../shared/domain/portions.ts';
import type { YearlyServing } from '../../shared/domain/proposal-money.ts';
import { numberRule } from '../../shared/domain/rules.ts';

/** Of the sites that `isWanted` names; one that says nothing of its week has that of the rule. */
export function servingsOf(
  input: Pick<PlanningInput, 'sites' | 'serviceDays' | 'rules' | 'date'>,
  isWanted: (siteId: string) => boolean,
): YearlyServing[] {
  const usual = numberRule(rulesOf(input), 'calendar.week', input.date);
  const wanted = input.sites.filter(({ id }) => isWanted(id));
  const portionsOf = (isFive: boolean) =>
    sumPortions(wanted.filter(({ week = usual }) => (week === 5) === isFive).map(({ portions }) => portions));
  return [
    { portions: portionsOf(false), days: input.serviceDays.six },
    { portions: portionsOf(true), days: input.serviceDays.five },
  ];
}
