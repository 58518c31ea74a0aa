// Proposals, version by version: a change is a new item at the next number, so that of two at once one only is written. The
// lists that a version brings lie beside it, named after their content.
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { proposal } from '../domain/proposal.ts';
import { type ListedPlace, type ListedSite, listedPlace, listedSite } from '../domain/proposal-list.ts';
import { proposalIndex, proposalKey, versionsOfProposal } from './keys.ts';
import { PartStore } from './part-store.ts';
import type { Question, Table } from './table.ts';

const listRef = z.object({ hash: z.string(), count: z.int() });

const storedProposal = z.object({
  type: z.literal('proposal'),
  id: z.string(),
  version: z.int(),
  proposal,
  /** The lists that it brings, as far as it does. */
  lists: z.object({ sites: listRef.optional(), places: listRef.optional() }),
  createdAt: z.string(),
  createdBy: z.string(),
});
export type StoredProposal = z.infer<typeof storedProposal>;
export type ListRef = z.infer<typeof listRef>;

export class ProposalStore {
  readonly #table: Table;
  readonly #parts: PartStore;
  constructor(table: Table) {
    this.#table = table;
    this.#parts = new PartStore(table);
  }

  /** The newest version. */
  async find(id: string): Promise<StoredProposal | undefined> {
    const { items } = await this.#table.page({ ...versionsOfProposal(id), newestFirst: true, limit: 1 });
    return items[0] && storedProposal.parse(items[0]);
  }

  async findVersion(id: string, version: number): Promise<StoredProposal | undefined> {
    const item = await this.#table.get(proposalKey(id, version));
    return item && storedProposal.parse(item);
  }

  /** Every version, the newest first. */
  async versions(id: string): Promise<StoredProposal[]> {
    const items = await this.#table.all({ ...versionsOfProposal(id), newestFirst: true });
    return items.map((item) => storedProposal.parse(item));
  }

  /** Writes a version; false when that number was taken meanwhile. */
  add(stored: StoredProposal): Promise<boolean> {
    const { id, version, proposal } = stored;
    const index = version === 1 ? proposalIndex(proposal.region, id) : {};
    return this.#table.putNew({ ...proposalKey(id, version), ...index, ...stored });
  }

  /** A page of first versions by place (`proposalsOfRegency`, `proposalsOfDistrict`). */
  async pageByPlace(question: Question) {
    const { items, last } = await this.#table.page({ ...question, index: 'by-place' });
    return { items: items.map((item) => storedProposal.parse(item)), last };
  }

  /** Keeps a list and tells how to name it. */
  async putList(id: string, list: readonly (ListedSite | ListedPlace)[]): Promise<ListRef> {
    const hash = createHash('sha256').update(JSON.stringify(list)).digest('hex').slice(0, 16);
    await this.#parts.put(id, `LIST-${hash}`, hash, list);
    return { hash, count: list.length };
  }

  async sitesOf({ id, lists }: StoredProposal): Promise<ListedSite[]> {
    return z.array(listedSite).parse((await this.#list(id, lists.sites)) ?? []);
  }

  async placesOf({ id, lists }: StoredProposal): Promise<ListedPlace[]> {
    return z.array(listedPlace).parse((await this.#list(id, lists.places)) ?? []);
  }

  async #list(id: string, ref: ListRef | undefined): Promise<unknown> {
    return ref && (await this.#parts.find(id, `LIST-${ref.hash}`, ref.hash));
  }
}
