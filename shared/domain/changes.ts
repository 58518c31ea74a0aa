// What differs between two sets of children's figures: published against published, or published against live.
import { type Change, type ChildFigures, sameDelivered, sameTotals } from './report.ts';
import { empty } from './totals.ts';

const byCode = (children: readonly ChildFigures[]): Map<string, ChildFigures> =>
  new Map(children.map((child) => [child.region.code, child]));

/** One change per child whose figures differ, in code order; a child on one side only is compared with empty totals. */
export function changesBetween(before: readonly ChildFigures[], after: readonly ChildFigures[]): Change[] {
  const [old, now] = [byCode(before), byCode(after)];
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((code) => {
    const region = (now.get(code) ?? old.get(code))?.region;
    const nutrition = nutritionChange(old.get(code), now.get(code));
    const change = { before: old.get(code)?.totals ?? empty, after: now.get(code)?.totals ?? empty };
    const isSame = sameTotals(change.before, change.after) && !nutrition;
    return !region || isSame ? [] : [{ region, ...change, ...(nutrition && { nutrition }) }];
  });
}

/** Undefined where it is the same, or where the older side is from before nutrition was published. */
function nutritionChange(old: ChildFigures | undefined, now: ChildFigures | undefined): Change['nutrition'] {
  if (old && !old.nutrition) return undefined;
  const change = { before: old?.nutrition ?? null, after: now?.nutrition ?? null };
  return sameDelivered(change.before, change.after) ? undefined : change;
}
