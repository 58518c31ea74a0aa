// Traces a call when X-Ray samples it. The tracer is loaded at the first sampled call and not before: importing it takes
// longer than all the rest of this wrapper (`npm run bench` measures it), and most cold starts are not sampled.
import type middy from '@middy/core';

type Stage = 'before' | 'after' | 'onError';

const isSampled = (): boolean => process.env._X_AMZN_TRACE_ID?.includes('Sampled=1') ?? false;

export function trace() {
  const forward = (stage: Stage) => async (request: middy.Request) => {
    if (!isSampled()) return;
    const { tracing } = await import('./tracing.ts');
    await tracing[stage]?.(request);
  };
  return { before: forward('before'), after: forward('after'), onError: forward('onError') };
}
