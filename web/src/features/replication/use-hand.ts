// Changes by hand on a plan: kept on the page until they are saved, and tried on the plan after each of them.
import { useMemo, useState } from 'preact/hooks';
import { type Candidate, type HandChanges, tryChanges } from '../../../../shared/domain/hand-changes.ts';
import type { ListedPlace } from '../../../../shared/domain/proposal-list.ts';
import type { PlanKitchen, ProposalPlan } from '../../../../shared/domain/proposal-plan.ts';
import { indexRules } from '../../../../shared/domain/rules.ts';
import { capacityOn } from '../../../../shared/domain/siting/rules-of-day.ts';
import { roomyPlaces } from '../../../../shared/domain/village-places.ts';
import { useAnswer } from '../../lib/answers.ts';
import type { List, ProposalWithId } from '../../lib/shapes.ts';
import { sitesOf } from './map-items.ts';
import { proposalPath } from './use-proposal.ts';

/** Where a kitchen of the proposal may be. */
function useCandidates(proposal: ProposalWithId, plan: ProposalPlan): Candidate[] {
  const isList = proposal.places === 'list';
  const listed = useAnswer<List<ListedPlace>>(
    isList ? `${proposalPath(proposal.id)}/places` : undefined,
  ).data;
  return useMemo(
    () => (isList ? villagesOf(listed?.items ?? [], plan) : schoolsOf(plan)),
    [isList, listed, plan],
  );
}

const schoolsOf = (plan: ProposalPlan): Candidate[] =>
  sitesOf(plan).map(({ siteId: id, name, lat, lon }) => ({ id, name, lat, lon }));

const villagesOf = (places: readonly ListedPlace[], plan: ProposalPlan): Candidate[] =>
  roomyPlaces(places, sitesOf(plan), capacityOn(indexRules(plan.assumptions), plan.date));

/** Where no kitchen is yet, each spot once. */
function freeOf(candidates: readonly Candidate[], { kitchens }: ProposalPlan): Candidate[] {
  const open = new Set(kitchens.map(({ placeId }) => placeId));
  const bySpot = Map.groupBy(
    candidates.filter(({ id }) => !open.has(id)),
    ({ lat, lon }) => `${lat} ${lon}`,
  );
  return [...bySpot.values()].flatMap(([first]) => first ?? []);
}

export function useHand(proposal: ProposalWithId, plan: ProposalPlan) {
  const candidates = useCandidates(proposal, plan);
  const { pinned, forbidden, assigned } = proposal;
  const [changes, setChanges] = useState<HandChanges>({ pinned, forbidden, assigned });
  const [isChanged, setChanged] = useState(false);
  const set = (next: Partial<HandChanges>) => {
    setChanges({ ...changes, ...next });
    setChanged(true);
  };
  const without = (ids: readonly string[], id: string) => ids.filter((one) => one !== id);
  const actions = {
    pin: (id: string) =>
      set({ pinned: [...without(changes.pinned, id), id], forbidden: without(changes.forbidden, id) }),
    forbid: (id: string) =>
      set({ forbidden: [...without(changes.forbidden, id), id], pinned: without(changes.pinned, id) }),
    free: (id: string) =>
      set({ forbidden: without(changes.forbidden, id), pinned: without(changes.pinned, id) }),
    /** Its sites go along to the new place, as far as they can. */
    move: ({ placeId, sites }: Pick<PlanKitchen, 'placeId' | 'sites'>, to: string) =>
      set({
        forbidden: [...without(without(changes.forbidden, placeId), to), placeId],
        pinned: [...without(without(changes.pinned, placeId), to), to],
        assigned: {
          ...changes.assigned,
          ...Object.fromEntries(sites.map(({ siteId }) => [siteId, to])),
        },
      }),
    give: (siteId: string, to: string) => set({ assigned: { ...changes.assigned, [siteId]: to } }),
    undo: () => {
      setChanges({ pinned, forbidden, assigned });
      setChanged(false);
    },
  };
  const tried = useMemo(
    () => (isChanged ? tryChanges(plan, candidates, changes) : undefined),
    [plan, candidates, changes, isChanged],
  );
  const freePlaces = useMemo(() => freeOf(candidates, plan), [candidates, plan]);
  return { candidates, freePlaces, changes, tried, ...actions };
}
export type Hand = ReturnType<typeof useHand>;
