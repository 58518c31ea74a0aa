// Lambda entry: at 18:00 local time the reports that are due are published.
import { eachProvince } from '../../shared/lambda/each-province.ts';
import { platformFromEnvironment } from '../../shared/lambda/platform.ts';
import { regionSchedule, scheduleHandler } from '../../shared/lambda/schedule.ts';
import { publishDue } from './publish-due.ts';

const platform = platformFromEnvironment();

export const handler = scheduleHandler(regionSchedule, ({ region, at }) =>
  eachProvince(region, platform, (code) =>
    publishDue(code, platform, at === undefined ? undefined : new Date(at)),
  ),
);
