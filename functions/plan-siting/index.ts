// Lambda entry: a run of the planner that waits wakes it. One that was broken off is woken again and goes on.
import { logger } from '../../shared/lambda/observe.ts';
import { platformFromEnvironment } from '../../shared/lambda/platform.ts';
import { streamHandler } from '../../shared/lambda/stream.ts';
import { planHere } from './plan-here.ts';
import { runSiting, USUAL_PACE } from './run-siting.ts';

const services = {
  platform: platformFromEnvironment(),
  plan: planHere,
  pace: USUAL_PACE,
  logError: (message: string, error: unknown) => logger.error(message, { error: error as Error }),
};

export const handler = streamHandler(
  (key) => runSiting(key, services),
  ({ pk, sk }) => `${pk} ${sk}`,
);
