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
  const misfits = [...new MappingCheck(plan).all(), ...wrongPlaces(draft, places, change, tree)];
  const isIdle = misfits.length === 0 && changesNothing(change, plan);
  return { change, misfits: isIdle ? [{ row: -1, detail: 'change-nothing', code: '' }] : misfits };
}

/** Whether every region and place is afterwards as it is now; the codes of villages stand in the mapping alone. */
function changesNothing({ moves, places, opened, closed }: RegionChange, { rows, tree, before }: ChangePlan) {
  const isNamed = (name: string | undefined, code: string) =>
    name !== undefined && name !== tree.find(code, before)?.name;
  return (
    moves.length + opened.length + closed.length === 0 &&
    places.every(({ from, to }) => from === to) &&
    rows.every(({ old, now, name }) => old === now && !isNamed(name, old))
  );
}
