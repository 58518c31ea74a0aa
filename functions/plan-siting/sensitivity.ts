// What a plan would be if one number were a tenth more or less. Each is planned anew, in haste and all alike: the figures stand
// beside the one that was made in the same haste with nothing changed, not beside the plan itself.
import { type PlanningInput, rulesOf } from '../../shared/domain/planning.ts';
import { pricesOn, yearlyCeiling } from '../../shared/domain/proposal-money.ts';
import type { Sensitivity } from '../../shared/domain/proposal-plan.ts';
import type { DatedRule } from '../../shared/domain/rules.ts';
import { toProblem } from '../../shared/domain/siting/arcs.ts';
import { firstPlan } from '../../shared/domain/siting/greedy.ts';
import type { PlannedKitchen, SitingPlan } from '../../shared/domain/siting/plan.ts';
import { toPlan } from '../../shared/domain/siting/to-plan.ts';
import { servingsOf } from './servings-of.ts';
import { toSitingInput } from './to-siting-input.ts';

const STEP_PCT = 10;
/** What is varied, with the rules that it moves together. */
const VARIED = {
  'reach.detour': ['reach.detour'],
  reach: ['reach.km', 'reach.minutes'],
  capacity: ['capacity.standard.pupils', 'capacity.standard.motherChild'],
  'cost.food': ['cost.food.small', 'cost.food.large'],
  'cost.ops.perPortion': ['cost.ops.perPortion'],
  'cost.facility.perDay': ['cost.facility.perDay'],
} as const;

type Variant = { key: string; pct: number; rules: readonly string[] };
export const VARIANTS: readonly Variant[] = [
  { key: 'nothing', pct: 0, rules: [] },
  ...Object.entries(VARIED).flatMap(([key, rules]) =>
    [-STEP_PCT, STEP_PCT].map((pct) => ({ key, pct, rules })),
  ),
];

/** Plans with a variant's rules and says what comes of it. */
export function sensitivityOf(input: PlanningInput, { key, pct, rules }: Variant): Sensitivity {
  const varied = { ...input, rules: input.rules.map((rule) => moved(rule, rules, pct)) };
  const plan = inHaste(varied);
  const prices = pricesOn(rulesOf(varied), input.date);
  const served = new Set(plan.kitchens.flatMap(({ sites }) => sites.map(({ siteId }) => siteId)));
  const isNew = new Set(input.places.filter(({ state }) => state !== 'existing').map(({ id }) => id));
  const facilities = plan.kitchens.filter(({ placeId }) => isNew.has(placeId)).length;
  const isUsed = ({ placeId, sites }: PlannedKitchen) => isNew.has(placeId) || sites.length > 0;
  const servings = servingsOf(input, (id) => served.has(id), input.serviceDays);
  return {
    key,
    pct,
    kitchens: plan.kitchens.filter(isUsed).length,
    unserved: input.sites.length - served.size,
    yearlyCeiling: yearlyCeiling(servings, facilities, prices),
  };
}

const moved = (rule: DatedRule, keys: readonly string[], pct: number): DatedRule =>
  keys.includes(rule.key) && typeof rule.value === 'number'
    ? { ...rule, value: atLeastOne(rule, rule.value * (1 + pct / 100)) }
    : rule;

/** Heads are whole, and a road is never shorter than the straight line. */
function atLeastOne({ key }: DatedRule, value: number): number {
  if (key.startsWith('capacity.')) return Math.round(value);
  return key === 'reach.detour' ? Math.max(1, value) : value;
}

/** The first plan that the solver makes, without improving it. */
function inHaste(input: PlanningInput): SitingPlan {
  const problem = toProblem(toSitingInput(input));
  return toPlan(problem, firstPlan(problem.model), 0);
}
