// The API as a Lambda function: a Hono app behind an HTTP API (payload format 2.0).
import type { Context } from 'aws-lambda';
import type { Env, Hono, Schema } from 'hono';
import { handle, type LambdaEvent } from 'hono/aws-lambda';
import { observe } from './observe.ts';

/** Wraps a Hono app as the handler of an HTTP API. */
export function httpHandler<E extends Env, S extends Schema, Path extends string>(app: Hono<E, S, Path>) {
  const answer = handle(app);
  return observe((event: LambdaEvent, context: Context) => answer(event, context));
}
