// Kitchens by id and by place. Their sites are found through the sites (index by-kitchen).
import * as z from 'zod';
import { kitchenLifecycle, kitchenProfile } from '../domain/kitchen.ts';
import { standing } from '../domain/standing.ts';
import { audit } from './audit.ts';
import { kitchenKey, placeIndex } from './keys.ts';
import { Recent } from './recent.ts';
import type { Question, Table } from './table.ts';
import { present, putPresent, withdraw } from './withdrawn.ts';

const storedKitchen = z.object({
  type: z.literal('kitchen'),
  id: z.string(),
  profile: kitchenProfile,
  profileVersion: z.int(),
  standing,
  /** Absent for kitchens that were open before they were registered: they are active. */
  lifecycle: kitchenLifecycle.optional(),
  /** When its gates let it begin. */
  begunAt: z.string().optional(),
  /** The proposal whose launch wrote it. */
  launchedBy: z.string().optional(),
  ...audit,
});
export type Kitchen = z.infer<typeof storedKitchen>;

/** Its place in lists by place: a page may go on after it. */
export const kitchenKeys = ({ id, profile }: Kitchen) => ({
  ...kitchenKey(id),
  ...placeIndex('KITCHEN', profile.district, id),
});

const toItem = (kitchen: Kitchen) => ({
  ...kitchenKeys(kitchen),
  ...kitchen,
});

export class KitchenStore {
  readonly #table: Table;
  readonly #recent = new Recent<Kitchen>();
  constructor(table: Table) {
    this.#table = table;
  }

  async find(id: string): Promise<Kitchen | undefined> {
    const item = present(await this.#table.get(kitchenKey(id)));
    return item && storedKitchen.parse(item);
  }

  /** As `find`, but perhaps a few seconds old. */
  findRecent(id: string): Promise<Kitchen | undefined> {
    return this.#recent.get(id, () => this.find(id));
  }

  /** Writes `kitchen` over the version that was read (undefined: a new one); false when someone else was first. */
  async put(kitchen: Kitchen, read: number | undefined): Promise<boolean> {
    const written = await putPresent(this.#table, toItem(kitchen), read);
    this.#recent.forget(kitchen.id);
    return written;
  }

  /** Takes a kitchen back as if it had never been; false when someone else changed it. */
  async withdraw({ id, version }: Kitchen): Promise<boolean> {
    const withdrawn = await withdraw(this.#table, kitchenKey(id), version);
    this.#recent.forget(id);
    return withdrawn;
  }

  /** A page of kitchens by place (`kitchensOfRegency`, `kitchensOfDistrict`). */
  async pageByPlace(question: Question) {
    const { items, last } = await this.#table.page({ ...question, index: 'by-place' });
    return { items: items.map((item) => storedKitchen.parse(item)), last };
  }

  async allByPlace(question: Question): Promise<Kitchen[]> {
    const items = await this.#table.all({ ...question, index: 'by-place' });
    return items.map((item) => storedKitchen.parse(item));
  }
}
