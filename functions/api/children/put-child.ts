// Registers a child or replaces what is known of it: its profile, and apart from it who it is.
import type { Context } from 'hono';
import type { ChildProfile } from '../../../shared/domain/child.ts';
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
import { assertBorn } from './assert-born.ts';
import { evaluateAnew } from './evaluate-anew.ts';
import { assertOpen } from './get-child.ts';
import { eraseIdentityOfNobody, keepIdentity } from './keep-identity.ts';

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
  await assertBorn(entry.profile.birthDate, before, zone, platform);
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
  await keepIdentity({ siteId, childId: id }, identity, { before, profile, who }, platform);
  const known = { type: 'child' as const, siteId, id, consents: [], noted, ...before };
  const child = { ...known, profile, ...nextAudit(before, who, at) };
  if (await platform.children.put(child, before?.version)) return child;
  await eraseIdentityOfNobody({ siteId, childId: id }, platform);
  throw new Problem('conflict');
}
