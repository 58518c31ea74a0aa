// Portions of a day by how often they are served: schools with five days a week apart from those with six.
import { type PlanningInput, portionsADay, rulesOf } from '../../shared/domain/planning.ts';
import { sumPortions } from '../../shared/domain/portions.ts';
import type { Serving } from '../../shared/domain/proposal-money.ts';
import { numberRule } from '../../shared/domain/rules.ts';

export const DAYS_A_WEEK = { six: 6, five: 5 } as const;

/** Of the sites that `isWanted` names, on so many days; one that says nothing of its week has that of the rule. */
export function servingsOf(
  input: Pick<PlanningInput, 'sites' | 'model' | 'rules' | 'date'>,
  isWanted: (siteId: string) => boolean,
  days: { six: number; five: number },
): Serving[] {
  const usual = numberRule(rulesOf(input), 'calendar.week', input.date);
  const wanted = input.sites.filter(({ id }) => isWanted(id));
  const portionsOf = (isFive: boolean) =>
    sumPortions(
      wanted.filter(({ week = usual }) => (week === 5) === isFive).map((site) => portionsADay(site, input)),
    );
  return [
    { portions: portionsOf(false), days: days.six },
    { portions: portionsOf(true), days: days.five },
  ];
}
