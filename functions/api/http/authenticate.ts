// The door: no call passes without a bearer token, except those that say so themselves.
import { createMiddleware } from 'hono/factory';
import { Problem } from '../../../shared/domain/problem.ts';
import type { Env } from './env.ts';
import type { VerifyToken } from './token.ts';

const BEARER = /^Bearer ([\w.~+/-]+=*)$/i;

export const authenticate = (verify: VerifyToken) =>
  createMiddleware<Env>(async (c, next) => {
    const [, token] = BEARER.exec(c.req.header('Authorization') ?? '') ?? [];
    if (!token) throw new Problem('unauthenticated');
    c.set('caller', await verify(token));
    await next();
  });
