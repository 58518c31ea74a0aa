// A child, if the caller may do this at its site. Whoever's consent was withdrawn is known for that alone, until it is erased.
import type { Context } from 'hono';
import { localDate } from '../../../shared/domain/dates.ts';
import type { Action } from '../../../shared/domain/policy.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { NATION, zoneOf } from '../../../shared/domain/region.ts';
import type { StoredChild } from '../../../shared/store/child-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { ask, askAboutAbsent, getSite, missing, siteTarget } from '../http/ask.ts';
import type { Env } from '../http/env.ts';

/** Throws for a child that is about to be erased: with the reason where consent was withdrawn, else as for one that is not there. */
export function assertOpen({ id, closed }: StoredChild): void {
  if (closed?.why === 'withdrawn') {
    const eraseBy = localDate(new Date(closed.eraseBy), zoneOf(NATION));
    throw new Problem('consent-withdrawn', { values: { eraseBy } });
  }
  if (closed) missing(id);
}

/** The child of a site by its id. */
export async function getChildOfSite(
  c: Context<Env>,
  platform: Platform,
  action: Action,
  { id: siteId, childId }: { id: string; childId: string },
): Promise<StoredChild> {
  await getSite(c, platform, action, siteId);
  return (await platform.children.find(siteId, childId)) ?? missing(childId);
}

/** The child by its id alone; who may not gets the same answer as for one that does not exist. */
export async function getChild(
  c: Context<Env>,
  platform: Platform,
  action: Action,
  id: string,
): Promise<StoredChild> {
  const indexed = await platform.children.byId(id);
  const site = indexed && (await platform.sites.find(indexed.siteId));
  if (site) ask(c, action, siteTarget(site));
  else askAboutAbsent(c, action, {});
  const found = site && (await platform.children.find(site.id, id));
  return found ?? missing(id);
}
