// The same national number twice: told to who registers, as a number of children, not as who or where.
import type { Sentence } from '../../../shared/domain/language.ts';
import { fill, type Language } from '../../../shared/domain/language.ts';
import type { ChildPlace } from '../../../shared/store/identity-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';

const NIK_FINDINGS = {
  'nik-here': {
    id: 'NIK ini juga ada pada {count} anak lain di sini. Periksa, mungkin tercatat dua kali.',
    en: '{count} other children here have this NIK. Check whether one is registered twice.',
  },
  'nik-elsewhere': {
    id: 'NIK ini juga ada pada {count} anak di titik layanan lain. Periksa, mungkin pindah sekolah.',
    en: '{count} children at other sites have this NIK. Check whether this one has moved.',
  },
} as const satisfies Record<string, Sentence>;

export type NikFinding = { code: keyof typeof NIK_FINDINGS; count: number };

/** What is found of a child's number (eventually consistent). */
export async function nikFindings(
  { siteId, childId }: ChildPlace,
  nikHash: string | undefined,
  { identities }: Platform,
): Promise<NikFinding[]> {
  if (!nikHash) return [];
  const others = (await identities.byNik(nikHash)).filter((one) => one.childId !== childId);
  const here = others.filter((one) => one.siteId === siteId).length;
  const found: NikFinding[] = [
    { code: 'nik-here', count: here },
    { code: 'nik-elsewhere', count: others.length - here },
  ];
  return found.filter(({ count }) => count > 0);
}

/** A finding with its sentence. */
export const toFindingBody = ({ code, count }: NikFinding, language: Language) => ({
  code,
  message: fill(NIK_FINDINGS[code], { count }, language),
});
