// Photos of the gates of a kitchen: each an item of its own, below DynamoDB's 400 kB, and a list of them for each gate, so that
// judging a gate reads no picture. What was removed leaves a mark without the picture.
import * as z from 'zod';
import { gateName } from '../domain/gate.ts';
import { gatePhoto } from '../domain/gate-photo.ts';
import { audit } from './audit.ts';
import { gatePhotoKey, photoListKey, photoListsOfKitchen } from './keys.ts';
import type { Table } from './table.ts';
import { present, putPresent, withdraw } from './withdrawn.ts';

const storedPhotos = z.object({
  type: z.literal('gate-photos'),
  kitchenId: z.string(),
  gate: gateName,
  photos: z.array(gatePhoto),
  ...audit,
});
export type StoredPhotos = z.infer<typeof storedPhotos>;
type Named = { kitchenId: string; gate: string; photoId: string };

const storedPicture = z.object({ bytes: z.instanceof(Uint8Array), version: z.int() });

export class GatePhotoStore {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  /** The list of a gate's photos; undefined when there never were any. */
  async find(kitchenId: string, gate: string): Promise<StoredPhotos | undefined> {
    const item = present(await this.#table.get(photoListKey(kitchenId, gate)));
    return item && storedPhotos.parse(item);
  }

  /** The lists of all gates of a kitchen. */
  async ofKitchen(kitchenId: string): Promise<StoredPhotos[]> {
    const items = await this.#table.all(photoListsOfKitchen(kitchenId));
    return items.filter(present).map((item) => storedPhotos.parse(item));
  }

  put(list: StoredPhotos, read: number | undefined): Promise<boolean> {
    return putPresent(this.#table, { ...photoListKey(list.kitchenId, list.gate), ...list }, read);
  }

  async findPicture(named: Named): Promise<Uint8Array | undefined> {
    const item = present(await this.#table.get(keyOf(named)));
    return item && storedPicture.parse(item).bytes;
  }

  /** Whether the picture was written: an id is taken once. */
  putPicture(named: Named, bytes: Uint8Array): Promise<boolean> {
    return putPresent(
      this.#table,
      { ...keyOf(named), type: 'gate-photo', ...named, bytes, version: 1 },
      undefined,
    );
  }

  /** Leaves nothing of a picture but a mark; twice changes nothing. */
  async withdrawPicture(named: Named): Promise<void> {
    const item = present(await this.#table.get(keyOf(named)));
    if (item) await withdraw(this.#table, keyOf(named), storedPicture.parse(item).version);
  }

  /** Takes all photos of a kitchen back. */
  async withdrawAll(kitchenId: string): Promise<void> {
    for (const { gate, photos, version } of await this.ofKitchen(kitchenId)) {
      for (const { id } of photos) await this.withdrawPicture({ kitchenId, gate, photoId: id });
      await withdraw(this.#table, photoListKey(kitchenId, gate), version);
    }
  }
}

const keyOf = ({ kitchenId, gate, photoId }: Named) => gatePhotoKey(kitchenId, gate, photoId);
