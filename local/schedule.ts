// Stands in for EventBridge Scheduler: the same rings, each in the time zone of the provinces.
import { Cron } from 'croner';
import { deliverWebhooks } from '../functions/deliver-webhooks/deliver-webhooks.ts';
import { eraseDue } from '../functions/erase-children/erase-due.ts';
import { openDay } from '../functions/open-day/open-day.ts';
import { publishDue } from '../functions/publish-reports/publish-due.ts';
import { watchDay } from '../functions/watch-day/watch-day.ts';
import { localDate } from '../shared/domain/dates.ts';
import { zoneOf } from '../shared/domain/region.ts';
import { eachProvince } from '../shared/lambda/each-province.ts';
import { getChildren } from '../shared/reference/region-tree.ts';
import type { Product } from './product.ts';

type Ring = (province: string) => Promise<unknown>;

/**
 * Rings open-day at 03:00 and publish-reports at 18:00 local time, the nation's report at 18:30 in Jakarta, watch-day every ten
 * minutes of the serving hours, erase-children every hour, and deliver-webhooks every minute.
 */
export function startSchedule(
  { platform, watching, delivering }: Product,
  logFailure: (message: string, error: unknown) => void,
): () => void {
  const each =
    (run: Ring): Ring =>
    (code) =>
      eachProvince(code, platform, run);
  const open = each((code) => openDay(code, localDate(platform.now(), zoneOf(code)), platform));
  const publish = each((code) => publishDue(code, platform));
  const watch = each((code) => watchDay(code, watching));
  const erase = each((code) => eraseDue(code, platform));
  const deliver: Ring = () => deliverWebhooks(delivering);
  const provinces = Map.groupBy(getChildren('ID'), ({ code }) => zoneOf(code));
  const jobs = [...provinces].flatMap(([timezone, regions]) => [
    new Cron('0 3 * * *', { timezone }, () => ringAll(regions, open, logFailure)),
    new Cron('25 * * * *', { timezone, protect: true }, () => ringAll(regions, erase, logFailure)),
    new Cron('0 18 * * *', { timezone }, () => ringAll(regions, publish, logFailure)),
    new Cron('*/10 5-20 * * *', { timezone, protect: true }, () => ringAll(regions, watch, logFailure)),
  ]);
  jobs.push(
    new Cron('* * * * *', { protect: true }, () => ringAll([{ code: 'ID' }], deliver, logFailure)),
    new Cron('30 18 * * *', { timezone: zoneOf('ID') }, () => ringAll([{ code: 'ID' }], publish, logFailure)),
  );
  return () => {
    for (const job of jobs) job.stop();
  };
}

async function ringAll(
  regions: readonly { code: string }[],
  ring: Ring,
  logFailure: (message: string, error: unknown) => void,
) {
  for (const { code } of regions) {
    await ring(code).catch((error) => logFailure(`the schedule failed for region ${code}`, error));
  }
}
