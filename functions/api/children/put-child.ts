// Registers a child or replaces what is known of it: its profile, and apart from it who it is.
import type { Context } from 'hono';
import type { ChildProfile } from '../../../shared/domain/child.ts';
import { localDate } from '../../../shared/domain/dates.ts';
import type { IdentityEntry } from '../../../shared/domain/identity.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import { nextAudit } from '../../../shared/store/audit.ts';
import type { StoredChild } from '../../../shared/store/child-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { Site } from '../../../shared/store/site-store.ts';
import { noteErasure } from '../../erase-children/close-child.ts';
import { keptUntil } from '../../erase-children/erase-due.ts';
import type { Env } from '../http/env.ts';
import { evaluateAnew } from './evaluate-anew.ts';
import { assertOpen } from './get-child.ts';

type Entry = { profile: ChildProfile; identity?: IdentityEntry | undefined };
type Saved = { child: StoredChild; isNew: boolean };

/** Writes a child of a site under its id. Without an identity the one that is known still counts. */
export async function putChild(
  c: Context<Env>,
  site: Site,
  id: string,
  entry: Entry,
  platform: Platform,
): Promise<Saved> {
  const before = await platform.children.find(site.id, id);
  if (before) assertOpen(before);
  else await assertUnused(id, platform);
  const zone = zoneOf(site.profile.district);
  if (entry.profile.birthDate > localDate(platform.now(), zone)) throw new Problem('born-later');
  const saved = await saveChild({ site, id, before, who: c.get('caller').id }, entry, platform);
  if (before) await evaluateAnew(saved, zone, platform);
  return { child: saved, isNew: !before };
}

/** An id names one child, wherever it is. */
async function assertUnused(id: string, { children }: Platform): Promise<void> {
  if (await children.byId(id)) throw new Problem('fact-id-reused');
}

type Place = { site: Site; id: string; before: StoredChild | undefined; who: string };

/** Who it is is written first: cut short, a retry or the end of its time finds it again. */
export async function saveChild(
  { site: { id: siteId }, id, before, who }: Place,
  { profile, identity }: Entry,
  platform: Platform,
): Promise<StoredChild> {
  const at = platform.now();
  const end = await keptUntil(at.toISOString(), platform);
  const noted = before?.noted ?? [await noteErasure({ siteId, id }, end, platform)];
  if (identity) await putIdentity({ siteId, childId: id }, identity, profile.birthDate, who, platform);
  const known = { type: 'child' as const, siteId, id, consents: [], noted, ...before };
  const child = { ...known, profile, ...nextAudit(before, who, at) };
  if (await platform.children.put(child, before?.version)) return child;
  await eraseIdentityOfNobody(siteId, id, platform);
  throw new Problem('conflict');
}

async function putIdentity(
  place: { siteId: string; childId: string },
  identity: IdentityEntry,
  birthDate: string,
  who: string,
  { identities, now }: Platform,
): Promise<void> {
  if (!(await identities.put(place, identity, birthDate, who, now()))) throw new Problem('conflict');
}

/** The child may have been erased meanwhile: who it was goes with it. */
async function eraseIdentityOfNobody(siteId: string, id: string, platform: Platform): Promise<void> {
  const child = await platform.children.find(siteId, id);
  if (!child || child.closed) await platform.identities.erase(siteId, id);
}
