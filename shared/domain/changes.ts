// What differs between two sets of children's figures: published against published, or published against live.
import { type Change, type ChildFigures, sameTotals } from './report.ts';
import { empty } from './totals.ts';

const byCode = (children: readonly ChildFigures[]): Map<string, ChildFigures> =>
  new Map(children.map((child) => [child.region.code, child]));

/** One change per child whose totals differ, in code order; a child on one side only is compared with empty totals. */
export function changesBetween(before: readonly ChildFigures[], after: readonly ChildFigures[]): Change[] {
  const [old, now] = [byCode(before), byCode(after)];
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((code) => {
    const region = (now.get(code) ?? old.get(code))?.region;
    const change = { before: old.get(code)?.totals ?? empty, after: now.get(code)?.totals ?? empty };
    return !region || sameTotals(change.before, change.after) ? [] : [{ region, ...change }];
  });
}
