// The classes of Permenkes 2/2020 in words: in Indonesian those of the regulation.
import type { Sentence } from '../language.ts';
import type { Index } from './curves.ts';

type Words = Readonly<Record<string, Sentence>>;

const WASTING: Words = {
  'severely-wasted': { id: 'Gizi buruk', en: 'Severely wasted' },
  wasted: { id: 'Gizi kurang', en: 'Wasted' },
  'severely-thin': { id: 'Gizi buruk', en: 'Severely thin' },
  thin: { id: 'Gizi kurang', en: 'Thin' },
  normal: { id: 'Gizi baik (normal)', en: 'Normal' },
  'possible-risk-of-overweight': { id: 'Berisiko gizi lebih', en: 'Possible risk of overweight' },
  overweight: { id: 'Gizi lebih', en: 'Overweight' },
  obese: { id: 'Obesitas', en: 'Obese' },
};

/** Index -> code -> the class in words. */
export const CLASS_WORDS: Readonly<Record<Index, Words>> = {
  heightForAge: {
    'severely-stunted': { id: 'Sangat pendek', en: 'Severely stunted' },
    stunted: { id: 'Pendek', en: 'Stunted' },
    normal: { id: 'Normal', en: 'Normal' },
    tall: { id: 'Tinggi', en: 'Tall' },
  },
  weightForAge: {
    'severely-underweight': { id: 'Berat badan sangat kurang', en: 'Severely underweight' },
    underweight: { id: 'Berat badan kurang', en: 'Underweight' },
    normal: { id: 'Berat badan normal', en: 'Normal weight' },
    'risk-of-overweight': { id: 'Risiko berat badan lebih', en: 'Risk of overweight' },
  },
  bmiForAge: WASTING,
  weightForHeight: WASTING,
};
