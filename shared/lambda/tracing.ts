// The tracer itself, in a file of its own so that `trace.ts` can load it late. Responses are not recorded: they can hold
// personal data.
import { Tracer } from '@aws-lambda-powertools/tracer';
import { captureLambdaHandler } from '@aws-lambda-powertools/tracer/middleware';

export const tracing = captureLambdaHandler(new Tracer(), { captureResponse: false });
