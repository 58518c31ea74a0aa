// What makes one measure again: a score that hardly any child has, or a jump since the round before. Never a verdict.
import { INDICES, type Index } from './growth/curves.ts';
import type { Evaluation } from './measurement.ts';
import type { Warning } from './measurement-words.ts';
import { namedRule, type Rules } from './rules.ts';

const PATHS: Readonly<Record<Index, string>> = {
  heightForAge: 'heightCm',
  weightForAge: 'weightKg',
  bmiForAge: 'weightKg',
  weightForHeight: 'weightKg',
};
/** Scores that a child keeps over the years; the others follow from them. */
const STEADY = ['heightForAge', 'bmiForAge'] as const satisfies readonly Index[];

type Found = Omit<Evaluation, 'warnings'>;

/** The warnings of a measurement, beside what the child measured in the round before, where there was one. */
export function warningsOf(found: Found, before: Found | undefined, rules: Rules, date: string): Warning[] {
  const beyond = INDICES.filter((index) => found.growth.flags.includes(index)).map(
    (index): Warning => ({
      code: 'beyond-limits',
      path: PATHS[index],
      numbers: { score: found.growth[index] ?? 0 },
    }),
  );
  const early: Warning[] = found.growth.flags.includes('measured')
    ? [{ code: 'stands-early', path: 'measured', numbers: {} }]
    : [];
  return [...early, ...beyond, ...(before ? jumpsOf(found, before, rules, date) : [])];
}

function jumpsOf(found: Found, before: Found, rules: Rules, date: string): Warning[] {
  const { heightLossCm, scoreChange } = namedRule(rules, 'measure.jump', date);
  const [now, then] = [found.heightCm, before.heightCm];
  const lower: Warning[] =
    now !== null && then !== null && hundredths(then - now) > Number(heightLossCm) * 100
      ? [{ code: 'height-lower', path: 'heightCm', numbers: { now, before: then } }]
      : [];
  const jumps = STEADY.flatMap((index): Warning[] => {
    const [score, earlier] = [found.growth[index], before.growth[index]];
    const change = score === null || earlier === null ? 0 : hundredths(score - earlier);
    if (Math.abs(change) <= Number(scoreChange) * 100) return [];
    return [{ code: 'score-jump', path: PATHS[index], numbers: { change: change / 100 } }];
  });
  return [...lower, ...jumps];
}

const hundredths = (value: number): number => Math.round(value * 100);
