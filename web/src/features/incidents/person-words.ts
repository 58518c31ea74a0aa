// The words for what is written of an ill person.
import { wordsOf } from '../../lib/language.ts';

export const personWords = wordsOf({
  id: {
    male: 'laki-laki',
    female: 'perempuan',
    ill: 'sakit',
    treated: 'rawat jalan',
    inpatient: 'rawat inap',
    recovered: 'sembuh',
    died: 'meninggal',
  },
  en: {
    male: 'male',
    female: 'female',
    ill: 'ill',
    treated: 'outpatient',
    inpatient: 'inpatient',
    recovered: 'recovered',
    died: 'died',
  },
});
