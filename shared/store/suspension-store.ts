// Suspensions and warnings, each beside its kitchen: replaced whole, against the version that was read.
import * as z from 'zod';
import { type Suspension, substitutesOf, suspension, suspensionOn } from '../domain/suspension.ts';
import { audit } from './audit.ts';
import { standInKey, standInsOfKitchen, suspensionKey, suspensionsOfKitchen } from './keys.ts';
import { Recent } from './recent.ts';
import type { Table } from './table.ts';

const storedSuspension = z.object({
  type: z.literal('suspension'),
  kitchenId: z.string(),
  id: z.string(),
  suspension,
  ...audit,
});
export type StoredSuspension = z.infer<typeof storedSuspension>;

/** That a kitchen was ever named to cook for the sites of another; whether it does, that one's suspensions say. */
const storedStandIn = z.object({ type: z.literal('stand-in'), suspendedId: z.string() });

export class SuspensionStore {
  readonly #table: Table;
  readonly #recent = new Recent<StoredSuspension[]>();
  constructor(table: Table) {
    this.#table = table;
  }

  async find(kitchenId: string, id: string): Promise<StoredSuspension | undefined> {
    const item = await this.#table.get(suspensionKey(kitchenId, id));
    return item && storedSuspension.parse(item);
  }

  /** All that a kitchen ever had, the newest first. */
  async ofKitchen(kitchenId: string): Promise<StoredSuspension[]> {
    const items = await this.#table.all(suspensionsOfKitchen(kitchenId));
    return items
      .map((item) => storedSuspension.parse(item))
      .sort((a, b) => (a.suspension.from < b.suspension.from ? 1 : -1));
  }

  /** The suspension of a kitchen that stands on a date, perhaps a few seconds old. */
  async findStanding(kitchenId: string, date: string): Promise<Suspension | undefined> {
    const known = await this.#recent.get(kitchenId, () => this.ofKitchen(kitchenId));
    return suspensionOn(known?.map((one) => one.suspension) ?? [], date);
  }

  /** The kitchens for whose sites one was ever named to cook. */
  async standsInFor(kitchenId: string): Promise<string[]> {
    const items = await this.#table.all(standInsOfKitchen(kitchenId));
    return items.map((item) => storedStandIn.parse(item).suspendedId);
  }

  /** Writes over the version that was read (undefined: a new one); false when someone else was first. Who is named is told first. */
  async put(stored: StoredSuspension, read: number | undefined): Promise<boolean> {
    const { kitchenId: suspendedId } = stored;
    for (const other of substitutesOf(stored.suspension))
      await this.#table.putNew({ ...standInKey(other, suspendedId), type: 'stand-in', suspendedId });
    const written = await this.#table.putOver(
      { ...suspensionKey(stored.kitchenId, stored.id), ...stored },
      read,
    );
    this.#recent.forget(stored.kitchenId);
    return written;
  }
}
