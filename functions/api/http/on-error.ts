// The one place where a failure becomes HTTP. What is not in the catalogue becomes an opaque 500, logged once.
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { Problem, toProblemBody } from '../../../shared/domain/problem.ts';
import type { Env } from './env.ts';

export type LogError = (message: string, error: unknown, requestId: string) => void;

const THROTTLED = new Set([
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
]);

function toProblem(error: Error): Problem | undefined {
  if (error instanceof Problem) return error;
  if (error instanceof HTTPException && error.status === 400) return new Problem('unreadable-body');
  if (error instanceof HTTPException && error.status === 415)
    return new Problem('media-type-unsupported', { values: { accepted: 'application/json' } });
  if (THROTTLED.has(error.name)) return new Problem('too-many-requests');
  return undefined;
}

/** Answers `application/problem+json` in the caller's language. */
export function answerProblem(c: Context<Env>, problem: Problem): Response {
  const body = toProblemBody(problem, c.get('language') ?? 'id', c.get('requestId'));
  const headers = { 'Content-Type': 'application/problem+json', ...headersFor(problem) };
  return c.body(JSON.stringify(body), { status: body.status, headers } as ResponseInit as never);
}

const headersFor = ({ code }: Problem): Record<string, string> => {
  if (code === 'too-many-requests') return { 'Retry-After': '1' };
  return code === 'unauthenticated' ? { 'WWW-Authenticate': 'Bearer' } : {};
};

export const onError = (log: LogError) => (error: Error, c: Context<Env>) => {
  const problem = toProblem(error);
  if (!problem) log('request failed', error, c.get('requestId') ?? '');
  return answerProblem(c, problem ?? new Problem('internal'));
};
