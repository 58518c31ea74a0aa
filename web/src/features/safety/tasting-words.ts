// The words of the organoleptic test, on its form as on paper.
import type { FactOf } from '../../../../shared/domain/fact.ts';
import { wordsOf } from '../../lib/language.ts';

type Aspect = keyof FactOf<'sensory-test'>['scores'];
export const ASPECTS: readonly Aspect[] = ['taste', 'colour', 'aroma', 'texture'];

export const tastingWords = wordsOf({
  id: {
    phase: 'Kapan dicicipi',
    'on-arrival': 'Saat datang',
    'before-dispatch': 'Sebelum dikirim',
    'before-consumption': 'Sebelum dimakan',
    taste: 'Rasa',
    colour: 'Warna',
    aroma: 'Aroma',
    texture: 'Tekstur',
    scale: '1 buruk, 5 baik',
    verdict: 'Kesimpulan',
    safe: 'Aman',
    unsafe: 'Tidak aman',
    packs: 'Jumlah kemasan diuji',
    tester: 'Nama penguji',
  },
  en: {
    phase: 'When tasted',
    'on-arrival': 'On arrival',
    'before-dispatch': 'Before dispatch',
    'before-consumption': 'Before eating',
    taste: 'Taste',
    colour: 'Colour',
    aroma: 'Aroma',
    texture: 'Texture',
    scale: '1 bad, 5 good',
    verdict: 'Verdict',
    safe: 'Safe',
    unsafe: 'Not safe',
    packs: 'Packs tasted',
    tester: 'Name of the tester',
  },
});
