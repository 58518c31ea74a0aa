// Whose place a school is taken to be at.
import type { PlacedBy } from '../../../../shared/domain/site-places.ts';
import { wordsOf } from '../../lib/language.ts';

export const placedWords = wordsOf<Record<PlacedBy | 'nowhere', string>>({
  id: {
    own: 'koordinat sekolah sendiri',
    village: 'letak desa atau kelurahannya',
    district: 'letak kecamatannya',
    hand: 'diletakkan di peta dengan tangan',
    nowhere: 'letaknya belum diketahui',
  },
  en: {
    own: 'its own coordinates',
    village: 'the place of its village',
    district: 'the place of its district',
    hand: 'put on the map by hand',
    nowhere: 'nobody knows where it is',
  },
});
