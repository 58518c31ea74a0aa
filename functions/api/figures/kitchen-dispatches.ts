// What a kitchen sent on a day, with what voids it: facts that are kept in the days of the sites.
import type { StoredFact } from '../../../shared/store/fact-store.ts';

/** `ofSites`: every fact of the kitchen's sites that day. A void comes along, so that a reader sees what no longer counts. */
export function kitchenDispatches(kitchenId: string, ofSites: readonly StoredFact[]): StoredFact[] {
  const sent = ofSites.filter(({ fact }) => fact.kind === 'dispatched' && fact.kitchenId === kitchenId);
  const ids = new Set(sent.map(({ fact }) => fact.id));
  const voids = ofSites.filter(({ fact }) => fact.kind === 'voided' && ids.has(fact.supersedes));
  return [...sent, ...voids];
}
