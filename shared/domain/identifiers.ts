// Identifiers on the wire. Schools carry their NPSN; facts carry the ULID that the client made at the press of the button.
import * as z from 'zod';

/** ULID in its canonical upper case (26 characters, first one 0-7). */
export const ulid = z.string().regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/, 'ulid-invalid');

/** National school number: 8 characters, the first a digit or letter (Dapodik, EMIS). */
export const npsn = z.string().regex(/^[0-9A-Z]\d{7}$/, 'npsn-invalid');

const plainId = z.string().regex(/^[0-9A-Za-z][0-9A-Za-z-]{0,31}$/, 'id-invalid');

/** A site: the NPSN of a school, or letters, digits and hyphens for a posyandu. */
export const siteId = plainId;
export const kitchenId = plainId;
export const recipeId = plainId;
export const proposalId = plainId;
/** A place where a kitchen may be: of a list, the second kitchen of a village (`ID#2`), a school itself, or a kitchen that is there
 * (`kitchen:K1`). */
export const candidateId = z
  .string()
  .regex(/^(kitchen:)?[0-9A-Za-z][0-9A-Za-z-]{0,31}(#[1-9]\d?)?$/, 'id-invalid');
