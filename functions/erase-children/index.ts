// Lambda entry: every hour the children of a province that are due are erased.
import { eachProvince } from '../../shared/lambda/each-province.ts';
import { platformFromEnvironment } from '../../shared/lambda/platform.ts';
import { regionSchedule, scheduleHandler } from '../../shared/lambda/schedule.ts';
import { eraseDue } from './erase-due.ts';

const platform = platformFromEnvironment();

export const handler = scheduleHandler(regionSchedule, ({ region }) =>
  eachProvince(region, platform, (code) => eraseDue(code, platform)),
);
