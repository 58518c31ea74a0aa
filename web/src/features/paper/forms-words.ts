// The words around forms that are printed.
import { wordsOf } from '../../lib/language.ts';

export const formsWords = wordsOf({
  id: {
    title: 'Formulir',
    print: 'Cetak',
    back: 'Kembali',
    samples: 'Sampel makanan',
    tests: 'Uji organoleptik dan uji cepat',
  },
  en: {
    title: 'Forms',
    print: 'Print',
    back: 'Back',
    samples: 'Food samples',
    tests: 'Organoleptic and rapid tests',
  },
});
