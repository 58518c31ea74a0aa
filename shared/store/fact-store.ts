// The log of facts, by place and service date. A put is conditional on its key being absent, for ever; nothing is edited.
import * as z from 'zod';
import { fact } from '../domain/fact.ts';
import type { Place } from '../domain/fact-place.ts';
import { deliveriesOfKitchenDay, factById, factsOfPlaceDay, type Key, waitingVoids } from './keys.ts';
import { Recent } from './recent.ts';
import type { Item, Table } from './table.ts';

const storedFact = z.object({
  pk: z.string(),
  sk: z.string(),
  type: z.literal('fact'),
  /** What the by-id index finds it by: its own id. */
  factId: z.string(),
  /** What the by-kitchen-day index finds it by: the kitchen that the site was planned with, and the date. */
  kitchenDay: z.string().optional(),
  fact,
  receivedAt: z.string(),
  receipt: z.string(),
  createdBy: z.string(),
  /** Grants of whoever wrote a void, judged when the fact it voids is known. */
  grants: z.array(z.string()).optional(),
  flags: z.array(z.enum(['clock-off'])),
  /** Device clock minus server clock when it was sent, where the device said so. */
  skewMs: z.number().optional(),
});
export type StoredFact = z.infer<typeof storedFact>;

const toFacts = (items: Item[]): StoredFact[] => items.map((item) => storedFact.parse(item));

export class FactStore {
  readonly #table: Table;
  readonly #plans = new Recent<StoredFact>();
  constructor(table: Table) {
    this.#table = table;
  }

  /** Appends a fact; false when its key is there already. */
  add(stored: StoredFact): Promise<boolean> {
    return this.#table.putNew(stored);
  }

  async find(key: Key): Promise<StoredFact | undefined> {
    const item = await this.#table.get(key);
    return item && storedFact.parse(item);
  }

  /** A plan, which never changes once written, so that one found is remembered for a while. */
  findPlan(key: Key): Promise<StoredFact | undefined> {
    return this.#plans.get(`${key.pk}#${key.sk}`, () => this.find(key));
  }

  async ofPlaceDay(place: Place, date: string): Promise<StoredFact[]> {
    return toFacts(await this.#table.all(factsOfPlaceDay(place, date)));
  }

  /** Voids that came before the fact they void. */
  async waitingVoids(factId: string): Promise<StoredFact[]> {
    return toFacts(await this.#table.all(waitingVoids(factId)));
  }

  /** Facts that carry this id wherever they are, waiting voids too (eventually consistent). */
  async byId(id: string): Promise<StoredFact[]> {
    return toFacts(await this.#table.all({ ...factById(id), index: 'by-id' }));
  }

  /** The facts of the sites that a kitchen serves on a date (eventually consistent). */
  async ofKitchenDay(kitchenId: string, date: string): Promise<StoredFact[]> {
    return toFacts(
      await this.#table.all({ ...deliveriesOfKitchenDay(kitchenId, date), index: 'by-kitchen-day' }),
    );
  }
}
