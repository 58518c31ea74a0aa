// Who gets the mails about alerts of a region or a kitchen: an address, a language, and perhaps only some kinds.
import * as z from 'zod';
import { type AlertKind, alertKind } from './alert.ts';
import { LANGUAGES } from './language.ts';

const MOST = 20;
/** Near enough: whether an address works, only a mail can tell. */
const EMAIL = /^[^\s@<>,;"]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/;

export const contact = z.strictObject({
  email: z.string().max(254).toLowerCase().regex(EMAIL, 'email-form'),
  language: z.enum(LANGUAGES),
  /** Absent: every kind. */
  kinds: z.array(alertKind).min(1).optional(),
});
export type Contact = z.infer<typeof contact>;

const isOnce = (contacts: readonly Contact[]): boolean =>
  new Set(contacts.map(({ email }) => email)).size === contacts.length;

export const contactList = z
  .strictObject({
    contacts: z.array(contact).max(MOST).refine(isOnce, 'contact-repeated'),
  })
  .meta({ id: 'ContactList' });
export type ContactList = z.infer<typeof contactList>;

export const wantsKind = (
  { kinds }: { kinds?: readonly AlertKind[] | undefined },
  kind: AlertKind,
): boolean => kinds === undefined || kinds.includes(kind);
