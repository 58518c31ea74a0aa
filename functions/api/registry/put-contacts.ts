// Replaces a list of contacts.
import type { Context } from 'hono';
import type { ContactList } from '../../../shared/domain/contact.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { nextAudit } from '../../../shared/store/audit.ts';
import type { ContactsOwner, StoredContacts } from '../../../shared/store/contact-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { Env } from '../http/env.ts';
import { assertMatches } from '../http/etag.ts';

export async function putContacts(
  c: Context<Env>,
  platform: Platform,
  owner: ContactsOwner,
  { contacts }: ContactList,
): Promise<StoredContacts> {
  const before = await platform.contacts.find(owner);
  assertMatches(c.req.header('If-Match'), before?.version);
  const audit = nextAudit(before, c.get('caller').id, platform.now());
  const stored = { type: 'contacts' as const, contacts, ...audit };
  if (!(await platform.contacts.put(owner, stored, before?.version))) throw new Problem('etag-stale');
  return stored;
}
