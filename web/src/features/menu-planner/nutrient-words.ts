// Nutrients and their amounts as people read them; the region's page shows them too.
import type { Sentence } from '../../../../shared/domain/language.ts';
import type { Nutrient } from '../../../../shared/domain/nutrient.ts';
import { number } from '../../lib/format.ts';
import { language } from '../../lib/language.ts';

const NUTRIENT_NAMES: Readonly<Record<Nutrient, Sentence & { unit: string }>> = {
  energyKcal: { id: 'Energi', en: 'Energy', unit: 'kkal' },
  proteinG: { id: 'Protein', en: 'Protein', unit: 'g' },
  fatG: { id: 'Lemak', en: 'Fat', unit: 'g' },
  carbohydrateG: { id: 'Karbohidrat', en: 'Carbohydrate', unit: 'g' },
  fibreG: { id: 'Serat', en: 'Fibre', unit: 'g' },
  calciumMg: { id: 'Kalsium', en: 'Calcium', unit: 'mg' },
  ironMg: { id: 'Zat besi', en: 'Iron', unit: 'mg' },
  zincMg: { id: 'Seng', en: 'Zinc', unit: 'mg' },
  vitaminAReUg: { id: 'Vitamin A', en: 'Vitamin A', unit: 'µg RE' },
  vitaminCMg: { id: 'Vitamin C', en: 'Vitamin C', unit: 'mg' },
};

export const nutrientName = (one: Nutrient): string => NUTRIENT_NAMES[one][language.value];
/** As it stands within a sentence. */
export const nutrientInText = (one: Nutrient): string => {
  const name = nutrientName(one);
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
};

/** The unit, as the language writes it. */
export const unitOf = (one: Nutrient): string =>
  language.value === 'en' && one === 'energyKcal' ? 'kcal' : NUTRIENT_NAMES[one].unit;

export const amountText = (value: number): string => number(value, value < 100 ? 1 : 0);
