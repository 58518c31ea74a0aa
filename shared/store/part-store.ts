// Documents that may be larger than one item of the table (400 kB), zipped and in parts. A part is replaced only against the
// version that was read, and all parts of a writing bear its stamp: a writing that broke off is told from one that is whole.
import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import { partKey, partsOfDocument } from './keys.ts';
import type { Table } from './table.ts';

const MAX_BYTES = 350_000;

const storedPart = z.object({
  type: z.literal('part'),
  stamp: z.string(),
  parts: z.int(),
  bytes: z.instanceof(Uint8Array),
  version: z.int(),
});

export class PartStore {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  /** What was written under a name and stamp; undefined where it is not, or not yet, whole. */
  async find(proposalId: string, document: string, stamp: string): Promise<unknown> {
    const items = await this.#table.all(partsOfDocument(proposalId, document));
    const parts = items.map((item) => storedPart.parse(item)).filter((part) => part.stamp === stamp);
    if (parts.length === 0 || parts.length !== parts[0]?.parts) return undefined;
    return JSON.parse(gunzipSync(Buffer.concat(parts.map(({ bytes }) => bytes))).toString());
  }

  /** Writes a document; a `stamp` that was written before is written again. */
  async put(proposalId: string, document: string, stamp: string, value: unknown): Promise<void> {
    const zipped = gzipSync(JSON.stringify(value));
    const parts = Math.ceil(zipped.length / MAX_BYTES);
    for (let part = 0; part < parts; part++) {
      const bytes = Uint8Array.from(zipped.subarray(part * MAX_BYTES, (part + 1) * MAX_BYTES));
      await this.#putPart(partKey(proposalId, document, part), { type: 'part', stamp, parts, bytes });
    }
  }

  async #putPart(key: ReturnType<typeof partKey>, part: Omit<z.infer<typeof storedPart>, 'version'>) {
    const read = (await this.#table.get(key))?.version as number | undefined;
    await this.#table.putOver({ ...key, ...part, version: (read ?? 0) + 1 }, read);
  }
}
