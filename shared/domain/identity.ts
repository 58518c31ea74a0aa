// Who a child is. The national number (NIK) comes in to tell doubles: it is kept as a keyed hash with its last four digits.
import * as z from 'zod';
import { words } from './fact-fields.ts';

const nik = z.string().regex(/^\d{16}$/);
const LAST_DIGITS = 4;

export const identityEntry = z
  .strictObject({ name: words(120), nik: nik.optional() })
  .meta({ id: 'IdentityEntry' });
export type IdentityEntry = z.infer<typeof identityEntry>;

export const identity = z
  .strictObject({ name: words(120), nikLast4: z.string().optional() })
  .meta({ id: 'Identity' });
export type Identity = z.infer<typeof identity>;

/** What may be shown of a national number. */
export const lastOfNik = (number: string): string => number.slice(-LAST_DIGITS);

/** A name as it is compared: capitals, accents, apostrophes, and which sign parts two words do not tell people apart. */
export const comparedName = (name: string): string =>
  name
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[\p{M}'`\u2018\u2019\u02bc]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
