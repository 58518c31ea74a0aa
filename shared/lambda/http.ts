// The API as a Lambda function: a Hono app behind an HTTP API (payload format 2.0). Hono's own event types are a little
// narrower than AWS' (a body is null there, absent here); its code reads both.
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import type { Env, Hono, Schema } from 'hono';
import { handle, type LambdaEvent } from 'hono/aws-lambda';
import { observe } from './observe.ts';

/** Wraps a Hono app as the handler of an HTTP API. */
export function httpHandler<E extends Env, S extends Schema, Path extends string>(app: Hono<E, S, Path>) {
  const answer = handle(app);
  return observe((event: APIGatewayProxyEventV2, context: Context) =>
    answer(event as unknown as LambdaEvent, context),
  );
}
