// Who the children are, in a table and under a key of their own. A national number is kept as a keyed hash, and so is a name with
// a birth date, by which a list finds a child that has no number.
import { createHmac } from 'node:crypto';
import * as z from 'zod';
import { comparedName, type Identity, type IdentityEntry, identity, lastOfNik } from '../domain/identity.ts';
import { audit, nextAudit } from './audit.ts';
import { identitiesByNik, identitiesOfSite, identityKey } from './keys.ts';
import type { Table } from './table.ts';

const storedIdentity = z.object({
  type: z.literal('identity'),
  siteId: z.string(),
  childId: z.string(),
  identity,
  nikHash: z.string().optional(),
  nameHash: z.string(),
  ...audit,
});
export type StoredIdentity = z.infer<typeof storedIdentity>;

/** By what a child is found again. */
export type Marks = { nikHash?: string | undefined; nameHash: string };
export type ChildPlace = { siteId: string; childId: string };

export class IdentityStore {
  readonly #table: Table;
  readonly #secret: string;
  constructor(table: Table, nikSecret: string) {
    this.#table = table;
    this.#secret = nikSecret;
  }

  /** What an identity is found again by; it cannot be told from them without the secret. */
  marksOf({ name, nik }: IdentityEntry, birthDate: string): Marks {
    const nameHash = this.#hash(`name#${comparedName(name)}#${birthDate}`);
    return { nameHash, ...(nik && { nikHash: this.#hash(`nik#${nik}`) }) };
  }

  #hash(text: string): string {
    if (this.#secret === '') throw new Error('there is no secret to hash identities with');
    return createHmac('sha256', this.#secret).update(text).digest('hex');
  }

  async find(siteId: string, childId: string): Promise<StoredIdentity | undefined> {
    const item = await this.#table.get(identityKey(siteId, childId));
    return item && storedIdentity.parse(item);
  }

  async ofSite(siteId: string): Promise<StoredIdentity[]> {
    return (await this.#table.all(identitiesOfSite(siteId))).map((item) => storedIdentity.parse(item));
  }

  /** Every child with this national number, at whatever site (eventually consistent). */
  async byNik(nikHash: string): Promise<ChildPlace[]> {
    const items = await this.#table.all({ ...identitiesByNik(nikHash), index: 'by-nik' });
    return items.map(({ pk, sk }) => ({
      siteId: pk.slice('SITE#'.length),
      childId: sk.slice('CHILD#'.length),
    }));
  }

  /** Writes who a child is over whatever is there; without a NIK the one before still counts. False when someone else was first. */
  async put(
    { siteId, childId }: ChildPlace,
    entry: IdentityEntry,
    birthDate: string,
    who: string,
    at: Date,
  ): Promise<boolean> {
    const before = await this.find(siteId, childId);
    const marks = { nikHash: before?.nikHash, ...this.marksOf(entry, birthDate) };
    const nikLast4 = entry.nik ? lastOfNik(entry.nik) : before?.identity.nikLast4;
    const known: Identity = { name: entry.name, ...(nikLast4 && { nikLast4 }) };
    const next = { type: 'identity', siteId, childId, identity: known, ...marks };
    const item = { ...identityKey(siteId, childId), ...next, ...nextAudit(before, who, at) };
    return await this.#table.putOver(item, before?.version);
  }

  erase(siteId: string, childId: string): Promise<void> {
    return this.#table.erase(identityKey(siteId, childId));
  }
}
