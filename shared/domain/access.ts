// Access codes: a letter with ten characters goes to a school or a kitchen; who redeems it works there from then on. Nobody's name is
// needed beforehand, and a code gives one person the grant of an operator, never more.
import * as z from 'zod';
import type { Place } from './fact-place.ts';
import { toGrant } from './policy.ts';

/** Crockford's letters and digits: none that is taken for another. */
const CODE = /^[0-9A-HJKMNP-TV-Z]{10}$/;
const HALF = 5;
const ACCESS_ID = /^(site|kitchen):([0-9A-Za-z][0-9A-Za-z-]{0,31})_[0-9A-HJKMNP-TV-Z]{8}$/;

/** What one code gave or may give: its place, and a mark of its own. */
export const accessId = z.string().regex(ACCESS_ID, 'id-invalid');

/** The place that an access is to. */
export function placeOfAccess(id: string): Place {
  const [, kind, place] = ACCESS_ID.exec(id) ?? [];
  if (!kind || !place) throw new Error(`${id} is no id of an access`);
  return { kind: kind === 'site' ? 'site' : 'kitchen', id: place };
}

export const toAccessId = ({ kind, id }: Place, mark: string): string => `${kind}:${id}_${mark}`;

/** The grant of those who work at a place. */
export const operatorGrant = ({ kind, id }: Place): string =>
  kind === 'site' ? `school-operator@site:${id}` : `kitchen-operator@kitchen:${id}`;

/** The place whose operators have a grant; undefined for the grants of a region. */
export function placeOfGrant(text: string): Place | undefined {
  const scope = toGrant(text)?.scope;
  return scope && scope.kind !== 'region' ? { kind: scope.kind, id: scope.id } : undefined;
}

/** The code that someone typed: small letters, blanks, hyphens and look-alikes are understood. Undefined when it is none. */
export function readAccessCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replaceAll('O', '0');
  return CODE.test(code) ? code : undefined;
}

/** A code as it stands in a letter: `XXXXX-XXXXX`. */
export const showAccessCode = (code: string): string => `${code.slice(0, HALF)}-${code.slice(HALF)}`;
