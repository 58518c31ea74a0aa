// A void can arrive before the fact it voids (two phones, a shuffled outbox). It waits under that fact's id; when both are
// known it is copied beside the fact, if whoever wrote it may void that fact.
import { placeOf } from '../../shared/domain/fact-place.ts';
import { isAllowed, toGrant } from '../../shared/domain/policy.ts';
import type { StoredFact } from '../../shared/store/fact-store.ts';
import { factKey } from '../../shared/store/keys.ts';
import type { Platform } from '../../shared/store/platform.ts';

/** Applies the voids that wait for a fact that has been written; both sides look after they write, so none is missed. */
export async function applyWaitingVoids(target: StoredFact, platform: Platform): Promise<void> {
  for (const waiting of await platform.facts.waitingVoids(target.fact.id)) {
    if (await mayVoid(waiting, target, platform)) await platform.facts.add(beside(target, waiting));
  }
}

/** The fact that a void is about, wherever it is; undefined while it is not known. A plan is the system's: none voids it. */
export async function findVoidable(factId: string, platform: Platform): Promise<StoredFact | undefined> {
  const entries = await platform.facts.byId(factId);
  return entries.find(({ fact }) => fact.id === factId && fact.kind !== 'voided' && fact.kind !== 'planned');
}

async function mayVoid(waiting: StoredFact, target: StoredFact, platform: Platform): Promise<boolean> {
  if (waiting.createdBy === target.createdBy) return true;
  const grants = (waiting.grants ?? []).flatMap((text) => toGrant(text) ?? []);
  return isAllowed(grants, 'fact.void-any', { region: await districtOf(target, platform) });
}

/** The district of the place that a fact is kept at, as the registry has it now. */
export async function districtOf({ fact }: StoredFact, platform: Platform): Promise<string> {
  if (fact.kind === 'voided') throw new Error('a void is kept where its fact is');
  const place = placeOf(fact);
  const found = await (place.kind === 'site' ? platform.sites : platform.kitchens).findRecent(place.id);
  if (!found) throw new Error(`${place.kind} ${place.id} has facts but is not registered`);
  return found.profile.district;
}

/** A void as kept in the place-day of the fact it voids, found by its own id. */
export function beside(target: StoredFact, { grants: _, ...voided }: StoredFact): StoredFact {
  if (target.fact.kind === 'voided') throw new Error('a void cannot be voided');
  const key = factKey(placeOf(target.fact), target.fact.serviceDate, 'voided', voided.fact.id);
  const kitchenDay = target.kitchenDay;
  return { ...voided, ...key, factId: voided.fact.id, ...(kitchenDay && { kitchenDay }) };
}
