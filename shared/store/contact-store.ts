// Whom to mail about the alerts of a region or a kitchen: one list each, replaced whole against the version that was read.
import * as z from 'zod';
import { type Contact, contact } from '../domain/contact.ts';
import { audit } from './audit.ts';
import { type Key, kitchenContactsKey, regionContactsKey } from './keys.ts';
import type { Table } from './table.ts';

const stored = z.object({ type: z.literal('contacts'), contacts: z.array(contact), ...audit });
export type StoredContacts = z.infer<typeof stored>;

export type ContactsOwner = { region: string } | { kitchen: string };

const keyOf = (owner: ContactsOwner): Key =>
  'region' in owner ? regionContactsKey(owner.region) : kitchenContactsKey(owner.kitchen);

export class ContactStore {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  async find(owner: ContactsOwner): Promise<StoredContacts | undefined> {
    const item = await this.#table.get(keyOf(owner));
    return item && stored.parse(item);
  }

  async of(owner: ContactsOwner): Promise<Contact[]> {
    return (await this.find(owner))?.contacts ?? [];
  }

  /** Writes over the version that was read (undefined: the first); false when someone else was first. */
  put(owner: ContactsOwner, contacts: StoredContacts, read: number | undefined): Promise<boolean> {
    return this.#table.putOver({ ...keyOf(owner), ...contacts }, read);
  }
}
