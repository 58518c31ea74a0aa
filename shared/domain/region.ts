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

// Keppres 41/1987. A province's first digit says its islands, so one that is yet to be split off has the time of its own:
// 5 Bali and Nusa Tenggara, 7 Sulawesi, 8 Maluku, 9 Papua; of Kalimantan (6) the first two keep western time.
const CENTRAL = /^(5|7|6[3-9])/;
const EASTERN = /^[89]/;

export type RegionZone = 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura';

/** The IANA zone of the province that a code lies in; the nation keeps the time of its capital. */
export function zoneOf(code: string): RegionZone {
  if (CENTRAL.test(code)) return 'Asia/Makassar';
  return EASTERN.test(code) ? 'Asia/Jayapura' : 'Asia/Jakarta';
}
