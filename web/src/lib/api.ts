// The one way to the server: the caller's token and language go along, problems come back as values, and every answer
// tells how far this device's clock is off.
import { signal } from '@preact/signals';
import type { ProblemBody } from '../../../shared/domain/problem.ts';
import { noteServerTime } from './clock.ts';
import { language } from './language.ts';
import { freshToken } from './session/session.ts';

export class Refused extends Error {
  readonly problem: ProblemBody;
  readonly retryAfterMs: number | undefined;
  constructor(problem: ProblemBody, retryAfterMs?: number) {
    super(problem.title);
    this.problem = problem;
    this.retryAfterMs = retryAfterMs;
  }
}

/** Whether the server takes no token of this phone: what is here stays readable, sending needs a new sign-in. */
export const needsSignIn = signal(false);

/** The server could not be reached, or did not answer as it should: worth trying again. */
class Unreachable extends Error {}
/** There is no token that the server takes: sign in again. */
export class SignedOut extends Error {}

type Request = {
  method?: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** Sent as JSON, or as it is when it is a file or text with a content type of its own. */
  body?: unknown;
  headers?: Record<string, string>;
};

const PATIENCE_MS = 30_000;

/**
 * Calls the API, in the name of `owner` where one is given. A token that the server refuses is renewed once: the phone's clock
 * may be wrong. Throws `Refused`, `Unreachable` or `SignedOut`.
 */
export async function call(path: string, request: Request = {}, owner?: string): Promise<Response> {
  const token = await tokenFor({ owner });
  let answer = await send(path, request, token);
  if (answer.status === 401) answer = await send(path, request, await tokenFor({ owner, refused: token }));
  noteServerTime(answer.headers.get('date'));
  needsSignIn.value = answer.status === 401;
  return answer.ok || answer.status === 304 ? answer : await refuse(answer);
}

async function tokenFor(wanted: Parameters<typeof freshToken>[0]): Promise<string> {
  const token = await freshToken(wanted).catch(() => {
    throw new Unreachable();
  });
  if (token) return token;
  needsSignIn.value = true;
  throw new SignedOut();
}

const send = (
  path: string,
  { method = 'GET', body, headers = {} }: Request,
  token: string,
): Promise<Response> =>
  fetch(path, {
    method,
    headers: {
      Authorization: `Bearer ${token}`,
      'Accept-Language': language.value,
      ...(isJson(body) && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: isJson(body) ? JSON.stringify(body) : (body as BodyInit) }),
    signal: AbortSignal.timeout(PATIENCE_MS),
    cache: 'no-store',
  }).catch(() => {
    throw new Unreachable();
  });

const isJson = (body: unknown): boolean =>
  body !== undefined && typeof body !== 'string' && !(body instanceof Blob);

async function refuse(answer: Response): Promise<never> {
  if (answer.status === 401) throw new SignedOut();
  const retryAfter = Number(answer.headers.get('retry-after')) * 1000 || undefined;
  const isProblem = answer.headers.get('content-type')?.startsWith('application/problem+json');
  const problem = isProblem
    ? ((await answer.json().catch(() => undefined)) as ProblemBody | undefined)
    : undefined;
  if (!problem) throw new Unreachable();
  throw new Refused(problem, retryAfter);
}

/** Reads JSON; a body that breaks off half-way counts as not reached. */
export async function read<T>(path: string): Promise<T> {
  const answer = await call(path);
  return await bodyOf<T>(answer);
}

export const bodyOf = <T>(answer: Response): Promise<T> =>
  answer.json().catch(() => {
    throw new Unreachable();
  }) as Promise<T>;

/** Writes JSON and reads what came of it. */
export const write = async <T>(
  method: 'PUT' | 'POST',
  path: string,
  body: unknown,
  headers?: Record<string, string>,
): Promise<T> => await bodyOf<T>(await call(path, { method, body, ...(headers && { headers }) }));
