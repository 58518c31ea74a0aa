// Webhooks, all in one partition, since whoever delivers reads them all: a region has a few. One that ended stays.
import * as z from 'zod';
import { webhook } from '../domain/webhook.ts';
import { audit } from './audit.ts';
import { allWebhooks, webhookKey, webhooksOfRegion } from './keys.ts';
import type { Table } from './table.ts';

const stored = z.object({ type: z.literal('webhook'), webhook, ...audit });
export type StoredWebhook = z.infer<typeof stored>;

const isOpen = ({ webhook }: StoredWebhook): boolean => webhook.endedAt === null;

export class WebhookStore {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  /** One that has not ended. */
  async find(id: string): Promise<StoredWebhook | undefined> {
    const item = await this.#table.get(webhookKey(id));
    const found = item && stored.parse(item);
    return found && isOpen(found) ? found : undefined;
  }

  /** Those of a region itself, or all there are, that have not ended. */
  async all(region?: string): Promise<StoredWebhook[]> {
    const items = await this.#table.all(region ? webhooksOfRegion(region) : allWebhooks());
    return items.map((item) => stored.parse(item)).filter(isOpen);
  }

  /** Writes over the version that was read (undefined: a new one); false when someone else was first. */
  put(next: StoredWebhook, read: number | undefined): Promise<boolean> {
    return this.#table.putOver({ ...webhookKey(next.webhook.id), ...next }, read);
  }
}
