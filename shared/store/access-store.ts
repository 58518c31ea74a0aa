// Access codes and who redeemed them. One item at the place is the truth about each: open, redeemed by someone, or ended. Two more
// only lead to it, from the code and from the person, and are written before it, so that whatever breaks off is mended by doing it again.
import { LRUCache } from 'lru-cache';
import * as z from 'zod';
import { operatorGrant, placeOfAccess } from '../domain/access.ts';
import { plannedDate } from '../domain/dates.ts';
import type { Place } from '../domain/fact-place.ts';
import { Problem } from '../domain/problem.ts';
import { type Audit, audit, nextAudit } from './audit.ts';
import { accessCodeKey, accessKey, accessOfPerson, accessOfPlace, personAccessKey } from './keys.ts';
import type { Table } from './table.ts';

const storedAccess = z.object({
  type: z.literal('access'),
  id: z.string(),
  code: z.string(),
  /** The last day on which the code can be redeemed. */
  until: plannedDate,
  redeemed: z.object({ by: z.string(), name: z.string(), at: z.string() }).nullable(),
  endedAt: z.string().nullable(),
  ...audit,
});
export type StoredAccess = z.infer<typeof storedAccess>;
type NewAccess = Pick<StoredAccess, 'id' | 'code' | 'until'>;

const FRESH_MS = 60_000;
const lead = z.object({ id: z.string() });

export class AccessStore {
  readonly #table: Table;
  readonly #grants = new LRUCache<string, readonly string[]>({ max: 5_000, ttl: FRESH_MS });
  constructor(table: Table) {
    this.#table = table;
  }

  async find(id: string): Promise<StoredAccess | undefined> {
    const item = await this.#table.get(accessKey(placeOfAccess(id), id));
    return item && storedAccess.parse(item);
  }

  async findByCode(code: string): Promise<StoredAccess | undefined> {
    const item = await this.#table.get(accessCodeKey(code));
    const found = item && (await this.find(lead.parse(item).id));
    return found?.code === code ? found : undefined;
  }

  /** All that a place ever had, what ended among it. */
  async ofPlace(place: Place): Promise<StoredAccess[]> {
    const items = await this.#table.all(accessOfPlace(place));
    return items.map((item) => storedAccess.parse(item));
  }

  /** A new code; the one that is there already where its id was used before. */
  async add({ id, code, until }: NewAccess, who: string, now: Date): Promise<StoredAccess> {
    const access = { type: 'access' as const, id, code, until, redeemed: null, endedAt: null };
    const item = { ...access, ...nextAudit(undefined, who, now) };
    const isFree = await this.#table.putNew({ ...accessCodeKey(code), type: 'access-code', id });
    if (!isFree) throw new Problem('conflict');
    if (await this.#table.putNew({ ...accessKey(placeOfAccess(id), id), ...item })) return item;
    return (await this.find(id)) ?? item;
  }

  /** Notes who redeemed it; undefined when someone else changed it first. */
  async redeem(
    access: StoredAccess,
    { by, name }: { by: string; name: string },
    now: Date,
  ): Promise<StoredAccess | undefined> {
    await this.#table.putNew({ ...personAccessKey(by, access.id), type: 'person-access', id: access.id });
    return await this.#change(access, { redeemed: { by, name, at: now.toISOString() } }, by, now);
  }

  /** Takes back a code or what it gave; undefined when someone else changed it first. */
  end(access: StoredAccess, who: string, now: Date): Promise<StoredAccess | undefined> {
    return this.#change(access, { endedAt: now.toISOString() }, who, now);
  }

  /** The grants that a person has by codes, at most a minute old; `remembersNone`: whether to keep that there are none, too. */
  async grantsOf(person: string, remembersNone: boolean): Promise<readonly string[]> {
    const known = this.#grants.get(person);
    if (known) return known;
    const items = await this.#table.all(accessOfPerson(person));
    const found = await Promise.all(items.map((item) => this.find(lead.parse(item).id)));
    const held = found.filter((one) => one?.redeemed?.by === person && one.endedAt === null);
    const grants = [...new Set(held.flatMap((one) => (one ? operatorGrant(placeOfAccess(one.id)) : [])))];
    if (grants.length > 0 || remembersNone) this.#grants.set(person, grants);
    return grants;
  }

  async #change(
    access: StoredAccess,
    change: Partial<StoredAccess>,
    who: string,
    now: Date,
  ): Promise<StoredAccess | undefined> {
    const audit: Audit = nextAudit(access, who, now);
    const next = { ...access, ...change, ...audit };
    const written = await this.#table.putOver(
      { ...accessKey(placeOfAccess(access.id), access.id), ...next },
      access.version,
    );
    if (next.redeemed) this.#grants.delete(next.redeemed.by);
    return written ? next : undefined;
  }
}
