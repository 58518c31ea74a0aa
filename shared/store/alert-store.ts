// Alerts of a regency, beside one another in the order of their days: put once, changed against the version that was read, kept.
import * as z from 'zod';
import { type Alert, alert } from '../domain/alert.ts';
import { alertKey, alertsOfDays, alertsOfRegency, certificatesWatchedKey } from './keys.ts';
import type { Item, Question, Table } from './table.ts';

const storedAlert = z.object({ type: z.literal('alert'), version: z.int(), alert });
export type StoredAlert = { alert: Alert; version: number };

const toStored = (item: Item): StoredAlert => {
  const { alert, version } = storedAlert.parse(item);
  return { alert, version };
};

export class AlertStore {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  async find(id: string): Promise<StoredAlert | undefined> {
    const item = await this.#table.get(alertKey(id));
    return item && toStored(item);
  }

  /** All of a regency's days from `from` to `to`. */
  async ofDays(regency: string, from: string, to: string): Promise<StoredAlert[]> {
    return (await this.#table.all(alertsOfDays(regency, from, to))).map(toStored);
  }

  /** A page of a regency's alerts, the newest day first. */
  async page(regency: string, question: Pick<Question, 'limit' | 'after'>) {
    const page = await this.#table.page({ ...alertsOfRegency(regency), ...question, newestFirst: true });
    return { items: page.items.map(toStored), last: page.last };
  }

  /** Writes over the version that was read (undefined: a new one); what was written, undefined when someone was first. */
  async put(alert: Alert, read: number | undefined): Promise<StoredAlert | undefined> {
    const version = (read ?? 0) + 1;
    const item = { ...alertKey(alert.id), type: 'alert', version, alert };
    return (await this.#table.putOver(item, read)) ? { alert, version } : undefined;
  }

  /** Changes an alert, read again as often as somebody else was first. */
  async change(stored: StoredAlert, next: (alert: Alert) => Alert): Promise<StoredAlert> {
    const wanted = next(stored.alert);
    if (wanted === stored.alert) return stored;
    const written = await this.put(wanted, stored.version);
    if (written) return written;
    const now = await this.find(stored.alert.id);
    if (!now) throw new Error(`alert ${stored.alert.id} is gone`);
    return await this.change(now, next);
  }

  async wereCertificatesWatched(regency: string, date: string): Promise<boolean> {
    return (await this.#table.get(certificatesWatchedKey(regency, date))) !== undefined;
  }

  async noteCertificatesWatched(regency: string, date: string): Promise<void> {
    await this.#table.putNew({ ...certificatesWatchedKey(regency, date), type: 'certificates-watched' });
  }
}
