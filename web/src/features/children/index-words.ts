// The indices of growth in words: what they compare, and the class of a score.
import { CLASS_WORDS } from '../../../../shared/domain/growth/class-words.ts';
import type { Index } from '../../../../shared/domain/growth/curves.ts';
import type { Evaluation } from '../../../../shared/domain/measurement.ts';
import { language, wordsOf } from '../../lib/language.ts';

export const indexWords = wordsOf<
  Record<Index, string> & { measures: Record<Index, string>; flagged: string }
>({
  id: {
    heightForAge: 'Tinggi menurut umur (TB/U)',
    weightForAge: 'Berat menurut umur (BB/U)',
    bmiForAge: 'IMT menurut umur (IMT/U)',
    weightForHeight: 'Berat menurut tinggi (BB/TB)',
    measures: {
      heightForAge: 'Tinggi, cm',
      weightForAge: 'Berat, kg',
      bmiForAge: 'IMT, kg/m²',
      weightForHeight: 'Berat, kg',
    },
    flagged: 'di luar batas, tidak dihitung',
  },
  en: {
    heightForAge: 'Height for age (HAZ)',
    weightForAge: 'Weight for age (WAZ)',
    bmiForAge: 'BMI for age (BAZ)',
    weightForHeight: 'Weight for height (WHZ)',
    measures: {
      heightForAge: 'Height, cm',
      weightForAge: 'Weight, kg',
      bmiForAge: 'BMI, kg/m²',
      weightForHeight: 'Weight, kg',
    },
    flagged: 'beyond the limits, not counted',
  },
});

/** The ministry's class of a score; where it names none WHO's, saying so; a dash where there is neither. */
export function classText(index: Index, { growth }: Evaluation): string {
  const found = growth.classes[index];
  const wordOf = (code: string | null | undefined) => code && CLASS_WORDS[index][code]?.[language.value];
  const who = wordOf(found?.who);
  const text = wordOf(found?.permenkes) ?? (who ? `${who} (WHO)` : '–');
  return growth.flags.includes(index) ? `${text} · ${indexWords().flagged}` : text;
}
