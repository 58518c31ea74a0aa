// What is told of a round, in words: the subjects, what is too low and too high, ages and sexes, classes.
import type { AgeBand, AgeGroup } from '../../../../shared/domain/age-band.ts';
import { CLASS_WORDS } from '../../../../shared/domain/growth/class-words.ts';
import type { Sex } from '../../../../shared/domain/growth/curves.ts';
import type { Sentence } from '../../../../shared/domain/language.ts';
import type { Subject } from '../../../../shared/domain/outcome-subjects.ts';
import { language, wordsOf } from '../../lib/language.ts';

const WASTED = { id: 'Gizi kurang atau buruk', en: 'Too thin' };
const HEAVY = { id: 'Gizi lebih atau obesitas', en: 'Overweight or obese' };

const SUBJECT_WORDS: Readonly<Record<Subject, { name: Sentence; low: Sentence; high: Sentence }>> = {
  heightForAge: {
    name: { id: 'Tinggi menurut umur (TB/U)', en: 'Height for age' },
    low: { id: 'Pendek atau sangat pendek', en: 'Stunted' },
    high: HEAVY,
  },
  weightForAge: {
    name: { id: 'Berat menurut umur (BB/U)', en: 'Weight for age' },
    low: { id: 'Berat badan kurang', en: 'Underweight' },
    high: HEAVY,
  },
  bmiForAge: {
    name: { id: 'Indeks massa tubuh (IMT/U)', en: 'Body mass index for age' },
    low: WASTED,
    high: HEAVY,
  },
  weightForHeight: {
    name: { id: 'Berat menurut tinggi (BB/TB)', en: 'Weight for height' },
    low: WASTED,
    high: HEAVY,
  },
  anaemia: {
    name: { id: 'Anemia (hemoglobin)', en: 'Anaemia (haemoglobin)' },
    low: { id: 'Anemia', en: 'Anaemic' },
    high: HEAVY,
  },
};

const ANAEMIA: Readonly<Record<string, Sentence>> = {
  severe: { id: 'Anemia berat', en: 'Severe anaemia' },
  moderate: { id: 'Anemia sedang', en: 'Moderate anaemia' },
  mild: { id: 'Anemia ringan', en: 'Mild anaemia' },
  none: { id: 'Tidak anemia', en: 'Not anaemic' },
};

const say = (sentence: Sentence): string => sentence[language.value];

export const subjectName = (subject: Subject): string => say(SUBJECT_WORDS[subject].name);
export const lowName = (subject: Subject): string => say(SUBJECT_WORDS[subject].low);
export const highName = (subject: Subject): string => say(SUBJECT_WORDS[subject].high);
export function className(subject: Subject, code: string): string {
  const found = subject === 'anaemia' ? ANAEMIA[code] : CLASS_WORDS[subject][code];
  return found ? say(found) : code;
}

const words = wordsOf<Record<AgeGroup | AgeBand | Sex, string>>({
  id: {
    underFive: 'Balita (di bawah 5 tahun)',
    fromFive: 'Anak 5 tahun ke atas',
    months0To5: '0-5 bulan',
    months6To23: '6-23 bulan',
    months24To59: '24-59 bulan',
    years5To12: '5-12 tahun',
    years13To15: '13-15 tahun',
    years16On: '16 tahun ke atas',
    male: 'Laki-laki',
    female: 'Perempuan',
  },
  en: {
    underFive: 'Children below 5',
    fromFive: 'Children of 5 and older',
    months0To5: '0-5 months',
    months6To23: '6-23 months',
    months24To59: '24-59 months',
    years5To12: '5-12 years',
    years13To15: '13-15 years',
    years16On: '16 years and older',
    male: 'Boys',
    female: 'Girls',
  },
});
export const partName = (part: AgeGroup | AgeBand | Sex): string => words()[part];
