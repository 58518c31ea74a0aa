// One child by its id: everything that is known of it, for its guardians to have, and its erasure.
import { createRoute, z } from '@hono/zod-openapi';
import { ulid } from '../../../shared/domain/identifiers.ts';
import { isAllowed } from '../../../shared/domain/policy.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { closeChild } from '../../erase-children/close-child.ts';
import { eraseChild } from '../../erase-children/erase-child.ts';
import { assertOpen, getChild } from '../children/get-child.ts';
import { createRoutes, json, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';
import { knownChild, toKnownChild } from './child-shapes.ts';

const params = z.object({ id: ulid });

const getRoute = createRoute({
  method: 'get',
  path: '/v1/children/{id}',
  summary: 'Everything that is known of a child',
  request: { params },
  responses: { 200: json(knownChild, 'profile, name, consents and measurements'), ...PROBLEMS_OF_ANY_CALL },
});

const deleteRoute = createRoute({
  method: 'delete',
  path: '/v1/children/{id}',
  summary: 'Erase what is known of a child now; what was counted stays counted',
  request: { params },
  responses: { 204: { description: 'nothing is known of the child' }, ...PROBLEMS_OF_ANY_CALL },
});

export const childRoutes = (platform: Platform) =>
  createRoutes()
    .openapi(getRoute, async (c) => {
      const child = await getChild(c, platform, 'child.read', c.req.valid('param').id);
      assertOpen(child);
      const site = await platform.sites.findRecent(child.siteId);
      const target = { siteId: child.siteId, ...(site && { region: site.profile.district }) };
      const isNamed = isAllowed(c.get('caller').grants, 'child-name.read', target);
      const identity = isNamed ? await platform.identities.find(child.siteId, child.id) : undefined;
      const measurements = await platform.measurements.ofChild(child.id);
      return c.json(toKnownChild(child, identity, measurements), 200);
    })
    .openapi(deleteRoute, async (c) => {
      const child = await getChild(c, platform, 'child.erase', c.req.valid('param').id);
      const eraseBy = platform.now().toISOString();
      const closing = { why: 'asked' as const, eraseBy, who: c.get('caller').id };
      const closed = child.closed ? child : await closeChild(child, closing, platform);
      if (!closed) throw new Problem('conflict');
      await eraseChild(closed, platform);
      return c.body(null, 204);
    });
