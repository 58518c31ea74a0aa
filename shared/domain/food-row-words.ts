// What can be said about a row of a food table: why it was refused, and what to note about one that was taken.
import type { Sentence } from './language.ts';

export const FOOD_ROW_WORDS = {
  'food-code-invalid': {
    id: 'Kode "{code}" salah: satu huruf kelompok, R atau P, lalu tiga angka, misalnya AR001.',
    en: 'The code "{code}" is wrong: a letter of the group, R or P, then three digits, such as AR001.',
  },
  'food-name-missing': { id: 'Nama bahan kosong.', en: 'The name of the food is empty.' },
  'food-edition-missing': {
    id: 'Isi tahun edisi tabel; kode berubah antaredisi.',
    en: 'Give the year of the edition; codes differ between editions.',
  },
  'food-value-invalid': {
    id: '{column} "{value}" bukan angka mulai dari 0.',
    en: '{column} "{value}" is not a number from 0.',
  },
  'food-value-absurd': {
    id: '{column} {value} terlalu besar untuk 100 g bahan (paling banyak {max}).',
    en: '{column} {value} is too much for 100 g of food (at most {max}).',
  },
  'food-allergen-unknown': {
    id: 'Alergen "{value}" tidak dikenal; pakai {known}.',
    en: 'The allergen "{value}" is not known; use {known}.',
  },
  'food-repeated': {
    id: 'Kode {code} sudah ada di baris {first}; baris ini dilewati.',
    en: 'Code {code} is in row {first} already; this row is left out.',
  },
  'food-conflict': {
    id: 'Bahan ini sedang diubah orang lain; impor lagi baris ini.',
    en: 'Someone else is changing this food; import this row again.',
  },
  'allergens-assumed': {
    id: 'Alergen tidak ditulis; diduga dari kelompoknya: {allergens}. Periksa.',
    en: 'Allergens were not given; assumed from its group: {allergens}. Check them.',
  },
  'edible-unknown': {
    id: 'Bagian yang dapat dimakan tidak ditulis; dapur menimbangnya sendiri.',
    en: 'The edible share was not given; kitchens weigh it themselves.',
  },
} as const satisfies Record<string, Sentence>;
export type FoodRowCode = keyof typeof FOOD_ROW_WORDS;
