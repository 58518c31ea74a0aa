// The haemoglobin that is judged: as it was read, or less what living high above the sea adds to it (dated rule
// `hb.altitude`, WHO 2024). The correction is off unless the rule says otherwise.
import { namedRule, type Rules } from './rules.ts';

const STEP = /^from(\d+)$/;

/** Grams a litre that count of a reading taken at an altitude in metres (undefined: not known). */
export function judgedHaemoglobin(
  hbGL: number,
  altitudeM: number | undefined,
  rules: Rules,
  date: string,
): number {
  const { on, ...steps } = namedRule(rules, 'hb.altitude', date);
  if (on !== 1 || altitudeM === undefined) return hbGL;
  const passed = Object.entries(steps)
    .map(([name, excess]) => ({ from: Number(STEP.exec(name)?.[1]), excess: Number(excess) }))
    .filter(({ from }) => altitudeM >= from);
  return hbGL - Math.max(0, ...passed.map(({ excess }) => excess));
}
