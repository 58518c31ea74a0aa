// What a planner settled by hand about places that are there no more: a village that needs fewer kitchens now, a school that got one.
import type { PlanningPlace } from '../../shared/domain/planning.ts';
import type { Proposal } from '../../shared/domain/proposal.ts';
import type { KitchenWithLoad } from './read-registry.ts';

/** The places that a proposal pins, forbids or gives sites to and that are neither a candidate nor a kitchen; each once. */
export function lostPlaces(
  { pinned, forbidden, assigned }: Pick<Proposal, 'pinned' | 'forbidden' | 'assigned'>,
  places: readonly PlanningPlace[],
  kitchens: readonly KitchenWithLoad[],
): string[] {
  const known = new Set([
    ...places.map(({ id }) => id),
    ...kitchens.map(({ kitchen }) => `kitchen:${kitchen.id}`),
  ]);
  const named = new Set([...pinned, ...forbidden, ...Object.values(assigned)]);
  return [...named].filter((id) => !known.has(id)).sort();
}
