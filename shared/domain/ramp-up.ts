// The weeks of a region's beginning: when certificates are asked for, people found, meals tried, the first schools served and
// all of them; and what each week may cost. Which week is usual is a dated rule; a planner may move every milestone.
import { addDays } from './dates.ts';
import type { Milestone } from './milestone.ts';
import { type Portions, sumPortions } from './portions.ts';
import { type Prices, type Serving, weeklyCeiling } from './proposal-money.ts';
import { namedRule, type Rules } from './rules.ts';

const NAMES = {
  certificates: 'certificates',
  recruitment: 'recruitment',
  'trial-cooking': 'trialCooking',
  'first-schools': 'firstSchools',
  full: 'full',
} as const satisfies Record<Milestone['kind'], string>;

/** The usual milestones, by the rules `ramp.week` and `ramp.portionsPct`. */
export function usualMilestones(rules: Rules, date: string): Milestone[] {
  const weeks = namedRule(rules, 'ramp.week', date);
  const shares = namedRule(rules, 'ramp.portionsPct', date);
  return Object.entries(NAMES).map(([kind, name]) => ({
    kind: kind as Milestone['kind'],
    week: Number(weeks[name]),
    portionsPct: Number(shares[name] ?? 0),
  }));
}

export type RampWeek = {
  week: number;
  from: string;
  milestones: Milestone['kind'][];
  portionsPct: number;
  portions: Portions;
  /** Kitchens whose facility is paid: all, from the first week with portions. */
  facilities: number;
  ceiling: number;
};

/** What a full week has: the portions of schools with six and with five days. */
type Full = { servings: readonly Serving[]; facilities: number; startsOn: string; prices: Prices };

/** Every week until the last milestone and the one after it. */
export function rampUp(milestones: readonly Milestone[], full: Full): RampWeek[] {
  const last = Math.max(0, ...milestones.map(({ week }) => week));
  return Array.from({ length: last + 1 }, (_, i) => weekOf(i + 1, milestones, full));
}

function weekOf(week: number, milestones: readonly Milestone[], full: Full): RampWeek {
  const begun = milestones.filter((one) => one.week <= week);
  const portionsPct = Math.max(0, ...begun.map((one) => one.portionsPct));
  const servings = full.servings.map((one) => ({ ...one, portions: partOf(one.portions, portionsPct) }));
  const facilities = portionsPct > 0 ? full.facilities : 0;
  return {
    week,
    from: addDays(full.startsOn, 7 * (week - 1)),
    milestones: milestones.filter((one) => one.week === week).map(({ kind }) => kind),
    portionsPct,
    portions: sumPortions(servings.map(({ portions }) => portions)),
    facilities,
    ceiling: weeklyCeiling(servings, facilities, full.prices),
  };
}

const partOf = ({ small, large }: Portions, pct: number): Portions => ({
  small: Math.round((small * pct) / 100),
  large: Math.round((large * pct) / 100),
});
