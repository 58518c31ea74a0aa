// What a person got by access codes stands beside what their token says. Whoever has nothing at all is looked up each time, so that a
// code counts at once wherever it was redeemed; everybody else's are remembered for a minute.
import { createMiddleware } from 'hono/factory';
import { toGrant } from '../../../shared/domain/policy.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { Env } from './env.ts';

export const withAccess = ({ access }: Platform) =>
  createMiddleware<Env>(async (c, next) => {
    const caller = c.get('caller');
    const stored = await access.grantsOf(caller.id, caller.grants.length > 0);
    const added = stored.filter((text) => !caller.grantTexts.includes(text));
    if (added.length > 0) {
      const grants = [...caller.grants, ...added.flatMap((text) => toGrant(text) ?? [])];
      c.set('caller', { ...caller, grants, grantTexts: [...caller.grantTexts, ...added] });
    }
    await next();
  });
