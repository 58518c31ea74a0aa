// Which matters stand in a region on a day, read off the day's rows: pure, so watching twice finds the same.
import type { Matter } from './alert.ts';
import { localDate, localTime } from './dates.ts';
import type { Figures } from './figures.ts';
import { mealWindow, numberRule, type Rules } from './rules.ts';

/** A site's or kitchen's row of a day under its district. */
export type PlaceRow = Pick<Figures, 'totals' | 'safety' | 'watch'> & {
  parent: string;
  date: string;
  child: string;
  name: string;
  level: string;
  kitchenId?: string | undefined;
};
export type Watching = { now: Date; zone: string; rules: Rules };

/** The matters that stand at the places of these rows. */
export const mattersOf = (rows: readonly PlaceRow[], watching: Watching): Matter[] =>
  rows.flatMap((row) => (row.level === 'site' ? ofSite(row, watching) : ofKitchen(row, watching)));

type Found = Pick<Matter, 'kind'> & Partial<Pick<Matter, 'about' | 'numbers'>>;

function toMatter({ parent, date, child, name, level, kitchenId }: PlaceRow, found: Found): Matter {
  const isKitchen = level === 'kitchen';
  const id = isKitchen ? child.replace('kitchen:', '') : child;
  return {
    date,
    district: parent,
    place: { kind: isKitchen ? 'kitchen' : 'site', id, name },
    kitchenId: isKitchen ? id : (kitchenId ?? null),
    about: null,
    numbers: {},
    ...found,
  };
}

function ofSite(row: PlaceRow, watching: Watching): Matter[] {
  const { totals, safety, watch } = row;
  const late = totals.deliveries.count - totals.deliveries.onTime;
  const found: Found[] = [
    ...silence(row, watching),
    ...(late > 0 ? [{ kind: 'late' as const, numbers: { late } }] : []),
    ...clock(row, watching),
    ...(watch?.holds ?? []).map((about) => ({ kind: 'hold' as const, about })),
    ...(safety.servedLate + safety.servedOnHold > 0
      ? [{ kind: 'unsafe' as const, numbers: { late: safety.servedLate, onHold: safety.servedOnHold } }]
      : []),
  ];
  return found.map((one) => toMatter(row, one));
}

const ofKitchen = (row: PlaceRow, watching: Watching): Matter[] =>
  samples(row, watching).map((one) => toMatter(row, one));

/** Expected, nothing reported, and the window of the last planned meal is over. */
function silence({ date, totals: { sites }, watch }: PlaceRow, { now, zone, rules }: Watching): Found[] {
  if (sites.expected === 0 || sites.reported > 0) return [];
  const until = mealWindow(rules, watch?.lastMeal ?? 'noon', date).to;
  const isOver = `${localDate(now, zone)} ${localTime(now, zone)}` > `${date} ${until}`;
  return isOver ? [{ kind: 'silent', numbers: { until } }] : [];
}

/** Food that soon must not be eaten any more, or already, and of which no serving is recorded; on its own day only. */
function clock({ date, watch }: PlaceRow, { now, zone, rules }: Watching): Found[] {
  const { consumeBy } = watch ?? {};
  if (!consumeBy || localDate(now, zone) !== date) return [];
  const warnsAt = Date.parse(consumeBy) - numberRule(rules, 'alert.clockMinutes', date) * 60_000;
  const until = localTime(consumeBy, zone);
  return now.getTime() >= warnsAt ? [{ kind: 'clock-running-out', numbers: { until } }] : [];
}

/** Batches of which nobody kept a sample some time after they were cooked. */
function samples({ date, watch }: PlaceRow, { now, zone, rules }: Watching): Found[] {
  const allowed = numberRule(rules, 'alert.sampleMinutes', date) * 60_000;
  return (watch?.unsampled ?? [])
    .filter(({ at }) => Date.parse(at) + allowed <= now.getTime())
    .map(({ batchId, at }) => ({
      kind: 'sample-missing',
      about: batchId,
      numbers: { cooked: localTime(at, zone) },
    }));
}
