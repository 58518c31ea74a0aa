// The children of a site by what they are found again by.
import type { StoredChild } from '../../../shared/store/child-store.ts';
import type { Marks, StoredIdentity } from '../../../shared/store/identity-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';

/** An identity, and its child unless a call was cut short between the two. */
export type KnownPupil = { identity: StoredIdentity; child: StoredChild | undefined };
export type KnownPupils = { find: (marks: Marks) => KnownPupil | undefined };

export async function knownPupils(siteId: string, platform: Platform): Promise<KnownPupils> {
  const children = new Map((await platform.children.ofSite(siteId)).map((child) => [child.id, child]));
  const identities = await platform.identities.ofSite(siteId);
  const byNik = new Map(identities.map((one) => [one.nikHash, one]));
  const byName = Map.groupBy(identities, ({ nameHash }) => nameHash);
  return {
    find: ({ nikHash, nameHash }) => {
      const named = byName.get(nameHash)?.find((one) => !nikHash || !one.nikHash);
      const found = (nikHash && byNik.get(nikHash)) || named;
      return found && { identity: found, child: children.get(found.childId) };
    },
  };
}
