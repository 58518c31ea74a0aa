// Lambda entry: at 03:00 local time a province's day is opened.
import { localDate } from '../../shared/domain/dates.ts';
import { zoneOf } from '../../shared/domain/region.ts';
import { eachProvince } from '../../shared/lambda/each-province.ts';
import { platformFromEnvironment } from '../../shared/lambda/platform.ts';
import { regionSchedule, scheduleHandler } from '../../shared/lambda/schedule.ts';
import { openDay } from './open-day.ts';

const platform = platformFromEnvironment();

export const handler = scheduleHandler(regionSchedule, ({ region, at }) =>
  eachProvince(region, platform, (code) =>
    openDay(code, localDate(at ?? platform.now(), zoneOf(code)), platform),
  ),
);
