// A round's outcome at a child wakes its parent, from district up to the nation, as with days.
import canonicalize from 'canonicalize';
import { parentOf } from '../../shared/domain/region.ts';
import { mergeRounds, noRoundOutcome, type RoundOutcome } from '../../shared/domain/round-outcome.ts';
import { findRegion } from '../../shared/reference/region-tree.ts';
import { keepRow } from '../../shared/store/keep-row.ts';
import type { OutcomeRow } from '../../shared/store/outcome-store.ts';
import type { Platform } from '../../shared/store/platform.ts';

type Place = Pick<OutcomeRow, 'parent' | 'child' | 'name' | 'level'>;

/** Merges the children of a region's round into the region's own row; whether it changed. The nation has no row. */
export async function rollUpRound(region: string, month: string, platform: Platform): Promise<boolean> {
  const { outcomes } = platform;
  await outcomes.noteMonth(region, month);
  const parent = parentOf(region);
  if (!parent) return false;
  return await keepOutcome(placeOf(region, parent), month, platform, async () => {
    const children = await outcomes.ofChildren(region, month);
    return children.map(({ outcome }) => outcome).reduce(mergeRounds, noRoundOutcome);
  });
}

/** Keeps the row of a place's round equal to what `compute` gives; whether it changed. */
export const keepOutcome = (
  place: Place,
  month: string,
  { outcomes, now }: Platform,
  compute: () => Promise<RoundOutcome>,
): Promise<boolean> =>
  keepRow<OutcomeRow>({
    name: `outcome of ${place.child} in ${month}`,
    find: () => outcomes.find(place.parent, month, place.child),
    next: async (before) => {
      const outcome = await compute();
      if (before && canonicalize(before.outcome) === canonicalize(outcome)) return undefined;
      return { type: 'outcome', ...place, month, outcome, computedAt: now().toISOString() };
    },
    put: (row, read) => outcomes.put(row, read),
  });

function placeOf(code: string, parent: string): Place {
  const region = findRegion(code);
  if (!region) throw new Error(`region ${code} is not in the region tree`);
  return { parent, child: code, name: region.name, level: region.level as OutcomeRow['level'] };
}
