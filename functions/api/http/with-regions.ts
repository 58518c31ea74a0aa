// The regions as they are and were, and what the caller's grants have become by the changes in force.
import { createMiddleware } from 'hono/factory';
import { localDate } from '../../../shared/domain/dates.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import { changesUntil } from '../../../shared/domain/region-changes.ts';
import { followedGrants } from '../../../shared/domain/region-grants.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { Env } from './env.ts';

/** As the east of the country has it already: a grant there is good from its own midnight on. */
const FIRST_ZONE = zoneOf('91');

export const withRegions = ({ regions, now }: Platform) =>
  createMiddleware<Env>(async (c, next) => {
    const tree = await regions.current();
    const inForce = changesUntil(tree.changes, localDate(now(), FIRST_ZONE));
    const caller = c.get('caller');
    c.set('regions', tree);
    if (inForce.length > 0) c.set('caller', { ...caller, grants: followedGrants(caller.grants, inForce) });
    await next();
  });
