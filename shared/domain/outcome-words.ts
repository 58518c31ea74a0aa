// What a round's figures can and cannot tell, in words. Nothing speaks of a cause.
import type { Sentence } from './language.ts';

export const CONCLUSIONS = {
  'one-round': {
    id: 'Satu putaran menunjukkan keadaan saat diukur, bukan perubahannya.',
    en: 'One round shows how children were when they were measured, not what changed.',
  },
  'no-comparison': {
    id: 'Tanpa wilayah pembanding, perubahan ini tidak menunjukkan sebabnya: anak juga berubah karena umur, musim dan siapa yang diukur.',
    en: 'Without a region to compare with, this change says nothing of its cause: children also change with age, season and who was measured.',
  },
  'all-and-paired': {
    id: 'Perubahan pada semua anak bisa datang dari anak yang berbeda; perubahan pada anak yang sama hanya memakai yang diukur dua kali.',
    en: 'A change in all children can come from other children; the change in the same children uses only those measured twice.',
  },
  'compared-once': {
    id: 'Beda dua wilayah pada satu putaran bisa sudah ada sebelumnya; pilih putaran lama untuk melihat perubahannya.',
    en: 'A difference of two regions in one round may have been there before; choose an earlier round to see the change.',
  },
  compared: {
    id: 'Beda perubahan dengan wilayah pembanding sejalan dengan beda kedua wilayah. Wilayah tidak dipilih secara acak, jadi sebab lain tetap mungkin.',
    en: 'The difference in change goes along with how the two regions differ. Regions were not chosen by lot, so other causes remain possible.',
  },
} as const satisfies Record<string, Sentence>;
export type Conclusion = keyof typeof CONCLUSIONS;

/** What holds for a round, seen against an earlier one or with another region. */
export function conclusionsOf({ isAgainst, isWith }: { isAgainst: boolean; isWith: boolean }): Conclusion[] {
  if (!isAgainst) return isWith ? ['one-round', 'compared-once'] : ['one-round'];
  return [isWith ? 'compared' : 'no-comparison', 'all-and-paired'];
}
