// Ids that are made from what they name, so that making them twice makes them once; and the receipt code of a fact.
import { createHash, randomBytes } from 'node:crypto';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const toBase32 = (value: bigint, length: number): string =>
  Array.from({ length }, (_, i) => CROCKFORD[Number((value >> BigInt(5 * (length - 1 - i))) & 31n)]).join('');

const hashBits = (text: string): bigint =>
  BigInt(`0x${createHash('sha256').update(text).digest('hex').slice(0, 20)}`);

/** The ULID of a site's plan on a date: its time is the start of that day (UTC), its rest a hash of site and date. */
export const plannedId = (siteId: string, date: string): string =>
  toBase32(BigInt(Date.parse(date)), 10) + toBase32(hashBits(`planned#${siteId}#${date}`), 16);

/** A short code that can be read out over a phone, such as `7K3M-9QXZ`: proof that this fact arrived at this moment. */
export function toReceipt(factId: string, receivedAt: string): string {
  const code = toBase32(hashBits(`receipt#${factId}#${receivedAt}`), 8);
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** The id of what became of an alert, the nth time: whoever is told of it twice can tell. */
export const eventId = (alertId: string, n: number): string =>
  `msg_${toBase32(hashBits(`event#${alertId}#${n}`), 16)}`;

/** The ULID of a pupil that a list of a site was imported with on a date: its time is that day, its rest a hash of the pupil's mark. */
export const importedChildId = (siteId: string, mark: string, date: string): string =>
  toBase32(BigInt(Date.parse(date)), 10) + toBase32(hashBits(`pupil#${siteId}#${mark}#${date}`), 16);

/** Stands for an erased child where the child itself must not stand. */
export const childHash = (childId: string): string => createHash('sha256').update(childId).digest('hex');

/** Stands for an address where the address itself must not stand. */
export const contactId = (email: string): string => toBase32(hashBits(`contact#${email}`), 8);

/** A short mark of a text: two that differ bear different ones, as good as always. */
export const markOf = (text: string, length: number): string => toBase32(hashBits(text), length);

/** The ten characters of an access code, which nobody can guess. */
export const randomCode = (): string => toBase32(BigInt(`0x${randomBytes(7).toString('hex')}`), 10);

/** Eight letters and digits that nobody has used before. */
export const randomId = (): string => toBase32(BigInt(`0x${randomBytes(5).toString('hex')}`), 8);
