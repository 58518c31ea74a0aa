// Watches a regency: compares the matters that stand today and stood yesterday with the alerts that there are, raises, escalates
// and ends, logs what became of them, and tells by mail whoever is next on the ladder. Watching twice changes nothing.
import pLimit from 'p-limit';
import { type AlertKind, alertIdOf, type Matter } from '../../shared/domain/alert.ts';
import { looked, raised } from '../../shared/domain/alert-steps.ts';
import { mattersOf, type PlaceRow, type Watching } from '../../shared/domain/alerts.ts';
import { addDays, localDate } from '../../shared/domain/dates.ts';
import { watchedSince } from '../../shared/domain/incident-alerts.ts';
import { zoneOf } from '../../shared/domain/region.ts';
import type { Rules } from '../../shared/domain/rules.ts';
import type { StoredAlert } from '../../shared/store/alert-store.ts';
import type { Platform } from '../../shared/store/platform.ts';
import { incidentsStanding } from './incidents-standing.ts';
import { logEvents } from './log-events.ts';
import { papersDue } from './papers-due.ts';
import { type MailServices, tellByMail } from './tell-by-mail.ts';
import { placeRows } from './watched-rows.ts';

const ALERTS_AT_ONCE = 16;
/** Looked at once a day. */
const OF_PAPERS: ReadonlySet<AlertKind> = new Set<AlertKind>(['certificate-expiring', 'gate-lacking']);

export type WatchServices = MailServices;
export type Watched = { open: number; changed: number; mails: number };

/** Watches one regency now: the day and the one before it, and incidents for some days more. */
export async function watchRegency(regency: string, services: WatchServices): Promise<Watched> {
  const { platform } = services;
  const [now, zone, rules] = [platform.now(), zoneOf(regency), await platform.rules.current()];
  const today = localDate(now, zone);
  const dates = [addDays(today, -1), today];
  const since = watchedSince('incident', today, rules);
  const isWatched = ({ alert: { kind, date } }: StoredAlert) => date >= watchedSince(kind, today, rules);
  const before = (await platform.alerts.ofDays(regency, since, today)).filter(isWatched);
  const rows = await placeRows(regency, dates, platform);
  const papers = await papersDue(regency, dates, platform);
  const incidents = await incidentsStanding(regency, since, today, platform);
  const ofPlaces = await mattersAt(rows, { now, zone }, platform);
  const matters = [...ofPlaces, ...incidents, ...(papers ?? [])];
  const isLookedAt = ({ alert }: StoredAlert) => !OF_PAPERS.has(alert.kind) || papers !== undefined;
  const known = before.filter(isLookedAt);
  const after = await compare({ regency, known, matters, now, rules }, platform);
  if (papers) await platform.alerts.noteCertificatesWatched(regency, today);
  const all = [...after, ...before.filter((stored) => !isLookedAt(stored))];
  const mails = await tellByMail(await logEvents(all, platform), regency, services);
  const changed = after.filter((stored) => !known.includes(stored)).length;
  return { open: all.filter(({ alert }) => alert.endedAt === null).length, changed, mails };
}

/** Each place is judged by the rules of its own district. */
async function mattersAt(
  rows: readonly PlaceRow[],
  at: Omit<Watching, 'rules'>,
  { rules }: Platform,
): Promise<Matter[]> {
  const byDistrict = [...Map.groupBy(rows, ({ parent }) => parent)];
  const found = await Promise.all(
    byDistrict.map(async ([district, own]) => mattersOf(own, { ...at, rules: await rules.of(district) })),
  );
  return found.flat();
}

type Comparing = {
  regency: string;
  known: readonly StoredAlert[];
  matters: readonly Matter[];
  now: Date;
  rules: Rules;
};

/** The alerts as they are after the look. One that someone else changed meanwhile is left to the next watch. */
async function compare(
  { regency, known, matters, now, rules }: Comparing,
  { alerts }: Platform,
): Promise<StoredAlert[]> {
  const standing = new Map(matters.map((matter) => [alertIdOf(regency, matter), matter]));
  const found = new Set(known.map(({ alert }) => alert.id));
  const fresh = [...standing].filter(([id]) => !found.has(id)).map(([, matter]) => matter);
  const limit = pLimit(ALERTS_AT_ONCE);
  const looks = await limit.map(known, async (stored) => {
    const next = looked(stored.alert, standing.get(stored.alert.id), { now, rules });
    return next === stored.alert ? stored : await alerts.put(next, stored.version);
  });
  const raises = await limit.map(fresh, (matter) =>
    alerts.put(raised(regency, matter, { now, rules }), undefined),
  );
  return [...looks, ...raises].filter((stored) => stored !== undefined);
}
