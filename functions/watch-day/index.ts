// Lambda entry: every ten minutes of the serving hours a province is watched.
import { ENV, mailConfig, webConfig } from '../../shared/lambda/config.ts';
import { eachProvince } from '../../shared/lambda/each-province.ts';
import { logger } from '../../shared/lambda/observe.ts';
import { platformFromEnvironment } from '../../shared/lambda/platform.ts';
import { regionSchedule, scheduleHandler } from '../../shared/lambda/schedule.ts';
import { createSesMailer } from '../../shared/lambda/ses-mailer.ts';
import { watchDay } from './watch-day.ts';

const services = {
  platform: platformFromEnvironment(),
  mailer: createSesMailer(mailConfig.parse(process.env)[ENV.mailSender]),
  origin: webConfig.parse(process.env)[ENV.webOrigin],
  logError: (message: string, error: unknown) => logger.error(message, { error: error as Error }),
};

export const handler = scheduleHandler(regionSchedule, ({ region }) =>
  eachProvince(region, services.platform, (code) => watchDay(code, services)),
);
