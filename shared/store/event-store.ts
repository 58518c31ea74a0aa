// The event log of a regency: numbered without gaps by conditional puts, so that whoever has read up to a number has missed
// nothing before it. And, per webhook, the events that were given up.
import * as z from 'zod';
import { type AlertEvent, alertEvent, BEGINNING, cursor, toCursorAfter } from '../domain/webhook.ts';
import { deadLetterKey, deadLettersOfWebhook, eventKey, eventsFrom, eventsOfRegency } from './keys.ts';
import type { Item, Question, Table } from './table.ts';

const storedEvent = z.object({ type: z.literal('alert-event'), id: z.string(), event: alertEvent });
export type StoredEvent = { id: string; event: AlertEvent };

const toEvent = (item: Item): StoredEvent => {
  const { id, event } = storedEvent.parse(item);
  return { id, event };
};

const deadLetter = z.object({
  type: z.literal('dead-letter'),
  state: z.enum(['dead', 'replayed']),
  cursor,
  attempts: z.int(),
  status: z.int().nullable(),
  at: z.string(),
  version: z.int(),
});
export type DeadLetter = Omit<z.infer<typeof deadLetter>, 'type'>;

export class EventStore {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  /** The number of the last event; the beginning where there is none. */
  async head(regency: string): Promise<string> {
    const question = { ...eventsOfRegency(regency), newestFirst: true, limit: 1 };
    const [last] = (await this.#table.page(question)).items;
    return last ? last.sk : BEGINNING;
  }

  /** Appends at the next number; `toEvent` is told it. */
  async append(
    regency: string,
    id: string,
    toEvent: (cursor: string) => AlertEvent,
    after?: string,
  ): Promise<string> {
    let at = toCursorAfter(after ?? (await this.head(regency)));
    while (!(await this.#put(regency, at, id, toEvent(at)))) at = toCursorAfter(await this.head(regency));
    return at;
  }

  #put(regency: string, at: string, id: string, event: AlertEvent): Promise<boolean> {
    return this.#table.putNew({ ...eventKey(regency, at), type: 'alert-event', id, event });
  }

  async find(regency: string, cursor: string): Promise<StoredEvent | undefined> {
    const item = await this.#table.get(eventKey(regency, cursor));
    return item && toEvent(item);
  }

  /** Events after a number, at most `limit`. */
  async after(regency: string, cursor: string, limit: number): Promise<StoredEvent[]> {
    const page = await this.#table.page({ ...eventsFrom(regency, toCursorAfter(cursor)), limit });
    return page.items.map(toEvent);
  }

  /** Keeps an event that a webhook was given up for, or notes what became of it. */
  async keepDead(webhookId: string, letter: Omit<DeadLetter, 'version'>, read?: number): Promise<void> {
    const version = (read ?? 0) + 1;
    const item = { ...deadLetterKey(webhookId, letter.cursor), type: 'dead-letter', ...letter, version };
    const isWritten = await this.#table.putOver(item, read);
    if (!isWritten && read === undefined) {
      const before = await this.#table.get(deadLetterKey(webhookId, letter.cursor));
      if (before) await this.keepDead(webhookId, letter, deadLetter.parse(before).version);
    }
  }

  /** What a webhook was given up for, the oldest first. */
  async deadOf(webhookId: string, question: Pick<Question, 'limit' | 'after'> = {}) {
    const page = await this.#table.page({ ...deadLettersOfWebhook(webhookId), ...question });
    return { items: page.items.map((item) => deadLetter.parse(item)), last: page.last };
  }
}
