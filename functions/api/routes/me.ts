// Who am I, and what may I do: for menus and buttons.
import { createRoute, z } from '@hono/zod-openapi';
import { ACTIONS, allowedActions } from '../../../shared/domain/policy.ts';
import { createRoutes, json, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';

const me = z
  .strictObject({
    name: z.string(),
    grants: z.array(z.string()),
    may: z.array(z.strictObject({ action: z.enum(ACTIONS), scopes: z.array(z.string()) })),
  })
  .meta({ id: 'Me' });

const getMe = createRoute({
  method: 'get',
  path: '/v1/me',
  summary: 'Name, grants and what they allow',
  responses: { 200: json(me, 'who is calling'), ...PROBLEMS_OF_ANY_CALL },
});

export const meRoutes = () =>
  createRoutes().openapi(getMe, (c) => {
    const { name, grants, grantTexts } = c.get('caller');
    return c.json({ name, grants: [...grantTexts], may: allowedActions(grants) }, 200);
  });
