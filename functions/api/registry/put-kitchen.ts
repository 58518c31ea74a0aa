// Adds or replaces a kitchen: the caller must cover both the place it was and the place it will be.
import type { Context } from 'hono';
import { wasOpenBefore } from '../../../shared/domain/begun.ts';
import { localDate } from '../../../shared/domain/dates.ts';
import type { KitchenProfile } from '../../../shared/domain/kitchen.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import { firstStanding, nextStanding } from '../../../shared/domain/standing.ts';
import { nextAudit } from '../../../shared/store/audit.ts';
import type { Kitchen } from '../../../shared/store/kitchen-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { ask, kitchenTarget } from '../http/ask.ts';
import type { Env } from '../http/env.ts';
import { assertMatches } from '../http/etag.ts';
import { assertPlace } from './place.ts';

export async function putKitchen(
  c: Context<Env>,
  platform: Platform,
  id: string,
  profile: KitchenProfile,
): Promise<Kitchen> {
  const before = await platform.kitchens.find(id);
  if (before) ask(c, 'kitchen.write', kitchenTarget(before));
  ask(c, 'kitchen.write', { region: profile.district });
  assertMatches(c.req.header('If-Match'), before?.profileVersion);
  const today = localDate(platform.now(), zoneOf(profile.district));
  assertPlace(profile, c.get('regions'), today);
  const kitchen = toKitchen(id, profile, before, c.get('caller').id, platform.now());
  if (!(await platform.kitchens.put(kitchen, before?.version))) throw new Problem('etag-stale');
  return kitchen;
}

/** The kitchen as it will be stored over `before`, written by `who` at `now`. */
export function toKitchen(
  id: string,
  profile: KitchenProfile,
  before: Kitchen | undefined,
  who: string,
  now: Date,
): Kitchen {
  const today = localDate(now, zoneOf(profile.district));
  return {
    type: 'kitchen',
    id,
    profile,
    profileVersion: (before?.profileVersion ?? 0) + 1,
    standing: before
      ? nextStanding(before.profile, profile, before.standing, today)
      : firstStanding(profile.status),
    ...beginningAfter(profile, before, today),
    ...(before?.launchedBy && { launchedBy: before.launchedBy }),
    ...nextAudit(before, who, now),
  };
}

/** A kitchen that was open before today goes on; a new one waits for its gates, and does not begin by a change of its profile. */
function beginningAfter(
  profile: KitchenProfile,
  before: Kitchen | undefined,
  today: string,
): Pick<Kitchen, 'lifecycle' | 'begunAt'> {
  if (!before) return wasOpenBefore(profile, today) ? {} : { lifecycle: 'REGISTERED' };
  const { lifecycle, begunAt } = before;
  return { ...(lifecycle && { lifecycle }), ...(begunAt && { begunAt }) };
}
