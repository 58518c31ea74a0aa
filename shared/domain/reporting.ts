// Has a site reported? Once it has an effective received, served or no-service. Silent: planned, not reported, window over.
import { ofKind } from './chain.ts';
import { localDate, localTime } from './dates.ts';
import type { Discrepancy } from './discrepancy.ts';
import type { Fact } from './fact.ts';
import { portionCount, sumPortions } from './portions.ts';
import { mealWindow, type Rules } from './rules.ts';

const REPORTING = new Set<Fact['kind']>(['received', 'served', 'no-service']);

export const hasReported = (effective: readonly Fact[]): boolean =>
  effective.some(({ kind }) => REPORTING.has(kind));

/** Planned, and nothing reported yet. */
export const isSilent = (effective: readonly Fact[]): boolean =>
  ofKind(effective, 'planned').length > 0 && !hasReported(effective);

/** The silence of a site, once the window of its last planned meal is over at `now`; empty otherwise. */
export function silenceOf(effective: readonly Fact[], rules: Rules, zone: string, now: Date): Discrepancy[] {
  const planned = ofKind(effective, 'planned');
  const last = planned.find(({ meal }) => meal === 'noon') ?? planned[0];
  if (!last || hasReported(effective)) return [];
  const until = mealWindow(rules, last.meal, last.serviceDate).to;
  const isOver = `${localDate(now, zone)} ${localTime(now, zone)}` > `${last.serviceDate} ${until}`;
  const numbers = { planned: portionCount(sumPortions(planned.map(({ portions }) => portions))), until };
  return isOver ? [{ code: 'silent', meal: last.meal, numbers }] : [];
}
