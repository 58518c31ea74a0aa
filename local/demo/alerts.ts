// Who is mailed in the demo, at addresses that lead nowhere, and the first watch: what is silent, late or unsafe in the invented
// days shows as alerts at once.
import { watchRegency } from '../../functions/watch-day/watch-regency.ts';
import type { Contact } from '../../shared/domain/contact.ts';
import { nextAudit } from '../../shared/store/audit.ts';
import type { ContactsOwner } from '../../shared/store/contact-store.ts';
import type { Product } from '../product.ts';
import { JEMBER } from './jember.ts';
import { coordinator } from './people.ts';

const CONTACTS: readonly { owner: ContactsOwner; contact: Contact }[] = [
  { owner: { region: JEMBER }, contact: { email: 'koordinator@jember.example', language: 'id' } },
  { owner: { region: `${JEMBER}.19` }, contact: { email: 'kecamatan@jember.example', language: 'id' } },
  { owner: { kitchen: 'SPPG-01' }, contact: { email: 'dapur-01@jember.example', language: 'id' } },
];

/** Writes the contacts down and watches Jember once, as of now. */
export async function beginAlerts({ platform, watching }: Product): Promise<void> {
  const { id } = coordinator(JEMBER);
  for (const { owner, contact } of CONTACTS) {
    const stored = { type: 'contacts' as const, contacts: [contact] };
    await platform.contacts.put(owner, { ...stored, ...nextAudit(undefined, id, platform.now()) }, undefined);
  }
  await watchRegency(JEMBER, watching);
}
