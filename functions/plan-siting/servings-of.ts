// Portions by the number of days a year on which they are served: schools with five days a week apart from those with six.
import type { PlanningInput } from '../../shared/domain/planning.ts';
import { sumPortions } from '../../shared/domain/portions.ts';
import type { YearlyServing } from '../../shared/domain/proposal-money.ts';

/** Of the sites that `isWanted` names. */
export function servingsOf(
  { sites, serviceDays }: Pick<PlanningInput, 'sites' | 'serviceDays'>,
  isWanted: (siteId: string) => boolean,
): YearlyServing[] {
  const wanted = sites.filter(({ id }) => isWanted(id));
  const portionsOf = (isFive: boolean) =>
    sumPortions(wanted.filter(({ week }) => (week === 5) === isFive).map(({ portions }) => portions));
  return [
    { portions: portionsOf(false), days: serviceDays.six },
    { portions: portionsOf(true), days: serviceDays.five },
  ];
}
