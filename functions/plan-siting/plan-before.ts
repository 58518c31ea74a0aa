// The plan of an earlier run as the solver knows plans: what a repair keeps as far as it can.
import type { PlanningInput } from '../../shared/domain/planning.ts';
import { proposalPlan } from '../../shared/domain/proposal-plan.ts';
import type { SitingPlan } from '../../shared/domain/siting/plan.ts';
import type { Platform } from '../../shared/store/platform.ts';

/** Who served whom in the plan of a run. */
export async function planBefore(
  proposalId: string,
  run: number,
  { runs }: Platform,
): Promise<PlanningInput['repairs']> {
  const { kitchens } = proposalPlan.parse(await runs.findResult(proposalId, run));
  return kitchens.map(({ placeId, sites }) => ({ placeId, siteIds: sites.map(({ siteId }) => siteId) }));
}

/** As a plan to be repaired, in which only who serves whom is asked for. */
export const toSitingPlan = (before: NonNullable<PlanningInput['repairs']>): SitingPlan => ({
  kitchens: before.map(({ placeId, siteIds }) => ({
    placeId,
    sites: siteIds.map((siteId) => ({ siteId, km: 0, minutes: 0 })),
    pupils: 0,
    motherChild: 0,
    remote: false,
  })),
  unserved: [],
  cost: { facility: 0, distance: 0 },
  lowerBound: 0,
  gap: 0,
  provenOptimal: false,
});
