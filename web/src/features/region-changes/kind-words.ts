// The kinds and states of changes in words.
import { wordsOf } from '../../lib/language.ts';
import type { RegionChange } from '../../lib/shapes.ts';

type Words = Record<RegionChange['kind'] | RegionChange['state'], string>;

export const kindWords = wordsOf<Words>({
  id: {
    rename: 'ganti nama',
    move: 'pindah',
    split: 'pemekaran',
    merge: 'penggabungan',
    announced: 'menunggu harinya',
    due: 'sedang berlaku, pendataan belum selesai',
    done: 'selesai',
  },
  en: {
    rename: 'rename',
    move: 'move',
    split: 'split',
    merge: 'merge',
    announced: 'waits for its day',
    due: 'in force, places still to be moved',
    done: 'done',
  },
});

export const KINDS = ['rename', 'move', 'split', 'merge'] as const satisfies readonly RegionChange['kind'][];
