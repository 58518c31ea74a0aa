// Children of a site with their guardians' consents: nothing that says who they are. `closed` once consent was withdrawn or
// erasure has begun: nothing is written or read of the child from then on.
import * as z from 'zod';
import { childProfile, standingConsent } from '../domain/child.ts';
import { audit } from './audit.ts';
import { childKey, childrenOfSite, profileIndex, profileOfChild } from './keys.ts';
import type { Question, Table } from './table.ts';

const storedChild = z.object({
  type: z.literal('child'),
  siteId: z.string(),
  id: z.string(),
  profile: childProfile,
  /** As they were given, the last one stands. */
  consents: z.array(standingConsent),
  /** Where it is noted that the child may be due for erasure. */
  noted: z.array(z.strictObject({ pk: z.string(), sk: z.string() })),
  /** By when the child is erased. */
  closed: z
    .strictObject({ eraseBy: z.string(), why: z.enum(['withdrawn', 'asked', 'retention']) })
    .optional(),
  ...audit,
});
export type StoredChild = z.infer<typeof storedChild>;

const PAGE = 200;

export class ChildStore {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  async find(siteId: string, id: string): Promise<StoredChild | undefined> {
    const item = await this.#table.get(childKey(siteId, id));
    return item && storedChild.parse(item);
  }

  /** The child with an id, at whatever site (eventually consistent). */
  async byId(id: string): Promise<StoredChild | undefined> {
    const { items } = await this.#table.page({ ...profileOfChild(id), index: 'by-child', limit: 1 });
    return items[0] && storedChild.parse(items[0]);
  }

  /** Up to `limit` children of a site that are wanted, and where the next page begins. */
  async page(
    siteId: string,
    isWanted: (child: StoredChild) => boolean,
    { limit, after }: { limit: number; after: Question['after'] },
  ) {
    const found: StoredChild[] = [];
    let last = after;
    do {
      const page = await this.#table.page({ ...childrenOfSite(siteId), limit: PAGE, after: last });
      found.push(...page.items.map((item) => storedChild.parse(item)).filter(isWanted));
      last = page.last;
    } while (last && found.length <= limit);
    if (found.length <= limit) return { children: found, last: undefined };
    const children = found.slice(0, limit);
    return { children, last: childKey(siteId, children.at(-1)?.id ?? '') };
  }

  /** Every child of a site. */
  async ofSite(siteId: string): Promise<StoredChild[]> {
    return (await this.#table.all(childrenOfSite(siteId))).map((item) => storedChild.parse(item));
  }

  /** Writes over the version that was read (undefined: a new one); false when someone else was first. */
  put(child: StoredChild, read: number | undefined): Promise<boolean> {
    const keys = { ...childKey(child.siteId, child.id), ...profileIndex(child.id) };
    return this.#table.putOver({ ...keys, ...child }, read);
  }

  erase(siteId: string, id: string): Promise<void> {
    return this.#table.erase(childKey(siteId, id));
  }
}
