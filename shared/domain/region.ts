// Arithmetic on region codes: Kemendagri's dotted codes (Kepmendagri 300.2.2-2430/2025) under `ID`, the nation.
// A code names its own ancestors, so none of this needs the list of regions; whether a code exists is another question.
import * as z from 'zod';

export const NATION = 'ID';
export const REGION_LEVELS = ['nation', 'province', 'regency', 'district', 'village'] as const;
export type RegionLevel = (typeof REGION_LEVELS)[number];

/** `ID`, `35`, `35.09`, `35.09.19` or `35.09.19.2001` (a village's tail: 1 kelurahan, 2 desa, 3 desa adat). */
export const regionCode = z
  .string()
  .regex(/^(ID|\d{2}(\.\d{2}(\.\d{2}(\.[123]\d{3})?)?)?)$/, 'region-code-invalid');

/** The level that the length of a code stands for. */
export const levelOf = (code: string): RegionLevel =>
  code === NATION ? 'nation' : (REGION_LEVELS[code.split('.').length] ?? 'village');

/** The code directly above; null above the nation. */
export function parentOf(code: string): string | null {
  if (code === NATION) return null;
  const dot = code.lastIndexOf('.');
  return dot < 0 ? NATION : code.slice(0, dot);
}

/** Every code above, nearest first, ending with the nation. */
export function ancestorsOf(code: string): string[] {
  const parent = parentOf(code);
  return parent === null ? [] : [parent, ...ancestorsOf(parent)];
}

/** Whether `code` is `scope` or lies in it. */
export const isWithin = (code: string, scope: string): boolean =>
  scope === NATION || code === scope || code.startsWith(`${scope}.`);

// Keppres 41/1987 and the provinces split off since: western time has all that is named in neither set.
const CENTRAL = new Set(['51', '52', '53', '63', '64', '65', '71', '72', '73', '74', '75', '76']);
const EASTERN = new Set(['81', '82', '91', '92', '93', '94', '95', '96', '97']);

export type RegionZone = 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura';

/** The IANA zone of the province that a code lies in; the nation keeps the time of its capital. */
export function zoneOf(code: string): RegionZone {
  const province = code.slice(0, 2);
  if (CENTRAL.has(province)) return 'Asia/Makassar';
  return EASTERN.has(province) ? 'Asia/Jayapura' : 'Asia/Jakarta';
}
