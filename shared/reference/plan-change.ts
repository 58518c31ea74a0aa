// What follows from a change of the region tree: every region that gets another code or name, every code that opens or closes,
// or what is wrong with the mapping.
import type { ChangeDraft, RegionChange } from '../domain/region-change.ts';
import { ChangePlan } from './change-plan.ts';
import type { DatedTree } from './dated-tree.ts';
import { MappingCheck, type Misfit, wrongPlaces } from './mapping-check.ts';

/** The change that a draft means, and what is wrong with it; `places`: where the places with rows of their own are. */
export function planChange(
  draft: ChangeDraft,
  places: RegionChange['places'],
  tree: DatedTree,
): { change: RegionChange; misfits: readonly Misfit[] } {
  const plan = new ChangePlan(draft, tree);
  const change = {
    ...draft,
    moves: plan.moves(),
    places: [...places],
    opened: plan.opened(),
    closed: plan.closed(),
  };
  return { change, misfits: [...new MappingCheck(plan).all(), ...wrongPlaces(draft, places, change, tree)] };
}
