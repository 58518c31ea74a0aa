// What a copy does as of now: the lines of the version that it was launched from, with those it took over since. Lines that hold
// nation-wide are no copy's to take.
import * as z from 'zod';
import type { Copy } from './copy.ts';
import type { Template } from './template.ts';
import { type Difference, lineDifferences } from './template-diff.ts';
import { type LineValue, templateLines } from './template-lines.ts';

type Lines = Record<string, LineValue>;

const NATIONAL = /^(rule|cost|calendar\.(week|window)|kitchen\.(pupils|motherChild))(\.|$)/;

/** Whether a line says what rules say: an administrator sets it, for everybody. */
export const isNational = (item: string): boolean => NATIONAL.test(item);

const value = z.union([z.string(), z.number()]);
export const followed = z
  .strictObject({
    /** Every line with what the copy goes by. */
    lines: z.record(z.string(), value),
    /** Those that it took over, with what its own version says; null: a line that was not there, or goes. */
    taken: z.array(z.strictObject({ item: z.string(), own: value.nullable(), now: value.nullable() })),
  })
  .meta({ id: 'Followed' });
export type Followed = z.infer<typeof followed>;

/** The values that a copy took over by line, null where the line goes; a line that was declined again is not there. */
function takenBy(answers: Copy['answers']): Map<string, LineValue | null> {
  const taken = new Map<string, LineValue | null>();
  for (const { item, answer, after } of answers.filter((one) => !isNational(one.item))) {
    if (answer === 'accepted') taken.set(item, after);
    else if (taken.get(item) === after) taken.delete(item);
  }
  return taken;
}

/** `own`: the version that the copy was launched from. */
export function followedBy({ answers }: Pick<Copy, 'answers'>, own: Template): Followed {
  const before = templateLines(own);
  const taken = [...takenBy(answers)];
  const changes = taken.map(([item, now]) => ({ item, own: before[item] ?? null, now }));
  return { lines: withTaken(before, taken), taken: changes.filter(({ own, now }) => own !== now) };
}

/** What a version does differently from what a copy does now. What it took over from just this version is among it. */
export function offeredTo({ answers }: Pick<Copy, 'answers'>, own: Template, latest: Template): Difference[] {
  const fresh = templateLines(latest);
  const other = [...takenBy(answers)].filter(([item, now]) => now !== (fresh[item] ?? null));
  return lineDifferences(withTaken(templateLines(own), other), fresh);
}

function withTaken(lines: Lines, taken: readonly (readonly [string, LineValue | null])[]): Lines {
  const all = Object.entries({ ...lines, ...Object.fromEntries(taken) });
  return Object.fromEntries(all.flatMap(([item, now]) => (now === null ? [] : [[item, now]])));
}
