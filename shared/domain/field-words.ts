// What is wrong with a single field, by the code that its schema gives: the phone says these too.
import type { Sentence } from './language.ts';

export const FIELD_WORDS = {
  'region-code-invalid': {
    id: 'Tulis kode wilayah seperti 35, 35.09, 35.09.19 atau ID.',
    en: 'Write a region code such as 35, 35.09, 35.09.19 or ID.',
  },
  'district-code-required': {
    id: 'Tulis kode kecamatan, misalnya 35.09.19.',
    en: 'Write the code of a district, such as 35.09.19.',
  },
  'village-code-required': {
    id: 'Tulis kode desa atau kelurahan, misalnya 35.09.19.1001.',
    en: 'Write the code of a village, such as 35.09.19.1001.',
  },
  'period-invalid': {
    id: 'Tulis periode sebagai 2026-11-24, 2026-W48 atau 2026-11.',
    en: 'Write the period as 2026-11-24, 2026-W48 or 2026-11.',
  },
  'grant-invalid': { id: 'Tulis wewenang sebagai peran@cakupan.', en: 'Write a grant as role@scope.' },
  'ulid-invalid': { id: 'Nomor catatan harus ULID.', en: 'The id must be a ULID.' },
  'id-invalid': { id: 'Pakai huruf, angka dan tanda hubung.', en: 'Use letters, digits and hyphens.' },
  'date-invalid': { id: 'Tulis tanggal sebagai TTTT-BB-HH.', en: 'Write the date as YYYY-MM-DD.' },
  'one-place': {
    id: 'Sebut titik layanan atau dapur, salah satu.',
    en: 'Name a site or a kitchen, one of them.',
  },
  'phase-place': {
    id: 'Uji sebelum dikirim dicatat dapur, uji lainnya dicatat titik layanan.',
    en: 'A kitchen logs the test before dispatch, a site the others.',
  },
  'certificate-ends-early': {
    id: 'Tanggal akhir tidak boleh mendahului tanggal terbit.',
    en: 'It cannot end before it was issued.',
  },
  'one-age': {
    id: 'Sebut umur dalam hari atau dalam bulan, salah satu.',
    en: 'Give the age in days or in months, one of them.',
  },
  'measured-before-birth': {
    id: 'Tanggal ukur mendahului tanggal lahir.',
    en: 'It was measured before the date of birth.',
  },
  'ends-before-start': { id: 'Akhirnya mendahului awalnya.', en: 'It ends before it begins.' },
  'email-form': {
    id: 'Tulis alamat e-mail, misalnya nama@contoh.id.',
    en: 'Write an e-mail address, such as name@example.com.',
  },
  'contact-repeated': { id: 'Sebut tiap alamat sekali saja.', en: 'Name each address once only.' },
  'named-twice': { id: 'Sebut masing-masing sekali saja.', en: 'Name each of them once only.' },
  'dishes-or-recipes': {
    id: 'Tulis hidangan dan alergennya, atau pilih resep saja.',
    en: 'Write dishes and their allergens, or choose recipes alone.',
  },
  'allergen-repeated': { id: 'Sebut tiap alergen sekali saja.', en: 'Name each allergen once only.' },
  'registry-level-required': {
    id: 'Tulis kode kabupaten/kota atau kecamatan, misalnya 35.09.',
    en: 'Write the code of a regency or a district, such as 35.09.',
  },
} as const satisfies Record<string, Sentence>;

export type FieldCode = keyof typeof FIELD_WORDS;
