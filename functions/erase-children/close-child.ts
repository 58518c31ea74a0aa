// Closes a child: from then on nothing is written or read of it, and it is erased by a moment that is noted first, so that a
// call that is cut short still ends in the erasure that was asked for.
import { parentOf } from '../../shared/domain/region.ts';
import { nextAudit } from '../../shared/store/audit.ts';
import type { StoredChild } from '../../shared/store/child-store.ts';
import type { Key } from '../../shared/store/keys.ts';
import type { Platform } from '../../shared/store/platform.ts';

export type Closing = { why: 'withdrawn' | 'asked' | 'retention'; eraseBy: string; who: string };

/** The closed child; undefined when someone else changed it meanwhile. */
export async function closeChild(
  child: StoredChild,
  { why, eraseBy, who }: Closing,
  platform: Platform,
): Promise<StoredChild | undefined> {
  const note = await noteErasure(child, eraseBy, platform);
  const at = platform.now();
  const closed: StoredChild = {
    ...child,
    closed: { eraseBy, why },
    noted: [...child.noted, note],
    consents: why === 'withdrawn' ? withdrawn(child, at, eraseBy) : child.consents,
    ...nextAudit(child, who, at),
  };
  return (await platform.children.put(closed, child.version)) ? closed : undefined;
}

const withdrawn = ({ consents }: StoredChild, at: Date, eraseBy: string): StoredChild['consents'] =>
  consents.map((consent, i) =>
    i === consents.length - 1 ? { ...consent, withdrawnAt: at.toISOString(), eraseBy } : consent,
  );

/** Notes that a child of a site is to be looked at for erasure from a moment on, and says where. */
export async function noteErasure(
  { siteId, id }: Pick<StoredChild, 'siteId' | 'id'>,
  dueAt: string,
  { sites, erasures }: Platform,
): Promise<Key> {
  const site = await sites.findRecent(siteId);
  if (!site) throw new Error(`the site ${siteId} of a child is not registered`);
  const { district } = site.profile;
  return await erasures.note(parentOf(district) ?? district, dueAt, siteId, id);
}
