// Writes what became of alerts into the event log of their regency, and notes on each how far it is written. Who breaks off in
// between leaves it to the next watch: an event may then stand twice in the log, with the same id.
import pLimit from 'p-limit';
import type { Alert } from '../../shared/domain/alert.ts';
import { linkOf } from '../../shared/domain/alert.ts';
import type { AlertEvent } from '../../shared/domain/webhook.ts';
import type { StoredAlert } from '../../shared/store/alert-store.ts';
import { eventId } from '../../shared/store/ids.ts';
import type { Platform } from '../../shared/store/platform.ts';

const ALERTS_AT_ONCE = 16;

type Entry = { alert: Alert; n: number; at: string };

/** Logs what of these alerts of one regency is not logged yet; the alerts as they are then. */
export async function logEvents(stored: readonly StoredAlert[], platform: Platform): Promise<StoredAlert[]> {
  const entries = stored.flatMap(({ alert }) => unlogged(alert)).sort(byTime);
  const [first] = entries;
  let head = first && (await platform.events.head(first.alert.regency));
  for (const { alert, n } of entries)
    head = await platform.events.append(alert.regency, eventId(alert.id, n), toEvent(alert, n), head);
  return await pLimit(ALERTS_AT_ONCE).map(stored, (one) =>
    one.alert.logged < one.alert.history.length ? markLogged(one, platform) : one,
  );
}

const unlogged = (alert: Alert): Entry[] =>
  alert.history.map(({ at }, n) => ({ alert, n, at })).slice(alert.logged);

const byTime = (a: Entry, b: Entry): number => Date.parse(a.at) - Date.parse(b.at);

const markLogged = (stored: StoredAlert, { alerts }: Platform): Promise<StoredAlert> =>
  alerts.change(stored, (alert) => ({
    ...alert,
    logged: Math.max(alert.logged, stored.alert.history.length),
  }));

const toEvent =
  (alert: Alert, n: number) =>
  (cursor: string): AlertEvent => {
    const { event = 'raised', at = alert.raisedAt, step = alert.step } = alert.history[n] ?? {};
    const { id, regency: region, district, date, kind, place, numbers: counts } = alert;
    const link = linkOf(alert);
    return {
      type: `alert.${event}`,
      timestamp: at,
      data: { cursor, alert: id, region, district, date, kind, place, step, counts, link },
    };
  };
