// The words of the rapid test, on its form as on paper.
import { wordsOf } from '../../lib/language.ts';

export const rapidTestWords = wordsOf({
  id: {
    item: 'Bahan atau masakan',
    analyte: 'Yang diuji',
    result: 'Hasil',
    kitLot: 'Nomor kit',
    formalin: 'Formalin',
    borax: 'Boraks',
    nitrite: 'Nitrit',
    arsenic: 'Arsen',
    cyanide: 'Sianida',
    negative: 'Negatif',
    positive: 'POSITIF',
    invalid: 'Tidak terbaca',
  },
  en: {
    item: 'Ingredient or dish',
    analyte: 'Tested for',
    result: 'Result',
    kitLot: 'Kit lot',
    formalin: 'Formalin',
    borax: 'Borax',
    nitrite: 'Nitrite',
    arsenic: 'Arsenic',
    cyanide: 'Cyanide',
    negative: 'Negative',
    positive: 'POSITIVE',
    invalid: 'Not readable',
  },
});
