// Watches every regency of a region, some at a time; one that fails does not keep the others from being watched.
import pLimit from 'p-limit';
import { localDate } from '../../shared/domain/dates.ts';
import { watchedSince } from '../../shared/domain/incident-alerts.ts';
import { zoneOf } from '../../shared/domain/region.ts';
import { type Watched, type WatchServices, watchRegency } from './watch-regency.ts';

const REGENCIES_AT_ONCE = 4;

/** Watches a region now; throws, once all are watched, when any could not be. */
export async function watchDay(region: string, services: WatchServices): Promise<Watched> {
  const limit = pLimit(REGENCIES_AT_ONCE);
  const results = await Promise.allSettled(
    (await regenciesOf(region, services)).map((regency) => limit(() => watchNamed(regency, services))),
  );
  const failures = results.flatMap((result) =>
    result.status === 'rejected' ? [result.reason as Error] : [],
  );
  if (failures.length > 0)
    throw new AggregateError(failures, failures.map(({ message }) => message).join('; '));
  return results.flatMap((result) => (result.status === 'fulfilled' ? result.value : [])).reduce(add, NONE);
}

/** The regencies of today, and those that a change closed while their incidents may still stand. */
async function regenciesOf(region: string, { platform }: WatchServices): Promise<string[]> {
  const today = localDate(platform.now(), zoneOf(region));
  const tree = await platform.regions.current();
  const days = [today, watchedSince('incident', today, await platform.rules.current())];
  return [...new Set(days.flatMap((day) => tree.regionsOf(region, 'regency', day).map(({ code }) => code)))];
}

/** A failure says which regency it was. */
const watchNamed = (regency: string, services: WatchServices): Promise<Watched> =>
  watchRegency(regency, services).catch((cause: unknown) => {
    throw new Error(`${regency} could not be watched`, { cause });
  });

const NONE: Watched = { open: 0, changed: 0, mails: 0 };
const add = (a: Watched, b: Watched): Watched => ({
  open: a.open + b.open,
  changed: a.changed + b.changed,
  mails: a.mails + b.mails,
});
