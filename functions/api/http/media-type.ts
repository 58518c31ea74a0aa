// Bodies are JSON; a school list may also be CSV.
import { createMiddleware } from 'hono/factory';
import { Problem } from '../../../shared/domain/problem.ts';
import type { Env } from './env.ts';

const JSON_TYPE = /^application\/json\s*(;|$)/i;
const CSV_TYPE = /^text\/csv\s*(;|$)/i;
/** Calls that bring a school list. */
const LISTS = /^\/v1\/(imports\/|proposals\/[^/]+\/sites$)/;

export const isCsv = (type: string): boolean => CSV_TYPE.test(type);

export const assertMediaType = createMiddleware<Env>(async (c, next) => {
  const type = c.req.header('Content-Type');
  const mayBeCsv = LISTS.test(c.req.path);
  if (type && !JSON_TYPE.test(type) && !(mayBeCsv && isCsv(type)))
    throw new Problem('media-type-unsupported', {
      values: { accepted: mayBeCsv ? 'application/json, text/csv' : 'application/json' },
    });
  await next();
});
