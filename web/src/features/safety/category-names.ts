// Kinds of incidents, as people say them.
import type { FactOf } from '../../../../shared/domain/fact.ts';
import type { Sentence } from '../../../../shared/domain/language.ts';

export type Category = FactOf<'incident'>['category'];

export const CATEGORY_NAMES: Readonly<Record<Category, Sentence>> = {
  poisoning: { id: 'Sakit sesudah makan', en: 'Ill after eating' },
  allergy: { id: 'Alergi', en: 'Allergy' },
  'foreign-object': { id: 'Benda asing di makanan', en: 'Foreign object in the food' },
  spoiled: { id: 'Makanan basi', en: 'Spoiled food' },
  injury: { id: 'Cedera', en: 'Injury' },
  other: { id: 'Lainnya', en: 'Other' },
};
