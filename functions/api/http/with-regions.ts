// The regions as they are and were, and what the caller's grants have become by the changes in force.
import { createMiddleware } from 'hono/factory';
import { localDate } from '../../../shared/domain/dates.ts';
import { toGrantText } from '../../../shared/domain/policy.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import type { RegionChange } from '../../../shared/domain/region-change.ts';
import { changesUntil } from '../../../shared/domain/region-changes.ts';
import { followedGrants } from '../../../shared/domain/region-grants.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { Caller, Env } from './env.ts';

/** As the east of the country has it already: a grant there is good from its own midnight on. */
const FIRST_ZONE = zoneOf('91');

export const withRegions = ({ regions, now }: Platform) =>
  createMiddleware<Env>(async (c, next) => {
    const tree = await regions.current();
    const inForce = changesUntil(tree.changes, localDate(now(), FIRST_ZONE));
    c.set('regions', tree);
    if (inForce.length > 0) c.set('caller', follow(c.get('caller'), inForce));
    await next();
  });

function follow(caller: Caller, changes: readonly RegionChange[]): Caller {
  const grants = followedGrants(caller.grants, changes);
  return { ...caller, grants, grantTexts: grants.map(toGrantText) };
}
