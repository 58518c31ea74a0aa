// z-scores and classes of given measurements, for anyone who signed in. Nothing is stored, nothing says who a child is.
import { createRoute, z } from '@hono/zod-openapi';
import { measuredChild } from '../../../shared/domain/growth/child.ts';
import { growthOf, growthResult } from '../../../shared/domain/growth/z-scores.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { STANDARD } from '../children/standard.ts';
import { createRoutes, json, jsonBody, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';

const MAX_CHILDREN = 1_000;

const postRoute = createRoute({
  method: 'post',
  path: '/v1/growth/z-scores',
  summary: 'z-scores, flags and classes of measured children by the WHO standards; stores nothing',
  request: { body: jsonBody(z.strictObject({ children: z.array(measuredChild).min(1) })) },
  responses: {
    200: json(z.strictObject({ results: z.array(growthResult) }), 'one result per child, in order'),
    ...PROBLEMS_OF_ANY_CALL,
  },
});

export const growthRoutes = () =>
  createRoutes().openapi(postRoute, (c) => {
    const { children } = c.req.valid('json');
    if (children.length > MAX_CHILDREN)
      throw new Problem('too-large', {
        detail: 'too-many-items',
        values: { max: MAX_CHILDREN, count: children.length },
      });
    return c.json({ results: children.map((child) => growthOf(child, STANDARD)) }, 200);
  });
