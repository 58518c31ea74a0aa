// Adds or replaces a site: the caller must cover both the place it was and the place it will be.
import type { Context } from 'hono';
import { localDate } from '../../../shared/domain/dates.ts';
import { say } from '../../../shared/domain/details.ts';
import { npsn } from '../../../shared/domain/identifiers.ts';
import { isAllowed } from '../../../shared/domain/policy.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import type { SiteProfile } from '../../../shared/domain/site.ts';
import { firstStanding, nextStanding } from '../../../shared/domain/standing.ts';
import { nextAudit } from '../../../shared/store/audit.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { Site } from '../../../shared/store/site-store.ts';
import { ask, kitchenTarget, siteTarget } from '../http/ask.ts';
import type { Env } from '../http/env.ts';
import { assertMatches } from '../http/etag.ts';
import { assertPlace } from './place.ts';

export async function putSite(
  c: Context<Env>,
  platform: Platform,
  id: string,
  profile: SiteProfile,
): Promise<Site> {
  const before = await platform.sites.find(id);
  if (before) ask(c, 'site.write', siteTarget(before));
  ask(c, 'site.write', { region: profile.district });
  assertMatches(c.req.header('If-Match'), before?.profileVersion);
  assertId(id, profile);
  const today = localDate(platform.now(), zoneOf(profile.district));
  assertPlace(profile, c.get('regions'), today);
  if (profile.kitchenId && profile.kitchenId !== before?.profile.kitchenId)
    await assertKitchen(c, platform, profile.kitchenId);
  const site = toSite(id, profile, before, c.get('caller').id, platform.now());
  if (!(await platform.sites.put(site, before?.version))) throw new Problem('etag-stale');
  return site;
}

/** The site as it will be stored over `before`, written by `who` at `now`. */
export function toSite(
  id: string,
  profile: SiteProfile,
  before: Site | undefined,
  who: string,
  now: Date,
): Site {
  const today = localDate(now, zoneOf(profile.district));
  return {
    type: 'site',
    id,
    profile,
    profileVersion: (before?.profileVersion ?? 0) + 1,
    enrolments: before?.enrolments ?? [],
    standing: before
      ? nextStanding(before.profile, profile, before.standing, today)
      : firstStanding(profile.status),
    ...nextAudit(before, who, now),
  };
}

function assertId(id: string, { kind }: SiteProfile): void {
  if (kind !== 'school' || npsn.safeParse(id).success) return;
  const issues = (language: 'id' | 'en') => [
    { path: 'id', code: 'npsn-invalid', message: say('npsn-invalid', { npsn: id }, language) },
  ];
  throw new Problem('invalid-request', { issues });
}

/** A kitchen may only be assigned by someone who may see it; unknown and invisible look the same. */
async function assertKitchen(c: Context<Env>, platform: Platform, kitchenId: string): Promise<void> {
  const kitchen = await platform.kitchens.find(kitchenId);
  const issues = (language: 'id' | 'en') => [
    { path: 'kitchenId', code: 'kitchen-unknown', message: say('kitchen-unknown', { kitchenId }, language) },
  ];
  if (!kitchen || !isAllowed(c.get('caller').grants, 'kitchen.read', kitchenTarget(kitchen)))
    throw new Problem('invalid-request', { issues });
}
