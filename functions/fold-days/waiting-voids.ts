// A void can arrive before the fact it voids (two phones, a shuffled outbox). It waits under that fact's id; when both are
// known it is copied beside the fact, if whoever wrote it may void that fact.
import { placeOf } from '../../shared/domain/fact.ts';
import { isAllowed, toGrant } from '../../shared/domain/policy.ts';
import type { StoredFact } from '../../shared/store/fact-store.ts';
import { factKey } from '../../shared/store/keys.ts';
import type { Platform } from '../../shared/store/platform.ts';

const isWaiting = ({ fact, factId }: StoredFact): boolean =>
  fact.kind === 'voided' && factId === fact.supersedes;

/** Applies the voids that wait among `entries` (all that the by-id index holds for one fact id). */
export async function applyWaitingVoids(entries: readonly StoredFact[], platform: Platform): Promise<void> {
  const target = entries.find((entry) => entry.fact.kind !== 'voided');
  if (!target) return;
  for (const waiting of entries.filter(isWaiting)) {
    if (await mayVoid(waiting, target, platform)) await platform.facts.add(beside(target, waiting));
  }
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
