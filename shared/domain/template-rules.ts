// What a copy of a pilot needs rules of its own for: the pilot's week and windows and what its region had rules of its own for, as far
// as something else would hold in the new region.
import { isRegional, isSameValue } from './regional-rules.ts';
import type { DatedRule, RuleValue } from './rules.ts';
import type { Template } from './template.ts';

type Pilot = Pick<Template, 'rules' | 'calendar'>;

/** Values by key; `inForce` are the rules that hold in the new region. */
export function rulesToCopy(
  { rules, calendar }: Pilot,
  inForce: readonly DatedRule[],
): Record<string, RuleValue> {
  const own = rules.filter(({ key, region }) => region && isRegional(key));
  const asPilot: Record<string, RuleValue> = {
    ...Object.fromEntries(own.map(({ key, value }) => [key, value])),
    'calendar.week': calendar.week,
    ...Object.fromEntries(
      Object.entries(calendar.windows).map(([meal, window]) => [`window.${meal}`, window]),
    ),
  };
  const differing = inForce.flatMap(({ key, value }) => {
    const pilots = asPilot[key];
    return pilots === undefined || isSameValue(pilots, value) ? [] : [[key, pilots] as const];
  });
  return Object.fromEntries(differing);
}
