// Who a child is, kept apart from the child and in step with it.
import type { ChildProfile } from '../../../shared/domain/child.ts';
import type { IdentityEntry } from '../../../shared/domain/identity.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import type { StoredChild } from '../../../shared/store/child-store.ts';
import type { ChildPlace } from '../../../shared/store/identity-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';

type Known = { before: StoredChild | undefined; profile: ChildProfile; who: string };

/** Writes who a child is. Told nothing, it marks the known name anew where the birth date is put right: lists find it by both. */
export async function keepIdentity(
  place: ChildPlace,
  told: IdentityEntry | undefined,
  { before, profile, who }: Known,
  { identities, now }: Platform,
): Promise<void> {
  const isMoved = before && before.profile.birthDate !== profile.birthDate;
  const known = told || !isMoved ? undefined : await identities.find(place.siteId, place.childId);
  const entry = told ?? (known && { name: known.identity.name });
  if (entry && !(await identities.put(place, entry, profile.birthDate, who, now())))
    throw new Problem('conflict');
}

/** The child may have been erased meanwhile: who it was goes with it. */
export async function eraseIdentityOfNobody(
  { siteId, childId }: ChildPlace,
  { children, identities }: Platform,
): Promise<void> {
  const child = await children.find(siteId, childId);
  if (!child || child.closed) await identities.erase(siteId, childId);
}
