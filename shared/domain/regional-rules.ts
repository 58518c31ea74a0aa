// Rules of a region: what may differ by place may have a rule of its own there, which holds instead of the nation's. The nearest
// region wins, as in the calendar. Limits of food safety, privacy, keeping, growth and portions are the nation's alone.
import canonicalize from 'canonicalize';
import { isWithin, NATION } from './region.ts';
import { type DatedRule, indexRules, type Rules, type RuleValue } from './rules.ts';

/** The rules that may differ by place. */
export const REGIONAL_KEYS = [
  'calendar.week',
  'window.morning',
  'window.noon',
  'cost.food.small',
  'cost.food.large',
  'cost.ops.perPortion',
  'cost.facility.perDay',
  'cost.facility.daysPerYear',
  'cost.road.perKm',
  'reach.km',
  'reach.minutes',
  'reach.needs',
  'reach.detour',
  'reach.kmPerHour',
  'reach.boatKm',
  'round.vehicles',
  'round.stops',
  'round.portions',
  'round.stopMinutes',
  'round.loadMinutes',
  'ramp.week',
  'ramp.portionsPct',
  'staff.perKitchen',
  'vehicles.perKitchen',
  'equipment.perKitchen',
  'target.rates',
] as const;
const REGIONAL: ReadonlySet<string> = new Set(REGIONAL_KEYS);

/** Whether a region may have a rule of its own for a key. */
export const isRegional = (key: string): boolean => REGIONAL.has(key);

/** The nation's rules that a plan may be made with other figures of: they stay with the plan. */
const PLANNING_KEYS: ReadonlySet<string> = new Set([
  'capacity.standard.pupils',
  'capacity.standard.motherChild',
  'remote.maxBeneficiaries',
  'remote.minMinutes',
  'suppliers.min',
]);

/** Whether a proposal may be planned with another value of a key. */
export const isPlannable = (key: string): boolean => isRegional(key) || PLANNING_KEYS.has(key);

/** The rules that hold in a region, of those of the nation and of all regions. */
export const rulesIn = (region: string, all: readonly DatedRule[]): Rules =>
  indexRules(all.filter((rule) => isWithin(region, rule.region ?? NATION)));

/** Whether two rules say the same. */
export const isSameValue = (a: RuleValue, b: RuleValue): boolean => canonicalize(a) === canonicalize(b);
