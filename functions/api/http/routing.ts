// What route files share: an app whose failed validations become problems, and short words for declaring responses.
import { OpenAPIHono, z } from '@hono/zod-openapi';
import { issuesOf } from '../../../shared/domain/issues.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import type { Env } from './env.ts';

export const createRoutes = (): OpenAPIHono<Env> =>
  new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (!result.success) throw new Problem('invalid-request', { issues: issuesOf(result.error) });
    },
  });

const issue = z.object({ path: z.string(), code: z.string(), message: z.string() });
export const problemBody = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    issues: z.array(issue).optional(),
    requestId: z.string().optional(),
  })
  .meta({ id: 'Problem' });

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemBody } },
});

/** Problems that any call may answer. */
export const PROBLEMS_OF_ANY_CALL = {
  401: problem('no token, or a bad one'),
  403: problem('outside the grants of the caller'),
  422: problem('not valid, with every issue'),
};

/** A JSON answer and what it means. */
export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});

/** A JSON request body that must be there. */
export const jsonBody = <T extends z.ZodType>(schema: T) => ({
  required: true,
  content: { 'application/json': { schema } },
});
