// Shares as people read them, and what each of them is called.
import type { Share } from '../../../../shared/domain/comparison.ts';
import { percent } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';

export const figureWords = wordsOf({
  id: {
    completeness: 'Kelengkapan laporan',
    coverage: 'Cakupan',
    onTime: 'Tepat waktu',
    withinLimit: 'Dalam batas empat jam',
  },
  en: {
    completeness: 'Completeness of reports',
    coverage: 'Coverage',
    onTime: 'On time',
    withinLimit: 'Within four hours',
  },
});

/** A share with its interval; a dash where nothing is known. */
export const shareText = (share: Share): string =>
  share ? `${percent(share.value)} (${percent(share.from)} – ${percent(share.to)})` : '–';
