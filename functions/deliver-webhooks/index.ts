// Lambda entry: every minute the webhooks are told what became of alerts.
import { ENV, webConfig } from '../../shared/lambda/config.ts';
import { platformFromEnvironment } from '../../shared/lambda/platform.ts';
import { regionSchedule, scheduleHandler } from '../../shared/lambda/schedule.ts';
import { deliverWebhooks } from './deliver-webhooks.ts';
import { createPost } from './post.ts';

/** Well below the function's timeout, which is below a minute: runs do not overlap. */
const BUDGET_MS = 30_000;

const services = {
  platform: platformFromEnvironment(),
  post: createPost('internet'),
  origin: webConfig.parse(process.env)[ENV.webOrigin],
  random: Math.random,
  budgetMs: BUDGET_MS,
};

export const handler = scheduleHandler(regionSchedule, () => deliverWebhooks(services));
