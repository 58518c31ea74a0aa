// What every function does around its work: structured logs with the request's id, metrics, traces. Neither events nor
// responses are ever logged or traced: they can hold personal data.
import { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { Metrics } from '@aws-lambda-powertools/metrics';
import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { trace } from './trace.ts';

const NAMESPACE = 'MbgPilot';
export const logger = new Logger();
export const metrics = new Metrics({ namespace: NAMESPACE });

/** Wraps a handler. Keys that a call adds to the logger are gone at the next call. */
export function observe<Event, Result>(handler: (event: Event, context: Context) => Promise<Result>) {
  return middy<Event, Result>(handler)
    .use(injectLambdaContext(logger, { resetKeys: true, logEvent: false }))
    .use(publishMetrics())
    .use(trace());
}

/** Powertools' own middleware warns whenever a call has nothing to publish; most calls have nothing. */
function publishMetrics() {
  const publish = () => {
    if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
  };
  const before = ({ context }: { context: Context }) => metrics.captureColdStartMetric(context.functionName);
  return { before, after: publish, onError: publish };
}
