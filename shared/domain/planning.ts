// All that a run of the planner works on, read once and kept with the run: the same input and seed always give the same plan,
// whatever happens to registry and rules meanwhile.
import * as z from 'zod';
import { type BeneficiaryGroup, GROUPS } from './beneficiary.ts';
import { localDay } from './calendar.ts';
import { meal } from './meal.ts';
import { milestone } from './milestone.ts';
import { planOf } from './plan.ts';
import { type Portions, portions, timesPortions } from './portions.ts';
import { listedSite } from './proposal-list.ts';
import { type DatedRule, datedRule, indexRules, type Rules } from './rules.ts';
import type { EnrolmentCounts } from './site.ts';
import { PLACED_BY } from './site-places.ts';
import { PLACE_STATES } from './siting/problem.ts';

const count = z.int().min(0);
const heads = z.strictObject({ pupils: count, motherChild: count });
const perKitchen = z.record(z.string(), z.number());

const planningSite = z.strictObject({
  ...listedSite.shape,
  ...heads.shape,
  /** Of one meal. */
  portions,
  /** Absent where nobody knows where it is. */
  placedBy: z.enum(PLACED_BY).optional(),
});
export type PlanningSite = z.infer<typeof planningSite>;

const planningPlace = z.strictObject({
  id: z.string(),
  kitchenId: z.string(),
  name: z.string(),
  district: z.string(),
  village: z.string().optional(),
  lat: z.number(),
  lon: z.number(),
  state: z.enum(PLACE_STATES),
  /** What a kitchen that is there has room for; others have what the rules give. */
  capacity: heads.optional(),
});
export type PlanningPlace = z.infer<typeof planningPlace>;

export const planningInput = z.object({
  proposalId: z.string(),
  version: z.int(),
  run: z.int(),
  region: z.object({ code: z.string(), name: z.string() }),
  date: z.string(),
  startsOn: z.string(),
  rules: z.array(datedRule),
  /** Keys of rules that the proposal changed, or its template brings. */
  changed: z.array(z.string()),
  /** Days that the proposal plans for the region. */
  calendar: z.array(localDay).default([]),
  /** Who served whom before, where that is only to be repaired. */
  repairs: z.array(z.object({ placeId: z.string(), siteIds: z.array(z.string()) })).nullable(),
  sites: z.array(planningSite),
  places: z.array(planningPlace),
  assigned: z.array(z.object({ siteId: z.string(), placeId: z.string() })),
  /** Places settled by hand that are there no more: nothing is planned with them. */
  lostPlaces: z.array(z.string()).default([]),
  alreadyServed: count,
  serviceDays: z.object({ six: count, five: count }),
  /** One kitchen's people, equipment and suppliers, and the meals that it brings. */
  model: z.object({
    staffing: perKitchen,
    equipment: perKitchen,
    suppliers: count,
    meals: z.array(meal),
  }),
  milestones: z.array(milestone),
  seed: z.int(),
});
export type PlanningInput = z.infer<typeof planningInput>;

const MOTHER_CHILD: ReadonlySet<BeneficiaryGroup> = new Set(['UNDER_FIVE', 'PREGNANT', 'BREASTFEEDING']);

/** Who eats at a site, as kitchens count them (3B apart), and the portions for them. */
export function headsAndPortions(groups: EnrolmentCounts['groups'], rules: Rules, date: string) {
  const found = { pupils: 0, motherChild: 0 };
  for (const group of GROUPS) {
    const { male, female } = groups[group] ?? { male: 0, female: 0 };
    found[MOTHER_CHILD.has(group) ? 'motherChild' : 'pupils'] += male + female;
  }
  return { ...found, portions: planOf({ groups, estimated: false }, rules, date).portions };
}

/** The rules in force with those that a proposal or its template changes in their place; `source` says which. */
export function changedRules(
  inForce: readonly DatedRule[],
  changes: Readonly<Record<string, DatedRule['value']>>,
  source: string,
): DatedRule[] {
  return inForce.map((rule) => {
    const value = changes[rule.key];
    return value === undefined ? rule : { ...rule, value, source, certainty: 'proposal' };
  });
}

/** What a site is brought in a day: its portions at each of the meals. */
export const portionsADay = (
  { portions }: Pick<PlanningSite, 'portions'>,
  { model }: Pick<PlanningInput, 'model'>,
): Portions => timesPortions(portions, model.meals.length);

/** The rules of an input, indexed. */
export const rulesOf = ({ rules }: Pick<PlanningInput, 'rules'>): Rules => indexRules(rules);
